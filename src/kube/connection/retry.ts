import type { Clock, Progress } from '../../core/progress.ts'
import { ApiError, ConnectionError } from './apiError.ts'

/** What to do after a failed request. */
export type Decision =
  | { readonly kind: 'retry'; readonly delayMs: number; readonly why: string }
  | { readonly kind: 'reauthenticate' }
  | { readonly kind: 'stop' }

/** What the decision depends on besides the error. */
export interface Attempt {
  /** Counts from 1. */
  readonly number: number
  /** A repeated request changes nothing more: reads, server-side apply, dry-runs, deletions. */
  readonly repeatable: boolean
  /** The request holds only for one version of the object. */
  readonly conditional: boolean
  /** The credentials were already renewed once for this request. */
  readonly reauthenticated: boolean
  /** The server has answered before; a server that never did is not waited for, but for a moment when it hangs up. */
  readonly answered: boolean
}

/** The retry matrix: only what passes by itself is tried again; a typo is a 500 too and never is. */
export function decide(error: unknown, attempt: Attempt): Decision {
  if (error instanceof ApiError && error.status === 401) {
    return attempt.reauthenticated ? { kind: 'stop' } : { kind: 'reauthenticate' }
  }
  const why = transient(error, attempt)
  if (why === undefined || attempt.number > maximumRetries) return { kind: 'stop' }
  const asked = error instanceof ApiError ? error.retryAfterSeconds : undefined
  if (asked !== undefined && asked * 1000 > longestWaitMs) return { kind: 'stop' }
  return { kind: 'retry', delayMs: Math.max((asked ?? 0) * 1000, backoffMs(attempt.number, asked)), why }
}

/** Sends until it is answered, refused for good, or tried often enough; throws the last error. */
export async function withRetries<T>(
  send: () => Promise<T>,
  options: {
    readonly clock: Clock
    readonly progress: Progress
    readonly repeatable: boolean
    readonly conditional: boolean
    readonly answered: () => boolean
    readonly reauthenticate: () => Promise<boolean>
    readonly retried: () => void
  },
): Promise<T> {
  let reauthenticated = false
  for (let number = 1; ; number++) {
    try {
      return await send()
    } catch (error) {
      const { repeatable, conditional } = options
      const decision = decide(error, { number, repeatable, conditional, reauthenticated, answered: options.answered() })
      if (decision.kind === 'stop') throw error
      if (decision.kind === 'reauthenticate') {
        reauthenticated = true
        if (!(await options.reauthenticate())) throw error
        continue
      }
      options.retried()
      if (decision.delayMs >= 1000)
        options.progress.say(`${decision.why}; trying again in ${decision.delayMs / 1000} s`)
      await options.clock.sleep(decision.delayMs)
    }
  }
}

/** Five retries: 0.5, 1, 2, 4 and 8 s outlast an API server that is away for ten seconds. */
const maximumRetries = 5
/** Something that listens and hangs up may be a load balancer that changes its server: 1.5 s tell. */
const firstResets = 2
/** A server that asks for more is not waited for. */
const longestWaitMs = 60_000

function backoffMs(attempt: number, asked: number | undefined): number {
  return asked === undefined ? 500 * 2 ** (attempt - 1) : 0
}

function transient(error: unknown, attempt: Attempt): string | undefined {
  if (error instanceof ConnectionError) return transientConnection(error, attempt)
  if (!(error instanceof ApiError)) return undefined
  switch (error.status) {
    case 429:
      return 'the API server asks to slow down (429)'
    case 502:
    case 503:
    case 504:
      return attempt.repeatable ? `the API server is not available now (${error.status})` : undefined
    case 409:
      return !attempt.conditional && isPassingConflict(error) ? 'the object was changed meanwhile (409)' : undefined
    case 500:
      return attempt.repeatable && passingServerError.test(error.message) ? shorten(error.message) : undefined
    default:
      return undefined
  }
}

function transientConnection(error: ConnectionError, attempt: Attempt): string | undefined {
  const isThere = attempt.answered || refusedCodes.has(error.code)
  if (!isThere && !(error.code === 'ECONNRESET' && attempt.number <= firstResets)) return undefined
  const neverSent = unsentCodes.has(error.code)
  if (!neverSent && !(attempt.repeatable && brokenCodes.has(error.code))) return undefined
  return `the API server does not answer (${error.code})`
}

/** A manager conflict stays until somebody decides; a race on the resource version or on a quota passes. */
function isPassingConflict(error: ApiError): boolean {
  if (error.reason === 'AlreadyExists') return false
  return !error.causes.some((cause) => cause.reason === 'FieldManagerConflict')
}

/** The texts that kapp retries too (`pkg/kapp/resources/resources.go`); all other 500s, such as a typed patch that fails, are permanent. */
const passingServerError = /failed calling (admission )?webhook|conversion webhook for .+ failed|etcdserver:/
/** A server that hangs up over HTTP/2 is there: after a 401 it does so, and what was asked at the same time is refused unseen. */
const refusedCodes = new Set(['ERR_HTTP2_GOAWAY_SESSION', 'NGHTTP2_REFUSED_STREAM'])
const unsentCodes = new Set(['ECONNREFUSED', ...refusedCodes])
const brokenCodes = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'TIMEOUT',
  'CLOSED',
  'UND_ERR_SOCKET',
  'ERR_HTTP2_STREAM_ERROR',
  'ERR_HTTP2_SESSION_ERROR',
  'ERR_HTTP2_STREAM_CANCEL',
  'ERR_HTTP2_INVALID_SESSION',
  'ERR_STREAM_PREMATURE_CLOSE',
])

function shorten(message: string): string {
  return message.length > 160 ? `${message.slice(0, 157)}…` : message
}
