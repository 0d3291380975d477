import type { At } from '../../yaml/decode.ts'

/** Refuses two fields that exclude each other, in Alertmanager's words: `at most one of a & b must be configured`. */
export function atMostOne(at: At, value: object, first: string, second: string): void {
  const fields: Readonly<Record<string, unknown>> = { ...value }
  if (!isSet(fields[first]) || !isSet(fields[second])) return
  at.refuse(`at most one of ${first} & ${second} must be configured`, {
    path: [second],
    onKey: true,
    help: `Remove \`${first}\` or \`${second}\`.`,
  })
}

/** Whether a field has something in it: a text that is not empty, or whatever a pointer leads to. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== ''
}

/** Refuses a part that lacks a field. */
export function refuseMissing(at: At, upstream: string, field: string): void {
  at.refuse(upstream, { help: `Add \`${field}\`.` })
}
