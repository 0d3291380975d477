import { goQuote } from '../../core/go/quote.ts'
import { failed, type Schema } from '../../yaml/decode.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { isMerge } from '../../yaml/path.ts'
import type { Reading } from '../../yaml/reading.ts'
import { named, text } from '../../yaml/scalarSchema.ts'
import { map, via } from '../../yaml/schema.ts'
import { readDuration } from '../duration.ts'
import { parseBase2Bytes } from '../go/base2Bytes.ts'
import { isValidLabelName } from './labelName.ts'

/** A duration in milliseconds (prometheus/common model.Duration). */
export const duration: Schema<number> = via(
  { goType: 'model.Duration', inner: text, wants: 'a duration such as `30s`', zero: 0 },
  (written, at) => {
    const read = readDuration(written)
    if (typeof read === 'number') return read
    return at.refuse(read.problem, {
      message: `\`${written}\` is not a duration`,
      help: 'Write a number and a unit, such as `30s`, `1m30s` or `15d`.',
    })
  },
)

/** A number of bytes such as `15MB` (alecthomas/units Base2Bytes). */
export const bytesSize: Schema<number> = {
  goType: 'units.Base2Bytes',
  wants: 'a size such as `15MB`',
  zero: () => 0,
  read(reading, node) {
    if (node.kind !== 'scalar') return reading.wrongType(node, this)
    const resolved = reading.resolve(node)
    if (resolved === undefined) return failed
    if (resolved.value === null) return 0
    const written = resolved.tag === '!!binary' ? String(resolved.value) : node.text
    const size = parseBase2Bytes(written)
    if (typeof size === 'number') return size
    return reading.at(node).refuse(size.problem, {
      message: `\`${written}\` is not a number of bytes`,
      help: 'Write a number and a unit: `B`, `KB`, `MB`, `GB`, `TB`, `PB` or `EB`.',
    })
  },
}

/** One word of a closed list, as a type of Go with an UnmarshalYAML; empty when nothing is written. */
export function oneOf<Word extends string>(
  goType: string,
  words: readonly Word[],
  options: { readonly inner?: Schema<string>; readonly refusal: (written: string) => string },
): Schema<Word | ''> {
  const inner = options.inner ?? text
  return via<string, Word | ''>({ goType, inner, wants: words.join(', '), zero: '' }, (written, at) => {
    const word = words.find((one) => one === written)
    return word ?? at.refuse(options.refusal(written), { help: `Write one of ${listed(words)}.` })
  })
}

/** The names of labels, valid in UTF-8 (prometheus/common model.LabelNames). */
export const labelName: Schema<string> = via({ goType: 'model.LabelName', inner: text, zero: '' }, (name, at) =>
  isValidLabelName(name, 'utf8') ? name : at.refuse(`${goQuote(name)} is not a valid label name`),
)

/** Labels and their values as they stand in target groups (prometheus/common model.LabelSet). */
export const labelSet: Schema<ReadonlyMap<string, string>> = withLabelKeys(
  map(named('model.LabelValue', text), 'model.LabelSet'),
)

/** The names are read as `model.LabelName`, which refuses them while the map is read. */
function withLabelKeys<T>(schema: Schema<T>): Schema<T> {
  return {
    ...schema,
    read(reading, node, current) {
      refuseLabelKeys(reading, node)
      return schema.read(reading, node, current)
    },
  }
}

function refuseLabelKeys(reading: Reading, node: YamlNode): void {
  if (node.kind !== 'map') return
  for (const { key } of node.entries) {
    if (key.kind !== 'scalar' || isMerge(key) || reading.isNull(key)) continue
    const name = reading.resolve(key)?.tag === '!!binary' ? String(reading.resolve(key)?.value) : key.text
    if (!isValidLabelName(name, 'utf8')) reading.at(key).refuse(`${goQuote(name)} is not a valid label name`)
  }
}

/** A list of words for a sentence: `a`, `b` or `c`, each in backticks. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
