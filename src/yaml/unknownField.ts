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
    help: close === undefined ? fieldsHelp(names) : `Did you mean \`${close}\`?`,
  })
}

/** A list of seventy fields helps nobody. */
const most = 25

function fieldsHelp(names: readonly string[]): string {
  const shown = names.slice(0, names.length > most ? most - 5 : most).map((name) => `\`${name}\``)
  const others = names.length - shown.length
  return others === 0
    ? `Fields here are ${shown.join(', ')}.`
    : `Fields here are ${shown.join(', ')} and ${others} more.`
}
