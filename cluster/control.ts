import { request } from 'node:http'
import { ClusterError } from './trouble.ts'

/** What the supervisor knows of one component. */
export interface ComponentState {
  readonly name: string
  readonly pid: number
  readonly since: string
  readonly restarts: number
  readonly held: boolean
}

/** The components of a running cluster, or nothing when no supervisor answers. */
export async function componentStates(socket: string): Promise<readonly ComponentState[] | undefined> {
  try {
    return JSON.parse(await call(socket, 'GET', '/status')) as readonly ComponentState[]
  } catch {
    return undefined
  }
}

/** Kills (SIGKILL), stops (SIGTERM) or starts one component; one that was killed or stopped stays down until it is started. */
export async function commandComponent(socket: string, name: string, verb: 'kill' | 'stop' | 'start'): Promise<void> {
  await call(socket, 'POST', `/components/${name}/${verb}`)
}

/** Runs a command inside the cluster's namespaces; output holds both streams. */
export async function runInside(
  socket: string,
  argv: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return JSON.parse(await call(socket, 'POST', '/exec', JSON.stringify(argv))) as { code: number; output: string }
}

function call(socketPath: string, method: string, path: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const trouble = (cause: Error) =>
      reject(
        new ClusterError(
          `the cluster's supervisor does not answer: ${cause.message}`,
          'Start the cluster: `npm run cluster -- up`.',
          { cause },
        ),
      )
    const asked = request({ socketPath, method, path, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.on('error', trouble)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`supervisor ${method} ${path}: ${answer.statusCode} ${text.trim()}`))
      })
    })
    asked.on('error', trouble)
    asked.end(body)
  })
}
