package main

import (
	"context"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/kubernetes"
	corelisters "k8s.io/client-go/listers/core/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/utils/ptr"
)

// addressGiver gives every LoadBalancer an address of 172.30.1.0/24, which kube-proxy then leads to the Service's pods.
type addressGiver struct {
	client   kubernetes.Interface
	services corelisters.ServiceLister
	given    map[string]string
}

func (a *addressGiver) give(ctx context.Context, key string) error {
	namespace, name, err := cache.SplitMetaNamespaceKey(key)
	if err != nil {
		return nil
	}
	service, err := a.services.Services(namespace).Get(name)
	if errors.IsNotFound(err) {
		delete(a.given, key)
		return nil
	}
	if err != nil {
		return err
	}
	wanted := service.Spec.Type == corev1.ServiceTypeLoadBalancer && service.Spec.LoadBalancerClass == nil
	if wanted == (len(service.Status.LoadBalancer.Ingress) > 0) {
		return nil
	}
	changed := service.DeepCopy()
	changed.Status.LoadBalancer.Ingress = nil
	if wanted {
		address, err := a.free(key)
		if err != nil {
			return err
		}
		changed.Status.LoadBalancer.Ingress = []corev1.LoadBalancerIngress{{IP: address, IPMode: ptr.To(corev1.LoadBalancerIPModeVIP)}}
	} else if service.Spec.LoadBalancerClass != nil {
		return nil // Another controller's.
	}
	_, err = a.client.CoreV1().Services(namespace).UpdateStatus(ctx, changed, metav1.UpdateOptions{FieldManager: "cluster-services"})
	if errors.IsNotFound(err) {
		return nil
	}
	return err
}

func (a *addressGiver) free(key string) (string, error) {
	if a.given == nil {
		a.given = map[string]string{}
	}
	if address, ok := a.given[key]; ok {
		return address, nil
	}
	services, err := a.services.List(labels.Everything())
	if err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, service := range services {
		for _, ingress := range service.Status.LoadBalancer.Ingress {
			taken[ingress.IP] = true
		}
	}
	for _, address := range a.given {
		taken[address] = true
	}
	for last := 1; last < 255; last++ {
		address := fmt.Sprintf("172.30.1.%d", last)
		if !taken[address] {
			a.given[key] = address
			return address, nil
		}
	}
	return "", fmt.Errorf("no address is left in 172.30.1.0/24")
}
