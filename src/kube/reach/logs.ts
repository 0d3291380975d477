import type { Client } from '../connection/client.ts'

/** Reads the last lines of a container's log, of the one before its restart with `previous`; throws ApiError when there is none. */
export async function readLogs(
  client: Client,
  options: {
    readonly namespace: string
    readonly pod: string
    readonly container?: string
    readonly tailLines: number
    readonly previous?: boolean
  },
): Promise<readonly string[]> {
  const { namespace, pod, container, tailLines, previous } = options
  const answer = await client.send({
    method: 'GET',
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
    query: {
      tailLines: String(tailLines),
      limitBytes: String(maximumBytes),
      ...(container === undefined ? {} : { container }),
      ...(previous === true ? { previous: 'true' } : {}),
    },
    accept: '*/*',
  })
  const lines = answer.text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** A single line can be megabytes long; the tail does not limit that. */
const maximumBytes = 256 * 1024
