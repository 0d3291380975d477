import { join } from 'node:path'
import { type Programs, programPath } from './build.ts'
import { certificates } from './certificates.ts'
import { components } from './components.ts'
import { node } from './node.ts'
import type { ClusterPaths } from './paths.ts'

/** What a cluster is made from. */
export interface PlanInput {
  readonly name: string
  readonly port: number
  readonly paths: ClusterPaths
  readonly programs: Programs
}

/** The folders of the node that lie in the cluster's state; the host's own are hidden inside. */
export const nodeFolders: readonly string[] = ['/var/lib', '/var/log']

/** Settings of the whole machine that the kubelet and kube-proxy write: inside, copies are written instead. */
const machineSettings = [
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
  'vm/overcommit_memory',
  'vm/panic_on_oom',
].map((name) => `/proc/sys/${name}`)

/** The cgroup of a cluster, under which all its pods are. */
export function clusterCgroup(name: string): string {
  return `/promstack-${name}`
}

/** The supervisor's plan. */
export function plan({ name, port, paths, programs }: PlanInput): object {
  const folders = ['kubernetes', 'etcd', 'containerd'].map((family) => programPath(programs, family, ''))
  return {
    hostname: node.name,
    listen: `127.0.0.1:${port}`,
    relay: '172.30.0.1:6443',
    control: paths.control,
    logs: paths.logs,
    cgroup: clusterCgroup(name),
    tmpfs: ['/run'],
    binds: [
      ...nodeFolders.map((folder) => ({ from: nodeFolder(paths, folder), to: folder })),
      { from: join(paths.configuration, 'resolv.conf'), to: '/etc/resolv.conf' },
      { from: join(paths.configuration, 'hosts'), to: '/etc/hosts' },
    ],
    shadow: machineSettings,
    sysctls: { 'net.ipv4.ip_forward': '1' },
    // There is no dummy device in every kernel: one end of a veth pair carries the node's address.
    commands: [
      ['ip', 'link', 'set', 'lo', 'up'],
      ['ip', 'link', 'add', 'node0', 'type', 'veth', 'peer', 'name', 'node1'],
      ['ip', 'address', 'add', `${node.address}/24`, 'dev', 'node0'],
      ['ip', 'link', 'set', 'node0', 'up'],
      ['ip', 'link', 'set', 'node1', 'up'],
      ['ip', 'route', 'add', 'default', 'dev', 'node0'],
    ],
    path: [...folders, '/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':'),
    pki: certificates(paths, port, name),
    components: components(paths, programs),
  }
}

/** Where one of the node's folders lies in the cluster's state. */
export function nodeFolder(paths: ClusterPaths, folder: string): string {
  return join(paths.state, 'node', folder)
}
