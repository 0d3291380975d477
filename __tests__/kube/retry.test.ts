import { describe, expect, test } from 'vitest'
import { silent } from '../../src/core/progress.ts'
import { ApiError, ConnectionError } from '../../src/kube/connection/apiError.ts'
import { decide, withRetries } from '../../src/kube/connection/retry.ts'

const request = { method: 'GET', path: '/' }
const api = (
  status: number,
  message = '',
  more: Readonly<Record<string, unknown>> = {},
  retryAfter?: string,
): ApiError =>
  new ApiError(request, {
    status,
    text: JSON.stringify({ kind: 'Status', message, ...more }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  })
const broken = (code: string): ConnectionError =>
  new ConnectionError(request, Object.assign(new Error('gone'), { code }))

/** What is done after the first try: of a request that may be repeated, and of one that may not. */
const matrix: readonly {
  readonly name: string
  readonly error: unknown
  readonly repeatable: string
  readonly once: string
}[] = [
  { name: '429', error: api(429), repeatable: 'retry 500', once: 'retry 500' },
  { name: '429 with Retry-After', error: api(429, '', {}, '3'), repeatable: 'retry 3000', once: 'retry 3000' },
  {
    name: '429 with Retry-After in the body',
    error: api(429, '', { details: { retryAfterSeconds: 2 } }),
    repeatable: 'retry 2000',
    once: 'retry 2000',
  },
  { name: '429 that asks for an hour', error: api(429, '', {}, '3600'), repeatable: 'stop', once: 'stop' },
  { name: '503', error: api(503), repeatable: 'retry 500', once: 'stop' },
  { name: '504', error: api(504), repeatable: 'retry 500', once: 'stop' },
  {
    name: '500 typed patch',
    error: api(500, 'failed to create typed patch object (x): .spec.a: field not declared in schema'),
    repeatable: 'stop',
    once: 'stop',
  },
  {
    name: '500 webhook',
    error: api(500, 'Internal error occurred: failed calling webhook "a": refused'),
    repeatable: 'retry 500',
    once: 'stop',
  },
  { name: '500 etcd', error: api(500, 'etcdserver: leader changed'), repeatable: 'retry 500', once: 'stop' },
  {
    name: '409 of managers',
    error: api(409, '', { reason: 'Conflict', details: { causes: [{ reason: 'FieldManagerConflict' }] } }),
    repeatable: 'stop',
    once: 'stop',
  },
  {
    name: '409 of versions',
    error: api(409, 'the object has been modified', { reason: 'Conflict' }),
    repeatable: 'retry 500',
    once: 'retry 500',
  },
  { name: '409 exists', error: api(409, '', { reason: 'AlreadyExists' }), repeatable: 'stop', once: 'stop' },
  { name: '401', error: api(401), repeatable: 'reauthenticate', once: 'reauthenticate' },
  { name: '403', error: api(403), repeatable: 'stop', once: 'stop' },
  { name: '404', error: api(404), repeatable: 'stop', once: 'stop' },
  { name: '422', error: api(422), repeatable: 'stop', once: 'stop' },
  { name: 'refused', error: broken('ECONNREFUSED'), repeatable: 'retry 500', once: 'retry 500' },
  { name: 'reset', error: broken('ECONNRESET'), repeatable: 'retry 500', once: 'stop' },
  { name: 'unknown host', error: broken('ENOTFOUND'), repeatable: 'stop', once: 'stop' },
  { name: 'a bug', error: new TypeError('x'), repeatable: 'stop', once: 'stop' },
]

describe('retry', () => {
  for (const { name, error, repeatable, once } of matrix) {
    test(name, () => {
      expect(
        [true, false].map((can) =>
          write(
            decide(error, { number: 1, repeatable: can, conditional: false, reauthenticated: false, answered: true }),
          ),
        ),
      ).toEqual([repeatable, once])
    })
  }

  test('a server that never answered is not waited for, and one that hangs up at first only for a moment', () => {
    const decisions = ['ECONNREFUSED', 'TIMEOUT', 'ECONNRESET', 'NGHTTP2_REFUSED_STREAM'].map((code) =>
      [1, 2, 3].map((number) =>
        write(
          decide(broken(code), {
            number,
            repeatable: true,
            conditional: false,
            reauthenticated: false,
            answered: false,
          }),
        ),
      ),
    )
    expect(decisions).toEqual([
      ['stop', 'stop', 'stop'],
      ['stop', 'stop', 'stop'],
      ['retry 500', 'retry 1000', 'stop'],
      ['retry 500', 'retry 1000', 'retry 2000'],
    ])
  })

  test('five times, ever later, together longer than ten seconds', () => {
    const delays = [1, 2, 3, 4, 5, 6].map((number) =>
      write(decide(api(503), { number, repeatable: true, conditional: false, reauthenticated: false, answered: true })),
    )
    expect(delays).toEqual(['retry 500', 'retry 1000', 'retry 2000', 'retry 4000', 'retry 8000', 'stop'])
  })

  test('the loop sleeps by the clock, says so, renews credentials once and throws the last error', async () => {
    const log: string[] = []
    const errors = [api(401), api(429, '', {}, '2'), api(503), api(401)]
    const sent = withRetries(() => Promise.reject(errors.shift()), {
      clock: { now: () => 0, sleep: async (ms) => void log.push(`sleep ${ms}`) },
      progress: { ...silent, say: (line) => log.push(line) },
      repeatable: true,
      conditional: false,
      answered: () => true,
      reauthenticate: async () => log.push('renew') > 0,
      retried: () => {},
    })
    await expect(sent).rejects.toMatchObject({ status: 401 })
    expect(log).toEqual([
      'renew',
      'the API server asks to slow down (429); trying again in 2 s',
      'sleep 2000',
      'the API server is not available now (503); trying again in 2 s',
      'sleep 2000',
    ])
  })
})

function write(decision: ReturnType<typeof decide>): string {
  return decision.kind === 'retry' ? `retry ${decision.delayMs}` : decision.kind
}
