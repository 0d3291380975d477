import { applyAllows } from '../../src/checks/allow.ts'
import { catalogue } from '../../src/checks/index.ts'
import { runChecks } from '../../src/checks/run.ts'
import { settingsOf } from '../../src/checks/settingsOf.ts'
import type { Finding } from '../../src/core/finding.ts'
import { fileText } from '../../src/core/source.ts'
import { readPrometheusConfig } from '../../src/rules/prometheusConfig.ts'
import { interim } from './interim.ts'

/** What all checks together find in some files that lie side by side in one folder. */
export function find(files: readonly { readonly name: string; readonly text: string }[]): readonly Finding[] {
  const sources = files.map(({ name, text }) => fileText(name, text))
  const config = sources.find(({ text }) => !/^groups:/m.test(text))
  const read = config ? readPrometheusConfig(config).value : undefined
  const settings = read ? settingsOf({ config: read, jobs: read.jobs, flags: [] }) : undefined
  const sets = [{ files: sources.filter((s) => s !== config).map(interim), ...(settings ? { settings } : {}) }]
  const findings = [...runChecks({ ruleSets: sets, prometheus: [], alertmanager: [] }, () => true)]
  const rules = sets.flatMap((set) =>
    set.files.flatMap((file) => file.groups.flatMap((g) => g.rules.map(({ span }) => span))),
  )
  return applyAllows({
    files: sources,
    findings,
    rules,
    ids: new Set(catalogue.map(({ id }) => id)),
    isSelected: () => true,
  }).findings
}
