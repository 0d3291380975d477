import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Json, textAt } from '../../src/core/json.ts'
import type { Client } from '../../src/kube/connection/client.ts'
import { readYaml } from '../../src/yaml/read.ts'
import { open } from '../kube/live.ts'
import { kubectl } from '../live/kubectl.ts'

/** Connects as a ServiceAccount, with a token that the administrator makes for it. */
export async function openAs(name: string, home: string): Promise<Client> {
  const token = (await kubectl('create', 'token', name, '--namespace', home, '--duration', '1h')).trim()
  const text = await readFile(inject('kubeconfig'), 'utf8')
  const config = readYaml({ file: 'kubeconfig', text }).documents[0]?.value as Record<string, Json>
  const users = (config['users'] as readonly Json[]).map((user) => ({
    name: textAt(user, 'name') ?? '',
    user: { token },
  }))
  const folder = await mkdtemp(join(tmpdir(), 'promstack-rbac-'))
  try {
    await writeFile(join(folder, 'kubeconfig'), JSON.stringify({ ...config, users }))
    return await open(join(folder, 'kubeconfig'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks again until the answer is yes: the API server takes a moment to know of new roles and policies. */
export async function eventually(ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await ask())) {
    if (Date.now() > end) throw new Error('the API server does not know of a new role or policy')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
