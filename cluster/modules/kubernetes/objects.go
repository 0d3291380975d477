package main

import (
	"context"
	"net/http"

	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	storagev1 "k8s.io/api/storage/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/client-go/kubernetes"
	"k8s.io/utils/ptr"
)

// createObjects creates what every cluster has from its first day; an object that exists is left alone.
func createObjects(ctx context.Context, client kubernetes.Interface, node, dns string) error {
	created := metav1.CreateOptions{FieldManager: "cluster-services"}
	_, err := client.StorageV1().StorageClasses().Create(ctx, storageClass("standard", storagev1.VolumeBindingImmediate, "true"), created)
	if ignoreExisting(err) != nil {
		return err
	}
	_, err = client.StorageV1().StorageClasses().Create(ctx, storageClass("standard-wait", storagev1.VolumeBindingWaitForFirstConsumer, "false"), created)
	if ignoreExisting(err) != nil {
		return err
	}
	service, slice := dnsService(dns, node)
	_, err = client.CoreV1().Services("kube-system").Create(ctx, service, created)
	if ignoreExisting(err) != nil {
		return err
	}
	_, err = client.DiscoveryV1().EndpointSlices("kube-system").Create(ctx, slice, created)
	return ignoreExisting(err)
}

func ignoreExisting(err error) error {
	if errors.IsAlreadyExists(err) {
		return nil
	}
	return err
}

func storageClass(name string, binding storagev1.VolumeBindingMode, isDefault string) *storagev1.StorageClass {
	return &storagev1.StorageClass{
		ObjectMeta: metav1.ObjectMeta{
			Name:        name,
			Annotations: map[string]string{"storageclass.kubernetes.io/is-default-class": isDefault},
		},
		Provisioner:       provisionerName,
		ReclaimPolicy:     ptr.To(corev1.PersistentVolumeReclaimDelete),
		VolumeBindingMode: &binding,
	}
}

// dnsService leads the cluster's DNS address to CoreDNS, which runs as a process of the node and not as a pod.
func dnsService(dns, node string) (*corev1.Service, *discoveryv1.EndpointSlice) {
	labels := map[string]string{"k8s-app": "kube-dns", "kubernetes.io/cluster-service": "true", "kubernetes.io/name": "CoreDNS"}
	service := &corev1.Service{
		ObjectMeta: metav1.ObjectMeta{Name: "kube-dns", Namespace: "kube-system", Labels: labels},
		Spec: corev1.ServiceSpec{
			ClusterIP: dns,
			Ports: []corev1.ServicePort{
				{Name: "dns", Port: 53, Protocol: corev1.ProtocolUDP, TargetPort: intstr.FromInt32(53)},
				{Name: "dns-tcp", Port: 53, Protocol: corev1.ProtocolTCP, TargetPort: intstr.FromInt32(53)},
				{Name: "metrics", Port: 9153, Protocol: corev1.ProtocolTCP, TargetPort: intstr.FromInt32(9153)},
			},
		},
	}
	port := func(name string, number int32, protocol corev1.Protocol) discoveryv1.EndpointPort {
		return discoveryv1.EndpointPort{Name: &name, Port: &number, Protocol: &protocol}
	}
	slice := &discoveryv1.EndpointSlice{
		ObjectMeta: metav1.ObjectMeta{
			Name: "kube-dns-node", Namespace: "kube-system",
			Labels: map[string]string{"kubernetes.io/service-name": "kube-dns", "endpointslice.kubernetes.io/managed-by": "cluster-services"},
		},
		AddressType: discoveryv1.AddressTypeIPv4,
		Endpoints:   []discoveryv1.Endpoint{{Addresses: []string{node}, Conditions: discoveryv1.EndpointConditions{Ready: ptr.To(true)}}},
		Ports: []discoveryv1.EndpointPort{
			port("dns", 53, corev1.ProtocolUDP), port("dns-tcp", 53, corev1.ProtocolTCP), port("metrics", 9153, corev1.ProtocolTCP),
		},
	}
	return service, slice
}

// serveEmptyRegistry answers every pull as a registry does that does not have the image: the cluster has no way out.
func serveEmptyRegistry(address string) {
	if address == "" {
		return
	}
	_ = http.ListenAndServe(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/v2/" {
			w.WriteHeader(http.StatusOK)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write([]byte(`{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}`))
	}))
}
