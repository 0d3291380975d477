import { UserError } from '../../core/errors.ts'
import { ApiError, ConnectionError } from './apiError.ts'
import type { Client } from './client.ts'
import { connectionTrouble } from './connectionTrouble.ts'

/** Runs a piece of work; a connection that stays lost, a login that ends and a server that stays unwell leave as a UserError. */
export async function unreachableAsUserError<T>(client: Client, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw stopped(error, client) ?? error
  }
}

function stopped(error: unknown, client: Client): UserError | undefined {
  const target = { server: client.server, user: client.context }
  if (error instanceof ConnectionError || (error instanceof ApiError && error.status === 401))
    return connectionTrouble(error, target)
  if (!(error instanceof ApiError) || !(error.status === 403 || error.status === 429 || error.status >= 500))
    return undefined
  const [path = ''] = error.request.path.split('?', 1)
  return new UserError(
    `the API server refused ${error.request.method} ${path} (${error.status}): ${error.message.replace(/\s+/g, ' ').slice(0, 300)}`,
    {
      help:
        error.status === 403
          ? 'Give the deploying identity this right; what was written stays, and a new run goes on from there.'
          : 'Start again when the API server is well; what was written stays, and a new run goes on from there.',
      cause: error,
    },
  )
}
