import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clusterFolder } from './paths.ts'
import { ClusterError } from './trouble.ts'

/** A Go module of this repository from which programs of the cluster are built. */
export interface Family {
  readonly name: string
  readonly folder: string
  readonly packages: readonly string[]
  /** The upstream module whose version the programs carry; without it they are ours. */
  readonly module?: string
  readonly tags?: readonly string[]
  readonly versionVariables?: (version: string) => Readonly<Record<string, string>>
  /** Programs that get another name than their package, or one more name (`link`). */
  readonly rename?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, readonly string[]>>
  /** Files that the published module lacks, by their path in it: made from a file of the family's folder. */
  readonly missingFiles?: Readonly<Record<string, string>>
}

const prometheusVersion = 'github.com/prometheus/common/version.Version'

/** Every family, in the order in which they are built. */
export const families: readonly Family[] = [
  { name: 'programs', folder: 'programs', packages: ['./supervisor', './pause', './testpod'] },
  {
    name: 'kubernetes',
    folder: 'modules/kubernetes',
    packages: ['.'],
    module: 'k8s.io/kubernetes',
    versionVariables: (version) => {
      const [major = '', minor = ''] = version.slice(1).split('.')
      const variable = 'k8s.io/component-base/version'
      return { [`${variable}.gitVersion`]: version, [`${variable}.gitMajor`]: major, [`${variable}.gitMinor`]: minor }
    },
    links: {
      kubernetes: [
        'kube-apiserver',
        'kube-controller-manager',
        'kube-scheduler',
        'kubelet',
        'kube-proxy',
        'kubectl',
        'cluster-services',
      ],
    },
  },
  {
    name: 'etcd',
    folder: 'modules/etcd',
    packages: ['go.etcd.io/etcd/server/v3'],
    module: 'go.etcd.io/etcd/server/v3',
    rename: { server: 'etcd' },
  },
  {
    name: 'containerd',
    folder: 'modules/containerd',
    packages: ['containerd', 'ctr', 'containerd-shim-runc-v2'].map(
      (name) => `github.com/containerd/containerd/v2/cmd/${name}`,
    ),
    module: 'github.com/containerd/containerd/v2',
    versionVariables: (version) => ({ 'github.com/containerd/containerd/v2/version.Version': version }),
  },
  {
    name: 'cni',
    folder: 'modules/cni',
    packages: ['main/ptp', 'main/loopback', 'ipam/host-local', 'meta/portmap'].map(
      (name) => `github.com/containernetworking/plugins/plugins/${name}`,
    ),
    module: 'github.com/containernetworking/plugins',
  },
  { name: 'coredns', folder: 'modules/coredns', packages: ['.'], module: 'github.com/coredns/coredns' },
  {
    name: 'prometheus',
    folder: 'modules/prometheus',
    packages: ['github.com/prometheus/prometheus/cmd/prometheus', 'github.com/prometheus/prometheus/cmd/promtool'],
    module: 'github.com/prometheus/prometheus',
    tags: ['remove_all_sd', 'enable_kubernetes_sd'],
    versionVariables: (version) => ({ [prometheusVersion]: prometheusRelease(version).slice(1) }),
  },
  {
    name: 'alertmanager',
    folder: 'modules/alertmanager',
    packages: ['github.com/prometheus/alertmanager/cmd/alertmanager', 'github.com/prometheus/alertmanager/cmd/amtool'],
    module: 'github.com/prometheus/alertmanager',
    versionVariables: (version) => ({ [prometheusVersion]: version.slice(1) }),
    missingFiles: { 'ui/app/dist/index.html.gz': 'index.html' },
  },
  {
    name: 'node_exporter',
    folder: 'modules/node_exporter',
    packages: ['github.com/prometheus/node_exporter'],
    module: 'github.com/prometheus/node_exporter',
    versionVariables: (version) => ({ [prometheusVersion]: version.slice(1) }),
  },
  { name: 'standins', folder: 'standins', packages: ['./kube-state-metrics', './grafana'] },
]

/** Go programs that tests and timings ask beside the cluster: upstream's own parsers, and promtool with every service discovery. */
export const toolFamilies: readonly Family[] = [
  {
    name: 'oracle-prometheus',
    folder: '../__tests__/oracle/prometheus',
    packages: ['.'],
    module: 'github.com/prometheus/prometheus',
    rename: { prometheus: 'oracle' },
  },
  {
    name: 'oracle-alertmanager',
    folder: '../__tests__/oracle/alertmanager',
    packages: ['.'],
    module: 'github.com/prometheus/alertmanager',
    rename: { alertmanager: 'oracle' },
  },
  {
    name: 'promtool',
    folder: 'modules/prometheus',
    packages: ['github.com/prometheus/prometheus/cmd/promtool'],
    module: 'github.com/prometheus/prometheus',
    versionVariables: (version) => ({ [prometheusVersion]: prometheusRelease(version).slice(1) }),
  },
]

/** The family of this name. */
export function familyNamed(name: string): Family {
  const family = [...families, ...toolFamilies].find((candidate) => candidate.name === name)
  if (!family) throw new Error(`no family ${name}`)
  return family
}

/** The folder of a family in the checkout. */
export function familyFolder(family: Family): string {
  return join(clusterFolder, family.folder)
}

/** The version of a family's upstream module as its go.mod pins it. */
export async function moduleVersion(family: Family): Promise<string> {
  if (!family.module) throw new Error(`${family.name} has no upstream module`)
  const file = join(familyFolder(family), 'go.mod')
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [path, version] = line.replace(/^\s*(require\s+)?/, '').split(' ')
    if (path === family.module && version?.startsWith('v')) return version
  }
  throw new ClusterError(`${file} does not pin ${family.module}`, 'Add the module with its version.')
}

/** Prometheus v3.16.0 is published as the Go module v0.316.0. */
export function prometheusRelease(moduleVersion: string): string {
  const found = /^v0\.(\d)(\d\d)\.(\d+)$/.exec(moduleVersion)
  if (!found)
    throw new ClusterError(
      `Prometheus' module version ${moduleVersion} is not of the form v0.3MM.P`,
      'Teach `prometheusRelease` the new form.',
    )
  return `v${found[1]}.${Number(found[2])}.${found[3]}`
}
