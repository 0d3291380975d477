import type { At } from '../../yaml/decode.ts'

/** Refuses a part in which more than one of some fields that exclude each other is set. */
export function oneOf(
  at: At,
  value: object,
  names: readonly string[],
  upstream: string,
  prefix: readonly string[] = [],
): void {
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const given = names.filter((name) => fields[name] !== undefined && fields[name] !== '')
  const second = given[1]
  if (second === undefined) return
  at.refuse(upstream, {
    path: [...prefix, second],
    onKey: true,
    help: `Keep one of ${given.map((name) => `\`${name}\``).join(', ')}.`,
  })
}
