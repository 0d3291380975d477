import { ConnectionError } from './apiError.ts'
import type { Client } from './client.ts'
import { connectionTrouble } from './connectionTrouble.ts'

/** Runs a piece of work; a connection that stays lost after all retries leaves as a UserError. */
export async function unreachableAsUserError<T>(client: Client, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ConnectionError)
      throw connectionTrouble(error, { server: client.server, user: client.context }) ?? error
    throw error
  }
}
