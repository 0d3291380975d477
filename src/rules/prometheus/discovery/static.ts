import { text } from '../../../yaml/scalarSchema.ts'
import { list, struct } from '../../../yaml/schema.ts'
import { labelSet } from '../scalars.ts'

/** What Go prints for a struct without a name. */
const anonymous = 'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }'

/** Targets that stand in the file, with their labels: `static_configs` and the files of `file_sd_configs` (prometheus discovery/targetgroup). */
export const targetGroup = struct('targetgroup.Group', { targets: list(text), labels: labelSet }, { plain: anonymous })

/** Addresses and the labels that they share. */
export interface TargetGroup {
  readonly targets: readonly string[]
  readonly labels: ReadonlyMap<string, string>
}
