import { catalogue } from '../../src/checks/index.ts'
import { checked, type Found } from '../check/checked.ts'

/** What `check` finds in some files that lie side by side in one folder, with all that is optional switched on. */
export async function find(files: Readonly<Record<string, string>>): Promise<readonly Found[]> {
  const checks = catalogue.map(({ id }) => id).join(',')
  const { code, complaints, findings } = await checked(files, { paths: Object.keys(files), values: { checks } })
  if (code > 1) throw new Error(complaints.join('\n'))
  return findings
}
