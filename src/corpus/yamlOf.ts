import type { SourceText } from '../core/source.ts'
import { readYaml, type YamlText } from '../yaml/read.ts'

/** Reads a text as YAML, the same text only once. */
export function yamlOf(source: SourceText): YamlText {
  let read = known.get(source)
  if (read === undefined) {
    read = readYaml(source)
    known.set(source, read)
  }
  return read
}

const known = new WeakMap<SourceText, YamlText>()
