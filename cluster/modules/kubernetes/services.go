package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/scheme"
	typedcorev1 "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/record"
	"k8s.io/client-go/util/workqueue"
)

// clusterServices is what a cloud or kind adds to bare Kubernetes: storage classes with a provisioner, addresses for
// LoadBalancers, the DNS Service, and a registry that has no image.
func clusterServices() int {
	if err := runClusterServices(); err != nil {
		fmt.Fprintf(os.Stderr, "cluster-services: %v\n", err)
		return 1
	}
	return 0
}

func runClusterServices() error {
	config, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err != nil {
		return err
	}
	config.QPS, config.Burst = 100, 200
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	go serveEmptyRegistry(os.Getenv("REGISTRY_ADDRESS"))
	if err := createObjects(ctx, client, os.Getenv("NODE_ADDRESS"), os.Getenv("DNS_ADDRESS")); err != nil {
		return err
	}
	broadcaster := record.NewBroadcaster()
	broadcaster.StartRecordingToSink(&typedcorev1.EventSinkImpl{Interface: client.CoreV1().Events("")})
	factory := informers.NewSharedInformerFactory(client, 10*time.Minute)
	volumes := &provisioner{
		client:  client,
		claims:  factory.Core().V1().PersistentVolumeClaims().Lister(),
		volumes: factory.Core().V1().PersistentVolumes().Lister(),
		classes: factory.Storage().V1().StorageClasses().Lister(),
		events:  broadcaster.NewRecorder(scheme.Scheme, corev1.EventSource{Component: provisionerName}),
		folder:  os.Getenv("VOLUMES_FOLDER"),
	}
	addresses := &addressGiver{client: client, services: factory.Core().V1().Services().Lister()}
	starts := []func(){
		reconcile(ctx, factory.Core().V1().PersistentVolumeClaims().Informer(), volumes.provision),
		reconcile(ctx, factory.Core().V1().PersistentVolumes().Informer(), volumes.reclaim),
		reconcile(ctx, factory.Core().V1().Services().Informer(), addresses.give),
	}
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	for _, start := range starts {
		start()
	}
	<-ctx.Done()
	return nil
}

// reconcile calls work with the key of every object that appears or changes, again after an error; the result starts it.
func reconcile(ctx context.Context, informer cache.SharedIndexInformer, work func(context.Context, string) error) func() {
	queue := workqueue.NewTypedRateLimitingQueue(workqueue.DefaultTypedControllerRateLimiter[string]())
	add := func(object any) {
		if key, err := cache.DeletionHandlingMetaNamespaceKeyFunc(object); err == nil {
			queue.Add(key)
		}
	}
	_, _ = informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: add, UpdateFunc: func(_, object any) { add(object) }, DeleteFunc: add,
	})
	next := func() bool {
		key, shutdown := queue.Get()
		if shutdown {
			return false
		}
		defer queue.Done(key)
		if err := work(ctx, key); err != nil {
			fmt.Fprintf(os.Stderr, "cluster-services: %s: %v\n", key, err)
			queue.AddRateLimited(key)
			return true
		}
		queue.Forget(key)
		return true
	}
	return func() {
		go func() {
			<-ctx.Done()
			queue.ShutDown()
		}()
		go func() {
			for next() {
			}
		}()
	}
}
