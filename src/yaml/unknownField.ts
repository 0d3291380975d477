import { nearest } from '../core/nearest.ts'
import type { YamlEntry } from './node.ts'
import type { Reading } from './reading.ts'

/** A field that a struct does not have, with the one that was probably meant. */
export function unknownField(
  reading: Reading,
  entry: YamlEntry,
  { name, goType, names }: { readonly name: string; readonly goType: string; readonly names: readonly string[] },
): void {
  if (reading.ignoreUnknownFields) return
  const close = nearest(name.replaceAll('-', '_'), names)
  reading.typeError(entry.key, `field ${name} not found in type ${goType}`, {
    message: `there is no field \`${name}\` here`,
    help:
      close === undefined
        ? `Fields here are ${names.map((one) => `\`${one}\``).join(', ')}.`
        : `Did you mean \`${close}\`?`,
  })
}
