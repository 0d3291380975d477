import { isObject, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'

/** One cause of a refusal, as the API server lists them in `details.causes`. */
export interface ApiCause {
  readonly reason: string
  readonly message: string
  readonly field: string
}

/** Which request failed. */
export interface RequestLine {
  readonly method: string
  readonly path: string
}

/** An answer of the API server with a status of 400 or more. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly reason: string
  readonly causes: readonly ApiCause[]
  readonly details: JsonObject
  readonly request: RequestLine
  readonly retryAfterSeconds: number | undefined

  constructor(
    request: RequestLine,
    answer: { readonly status: number; readonly text: string; readonly retryAfter?: string },
  ) {
    const status = parseStatus(answer.text)
    super(textAt(status, 'message') ?? (answer.text.trim().slice(0, 500) || `status ${answer.status} without a text`))
    this.status = answer.status
    this.reason = textAt(status, 'reason') ?? ''
    this.details = objectAt(status, 'details')
    this.causes = listAt(status, 'details', 'causes').map((cause) => ({
      reason: textAt(cause, 'reason') ?? '',
      message: textAt(cause, 'message') ?? '',
      field: textAt(cause, 'field') ?? '',
    }))
    this.request = request
    this.retryAfterSeconds = seconds(answer.retryAfter) ?? numberAt(this.details, 'retryAfterSeconds')
  }
}

/** No answer came: refused, reset, timed out, not trusted. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  /** Node's code, such as `ECONNREFUSED`, or `TIMEOUT`. */
  readonly code: string
  readonly request: RequestLine

  constructor(request: RequestLine, cause: unknown, code: string = codeOf(cause)) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.code = code
    this.request = request
  }
}

/** Tells whether an error is the API server's 404 for the object itself (not for its namespace). */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404
}

/** Node's code of a failed connection; the innermost one when errors are wrapped. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error.cause === undefined ? 'UNKNOWN' : codeOf(error.cause)
}

function parseStatus(text: string): JsonObject {
  if (!text.startsWith('{')) return {}
  try {
    const value = JSON.parse(text) as Json
    return isObject(value) && value['kind'] === 'Status' ? value : {}
  } catch {
    return {}
  }
}

function seconds(header: string | undefined): number | undefined {
  const value = Number(header)
  return header === undefined || header === '' || !Number.isFinite(value) || value < 0 ? undefined : value
}
