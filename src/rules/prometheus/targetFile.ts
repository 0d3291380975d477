import type { Finding } from '../../core/finding.ts'
import type { Span } from '../../core/source.ts'
import { decode } from '../../yaml/decode.ts'
import { list, pointer } from '../../yaml/schema.ts'
import { type TargetGroup, targetGroup } from './discovery/static.ts'
import { type ConfigSource, firstDocument } from './firstDocument.ts'
import type { SettingsProblem } from './relabelRules.ts'
import { readJsonTargets } from './targetFileJson.ts'
import { withSettingsProblems } from './withSettingsProblems.ts'

/** What is in a file of `file_sd_configs`. */
export interface TargetFile {
  readonly groups: readonly TargetGroup[]
  /** The place of a target in the list of its group. */
  readonly spanOf: (targets: readonly string[], index: number) => Span | undefined
  readonly problems: readonly Finding[]
}

/** Reads a file of `file_sd_configs` as promtool does: JSON when its name ends so, YAML otherwise (cmd/promtool checkSDFile). Never throws. */
export function readTargetFile(source: ConfigSource, { isJson }: { readonly isJson: boolean }): TargetFile {
  if (isJson) return readJsonTargets(source, { id, why })
  const { root, file, isBroken, problems } = firstDocument(source)
  if (isBroken) return { groups: [], spanOf: () => undefined, problems }
  const decoded = decode(list(pointer(targetGroup)), root, { dialect: 'v2', id })
  const all = withSettingsProblems(decoded, emptyGroups(decoded.value), { id, file, why })
  const groups = decoded.value.filter((group) => group !== undefined)
  return { groups, spanOf: decoded.spanOf, problems: [...all, ...problems] }
}

const id = 'prometheus/invalid'
const why = 'Prometheus goes on with the targets that it had before.'

function* emptyGroups(groups: readonly (TargetGroup | undefined)[]): Generator<SettingsProblem> {
  const index = groups.indexOf(undefined)
  if (index >= 0) yield { upstream: emptyGroup(index), part: groups, path: [index], help: 'Remove the empty entry.' }
}

/** What promtool says of a group without content. */
function emptyGroup(index: number): string {
  return `nil target group item found (index ${index})`
}
