import { join } from 'node:path'
import { node } from './node.ts'
import type { ClusterPaths } from './paths.ts'

/** The certificates of a cluster, in the form of the supervisor's plan. */
export function certificates(paths: ClusterPaths, port: number, contextName: string): object {
  const inside = (name: string) => ({
    kubeconfig: join(paths.pki, `${name}.kubeconfig`),
    server: node.apiServer,
    context: 'cluster',
  })
  const client = (name: string, commonName: string, organizations: readonly string[] = []) => ({
    name,
    authority: 'ca',
    commonName,
    organizations,
    ...inside(name),
  })
  const masters = ['system:masters']
  return {
    dir: paths.pki,
    authorities: ['ca', 'front-proxy-ca'],
    keyPairs: ['service-accounts'],
    certificates: [
      { name: 'kube-apiserver', authority: 'ca', commonName: 'kube-apiserver', hosts: apiServerHosts },
      {
        name: 'kubelet-server',
        authority: 'ca',
        commonName: `system:node:${node.name}`,
        hosts: [node.name, node.address, '127.0.0.1'],
      },
      { name: 'kubelet-client', authority: 'ca', commonName: 'kube-apiserver-kubelet-client', organizations: masters },
      { name: 'front-proxy-client', authority: 'front-proxy-ca', commonName: 'front-proxy-client' },
      client('kube-controller-manager', 'system:kube-controller-manager'),
      client('kube-scheduler', 'system:kube-scheduler'),
      client('kube-proxy', 'system:kube-proxy'),
      client('kubelet', `system:node:${node.name}`, ['system:nodes']),
      client('coredns', 'promstack:coredns', masters),
      client('cluster-services', 'promstack:cluster-services', masters),
      {
        name: 'admin',
        authority: 'ca',
        commonName: 'kubernetes-admin',
        organizations: masters,
        kubeconfig: paths.kubeconfig,
        server: `https://127.0.0.1:${port}`,
        context: contextName,
      },
    ],
  }
}

const apiServerHosts = [
  'localhost',
  '127.0.0.1',
  node.address,
  '10.96.0.1',
  node.name,
  'kubernetes',
  'kubernetes.default',
  'kubernetes.default.svc',
  `kubernetes.default.svc.${node.clusterDomain}`,
]
