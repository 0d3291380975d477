import { parseArgs } from 'node:util'
import { type ClusterStatus, clusterStatus, ensureCluster, removeCluster } from './index.ts'
import { clusterPaths } from './paths.ts'
import { ClusterError } from './trouble.ts'

const usage = `usage: npm run cluster -- up|down|status|kubeconfig [--name NAME] [--kubeconfig FILE]

  up          starts the cluster, or says that it runs
  down        ends it and removes all that it left
  status      says what runs, with which images
  kubeconfig  prints the path of its kubeconfig

The cluster is the one of --kubeconfig, else kind where docker answers, else the embedded one.
PROMSTACK_CLUSTER=embedded|kind chooses; PROMSTACK_CACHE is where programs and clusters are kept.`

process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        name: { type: 'string', default: 'promstack' },
        kubeconfig: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      console.log(usage)
      return 0
    }
    return await command(positionals[0], values.name, values.kubeconfig)
  } catch (error) {
    if (error instanceof ClusterError) console.error(`${error.message}\n${error.help}`)
    else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${usage}`)
    else throw error
    return 2
  }
}

async function command(verb: string | undefined, name: string, kubeconfig: string | undefined): Promise<number> {
  switch (verb) {
    case 'up': {
      const cluster = await ensureCluster({
        name,
        progress: console.error,
        ...(kubeconfig === undefined ? {} : { kubeconfig }),
      })
      console.log(`export KUBECONFIG=${cluster.kubeconfig}`)
      return 0
    }
    case 'down':
      console.error((await removeCluster(name)) ? `cluster ${name} is gone` : `there is no cluster ${name}`)
      return 0
    case 'status': {
      const status = await clusterStatus(name, kubeconfig)
      console.log(describe(status, name))
      return status.answers && status.readyNodes.length > 0 ? 0 : 1
    }
    case 'kubeconfig':
      console.log(kubeconfig ?? clusterPaths(name).kubeconfig)
      return 0
    default:
      console.error(usage)
      return 2
  }
}

function describe(status: ClusterStatus, name: string): string {
  if (status.kind === 'none') return `there is no cluster ${name}`
  const nodes = status.readyNodes.length > 0 ? `${status.readyNodes.join(', ')} Ready` : 'no node is Ready'
  return [
    `cluster ${name}: ${status.kind}`,
    `kubeconfig ${status.kubeconfig}`,
    `API server ${status.answers ? 'answers' : 'does not answer'}; ${nodes}`,
    ...status.images.map(
      (image) => `image ${image.name}${image.standIn ? ' (stand-in, not the published program)' : ''}`,
    ),
    ...status.components.map(({ name: component, pid, restarts, held }) => {
      const state = pid > 0 ? `process ${pid}` : held ? 'held down' : 'not running'
      return `component ${component}: ${state}${restarts > 0 ? `, ${restarts} restarts` : ''}`
    }),
  ].join('\n')
}
