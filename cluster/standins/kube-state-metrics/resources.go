package main

// watchedOnly are listed and watched as the real program does, so that a missing right shows; their
// metrics are not among those that the stand-in knows.
func watchedOnly(plural, groupPath, goType string, namespaced bool) resource {
	return resource{plural: plural, groupPath: groupPath, goType: goType, namespaced: namespaced, identity: clusterNamed("name")}
}

const (
	admission = "apis/admissionregistration.k8s.io/v1"
	rbac      = "apis/rbac.authorization.k8s.io/v1"
)

// resources are all that can be enabled; those marked are the default.
var resources = []struct {
	resource
	byDefault bool
}{
	{watchedOnly("certificatesigningrequests", "apis/certificates.k8s.io/v1", "*v1.CertificateSigningRequest", false), true},
	{watchedOnly("clusterrolebindings", rbac, "*v1.ClusterRoleBinding", false), false},
	{watchedOnly("clusterroles", rbac, "*v1.ClusterRole", false), false},
	{configmaps, true},
	{cronjobs, true},
	{daemonsets, true},
	{deployments, true},
	{endpointslices, true},
	{horizontalpodautoscalers, true},
	{watchedOnly("ingressclasses", "apis/networking.k8s.io/v1", "*v1.IngressClass", false), false},
	{ingresses, true},
	{jobs, true},
	{leases, true},
	{limitranges, true},
	{watchedOnly("mutatingadmissionpolicies", admission, "*v1.MutatingAdmissionPolicy", false), true},
	{watchedOnly("mutatingadmissionpolicybindings", admission, "*v1.MutatingAdmissionPolicyBinding", false), true},
	{watchedOnly("mutatingwebhookconfigurations", admission, "*v1.MutatingWebhookConfiguration", false), true},
	{namespaces, true},
	{networkpolicies, true},
	{nodes, true},
	{persistentvolumeclaims, true},
	{persistentvolumes, true},
	{poddisruptionbudgets, true},
	{pods, true},
	{replicasets, true},
	{replicationcontrollers, true},
	{resourcequotas, true},
	{watchedOnly("rolebindings", rbac, "*v1.RoleBinding", true), false},
	{watchedOnly("roles", rbac, "*v1.Role", true), false},
	{secrets, true},
	{watchedOnly("serviceaccounts", "api/v1", "*v1.ServiceAccount", true), false},
	{services, true},
	{statefulsets, true},
	{storageclasses, true},
	{watchedOnly("validatingadmissionpolicies", admission, "*v1.ValidatingAdmissionPolicy", false), true},
	{watchedOnly("validatingadmissionpolicybindings", admission, "*v1.ValidatingAdmissionPolicyBinding", false), true},
	{watchedOnly("validatingwebhookconfigurations", admission, "*v1.ValidatingWebhookConfiguration", false), true},
	{volumeattachments, true},
}
