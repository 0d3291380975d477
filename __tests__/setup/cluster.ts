import type { TestProject } from 'vitest/node'
import { ensureCluster } from '../../cluster/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The kubeconfig of the cluster that live tests may use. */
    kubeconfig: string
  }
}

/** Starts the embedded cluster (or takes the one of PROMSTACK_TEST_KUBECONFIG) before the live tests. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['PROMSTACK_TEST_KUBECONFIG']
  if (given) {
    project.provide('kubeconfig', given)
    return
  }
  const cluster = await ensureCluster({
    name: 'promstack',
    progress: (line: string) => console.log(`cluster: ${line}`),
  })
  project.provide('kubeconfig', cluster.kubeconfig)
}
