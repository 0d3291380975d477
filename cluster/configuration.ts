import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pauseImage } from './images.ts'
import { node } from './node.ts'
import type { ClusterPaths } from './paths.ts'

/** What the configuration files need to know. */
export interface Setup {
  readonly paths: ClusterPaths
  readonly cgroup: string
  readonly cniFolder: string
}

/** Writes the configuration files of the components. */
export async function writeConfiguration(setup: Setup): Promise<void> {
  for (const [name, content] of Object.entries(configurationFiles(setup))) {
    const file = join(setup.paths.configuration, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`)
  }
}

/** Each file by its name; JSON is YAML, too. */
function configurationFiles(setup: Setup): Readonly<Record<string, string | object>> {
  return {
    'containerd.toml': containerd(setup),
    'registries/_default/hosts.toml': `server = "http://${node.registry}"\n`,
    'cni/10-pods.conflist': podNetwork(),
    'kubelet.yaml': kubelet(setup),
    'audit.yaml': auditPolicy,
    Corefile: corefile(setup),
    'resolv.conf': `nameserver ${node.address}\n`,
    hosts: `127.0.0.1 localhost\n::1 localhost\n${node.address} ${node.name}\n`,
  }
}

function containerd({ paths, cniFolder }: Setup): string {
  return `version = 3
root = "/var/lib/containerd"
state = "/run/containerd"

[grpc]
address = "/run/containerd/containerd.sock"

[plugins."io.containerd.cri.v1.images".pinned_images]
sandbox = "${pauseImage}"

[plugins."io.containerd.cri.v1.images".registry]
config_path = "${join(paths.configuration, 'registries')}"

[plugins."io.containerd.cri.v1.runtime"]
# Without CAP_SYS_RESOURCE no score can be lowered.
restrict_oom_score_adj = true

[plugins."io.containerd.cri.v1.runtime".cni]
bin_dirs = ["${cniFolder}"]
conf_dir = "${join(paths.configuration, 'cni')}"

[plugins."io.containerd.cri.v1.runtime".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"

[plugins."io.containerd.cri.v1.runtime".containerd.runtimes.runc.options]
SystemdCgroup = false
`
}

/** Every pod's traffic is routed, never bridged, so that kube-proxy's rules see it without a kernel module. */
function podNetwork(): object {
  const ipam = { type: 'host-local', ranges: [[{ subnet: node.podRange }]], routes: [{ dst: '0.0.0.0/0' }] }
  return {
    cniVersion: '1.0.0',
    name: 'pods',
    plugins: [
      { type: 'ptp', ipMasq: false, mtu: 1500, ipam },
      { type: 'portmap', capabilities: { portMappings: true } },
    ],
  }
}

function kubelet({ paths, cgroup }: Setup): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true, cacheTTL: '5s' },
      x509: { clientCAFile: join(paths.pki, 'ca.crt') },
    },
    authorization: { mode: 'Webhook', webhook: { cacheAuthorizedTTL: '5s', cacheUnauthorizedTTL: '5s' } },
    tlsCertFile: join(paths.pki, 'kubelet-server.crt'),
    tlsPrivateKeyFile: join(paths.pki, 'kubelet-server.key'),
    address: '0.0.0.0',
    clusterDNS: [node.dnsAddress],
    clusterDomain: node.clusterDomain,
    resolvConf: join(paths.configuration, 'resolv.conf'),
    containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
    cgroupDriver: 'cgroupfs',
    cgroupRoot: cgroup,
    failCgroupV1: false,
    enforceNodeAllocatable: [],
    failSwapOn: false,
    // The disk is the host's: how full it is does not concern this cluster.
    evictionHard: { 'memory.available': '100Mi' },
    imageGCHighThresholdPercent: 100,
    configMapAndSecretChangeDetectionStrategy: 'Watch',
    syncFrequency: '5s',
    nodeStatusUpdateFrequency: '4s',
    serializeImagePulls: false,
    shutdownGracePeriod: '0s',
  }
}

/** Every write is on record with who made it; reads of the machinery are not, for there are very many. */
const auditPolicy = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived'],
  rules: [
    { level: 'None', resources: [{ group: 'coordination.k8s.io', resources: ['leases'] }] },
    { level: 'None', nonResourceURLs: ['/healthz*', '/livez*', '/readyz*', '/metrics'] },
    { level: 'None', userGroups: ['system:nodes'], verbs: ['get', 'list', 'watch'] },
    { level: 'None', users: ['system:apiserver'] },
    { level: 'Metadata' },
  ],
}

/** Two zones, as the first plugin to answer wins: names of the cluster, and every other name, which does not exist in here. */
function corefile({ paths }: Setup): string {
  return `${node.clusterDomain}:53 in-addr.arpa:53 ip6.arpa:53 {
  bind ${node.address}
  errors
  health ${node.address}:8080
  ready ${node.address}:8181
  prometheus ${node.address}:9153
  kubernetes ${node.clusterDomain} in-addr.arpa ip6.arpa {
    kubeconfig ${join(paths.pki, 'coredns.kubeconfig')}
    pods insecure
    ttl 5
  }
}
.:53 {
  bind ${node.address}
  template ANY ANY . {
    rcode NXDOMAIN
  }
}
`
}
