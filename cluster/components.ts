import { join } from 'node:path'
import { type Programs, programPath } from './build.ts'
import { node, volumesFolder } from './node.ts'
import type { ClusterPaths } from './paths.ts'

/** One long-running program of the cluster, in the form of the supervisor's plan. */
export interface Component {
  readonly name: string
  readonly argv: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A URL that must answer 200 before the program is started. */
  readonly after?: string
}

const ready = `${node.apiServer}/readyz`

/** The components of the cluster, with the flags that make them run on one node without anything outside. */
export function components(paths: ClusterPaths, programs: Programs): readonly Component[] {
  const pki = (name: string) => join(paths.pki, name)
  const configuration = (name: string) => join(paths.configuration, name)
  const kubernetes = (name: string) => programPath(programs, 'kubernetes', name)
  return [
    {
      name: 'etcd',
      argv: [
        programPath(programs, 'etcd', 'etcd'),
        '--name=node',
        '--data-dir=/var/lib/etcd',
        '--unsafe-no-fsync',
        '--log-level=warn',
        '--listen-client-urls=http://127.0.0.1:2379',
        '--advertise-client-urls=http://127.0.0.1:2379',
        '--listen-peer-urls=http://127.0.0.1:2380',
        '--initial-advertise-peer-urls=http://127.0.0.1:2380',
        '--initial-cluster=node=http://127.0.0.1:2380',
        '--snapshot-count=10000',
      ],
    },
    {
      name: 'containerd',
      argv: [programPath(programs, 'containerd', 'containerd'), `--config=${configuration('containerd.toml')}`],
    },
    {
      name: 'kube-apiserver',
      argv: [kubernetes('kube-apiserver'), ...apiServerFlags(paths)],
      after: 'http://127.0.0.1:2379/health',
    },
    {
      name: 'kube-controller-manager',
      argv: [
        kubernetes('kube-controller-manager'),
        ...asCluster(pki('kube-controller-manager.kubeconfig')),
        '--leader-elect=false',
        '--use-service-account-credentials=true',
        `--root-ca-file=${pki('ca.crt')}`,
        `--service-account-private-key-file=${pki('service-accounts.key')}`,
        `--cluster-signing-cert-file=${pki('ca.crt')}`,
        `--cluster-signing-key-file=${pki('ca.key')}`,
        `--cluster-cidr=${node.podRange}`,
        `--service-cluster-ip-range=${node.serviceRange}`,
        '--allocate-node-cidrs=false',
        // With the default of 20 a second, the controllers' own accounts alone take 5 s.
        '--kube-api-qps=200',
        '--kube-api-burst=300',
        '--node-monitor-period=2s',
        '--node-monitor-grace-period=20s',
        '--bind-address=127.0.0.1',
      ],
      after: ready,
    },
    {
      name: 'kube-scheduler',
      argv: [
        kubernetes('kube-scheduler'),
        ...asCluster(pki('kube-scheduler.kubeconfig')),
        '--leader-elect=false',
        '--bind-address=127.0.0.1',
      ],
      after: ready,
    },
    {
      name: 'kubelet',
      argv: [
        kubernetes('kubelet'),
        `--kubeconfig=${pki('kubelet.kubeconfig')}`,
        `--config=${configuration('kubelet.yaml')}`,
        `--hostname-override=${node.name}`,
        `--node-ip=${node.address}`,
      ],
      after: ready,
    },
    {
      name: 'kube-proxy',
      argv: [
        kubernetes('kube-proxy'),
        `--kubeconfig=${pki('kube-proxy.kubeconfig')}`,
        `--hostname-override=${node.name}`,
        `--cluster-cidr=${node.podRange}`,
        '--proxy-mode=iptables',
        '--conntrack-max-per-core=0',
        '--iptables-min-sync-period=200ms',
      ],
      after: ready,
    },
    {
      name: 'coredns',
      argv: [programPath(programs, 'coredns', 'coredns'), '-conf', configuration('Corefile')],
      after: ready,
    },
    {
      name: 'cluster-services',
      argv: [kubernetes('cluster-services')],
      env: {
        KUBECONFIG: pki('cluster-services.kubeconfig'),
        NODE_ADDRESS: node.address,
        DNS_ADDRESS: node.dnsAddress,
        REGISTRY_ADDRESS: node.registry,
        VOLUMES_FOLDER: volumesFolder,
      },
      after: ready,
    },
  ]
}

function asCluster(kubeconfig: string): readonly string[] {
  return [
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
  ]
}

function apiServerFlags(paths: ClusterPaths): readonly string[] {
  const pki = (name: string) => join(paths.pki, name)
  return [
    '--etcd-servers=http://127.0.0.1:2379',
    `--bind-address=${node.address}`,
    `--advertise-address=${node.address}`,
    '--secure-port=6443',
    `--service-cluster-ip-range=${node.serviceRange}`,
    `--client-ca-file=${pki('ca.crt')}`,
    `--tls-cert-file=${pki('kube-apiserver.crt')}`,
    `--tls-private-key-file=${pki('kube-apiserver.key')}`,
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    '--allow-privileged=true',
    '--kubelet-preferred-address-types=InternalIP',
    `--kubelet-certificate-authority=${pki('ca.crt')}`,
    `--kubelet-client-certificate=${pki('kubelet-client.crt')}`,
    `--kubelet-client-key=${pki('kubelet-client.key')}`,
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-key-file=${pki('service-accounts.pub')}`,
    `--service-account-signing-key-file=${pki('service-accounts.key')}`,
    `--requestheader-client-ca-file=${pki('front-proxy-ca.crt')}`,
    '--requestheader-allowed-names=front-proxy-client',
    '--requestheader-username-headers=X-Remote-User',
    '--requestheader-group-headers=X-Remote-Group',
    '--requestheader-extra-headers-prefix=X-Remote-Extra-',
    `--proxy-client-cert-file=${pki('front-proxy-client.crt')}`,
    `--proxy-client-key-file=${pki('front-proxy-client.key')}`,
    `--audit-policy-file=${join(paths.configuration, 'audit.yaml')}`,
    `--audit-log-path=${paths.auditLog}`,
    '--audit-log-maxsize=200',
    '--audit-log-maxbackup=2',
    '--event-ttl=1h',
  ]
}
