import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { readYaml } from '../../yaml/read.ts'
import { itemsAt, nameAt, valueAt } from '../nodes.ts'

/** Where Grafana looks for dashboards. */
export interface DashboardProvider {
  readonly name: string
  /** A folder in the pod; absent where none is written. */
  readonly path?: string
}

/** Reads a file of dashboard providers (grafana pkg/services/provisioning/dashboards). Never throws. */
export function readProviders(source: SourceText): {
  readonly value: readonly DashboardProvider[]
  readonly problems: readonly Finding[]
} {
  const yaml = readYaml(source)
  const value: DashboardProvider[] = []
  const problems: Finding[] = [...yaml.problems]
  for (const provider of yaml.documents.flatMap(({ root }) => itemsAt(root, 'providers'))) {
    const options = valueAt(provider, 'options')
    const path = nameAt(options, 'path')?.name ?? nameAt(options, 'folder')?.name
    value.push({ name: nameAt(provider, 'name')?.name ?? '', ...(path !== undefined && { path }) })
    const type = nameAt(provider, 'type')
    if (type !== undefined && type.name !== '' && type.name !== 'file') {
      problems.push({
        ...invalid,
        span: type.span,
        message: `\`${type.name}\` is no type of dashboard provider`,
        why: 'Grafana does not start with it.',
        help: 'The only type is `file`.',
      })
    }
    if (path === undefined) {
      problems.push({
        ...invalid,
        span: spanAtPath(provider, ['options']),
        message: 'the provider has no path to its dashboards',
        why: 'Grafana does not start with it.',
        help: 'Add `options: { path: /var/lib/grafana/dashboards }`.',
      })
    }
    const folder = nameAt(provider, 'folder') ?? nameAt(provider, 'folderUid')
    if (nameAt(options, 'foldersFromFilesStructure')?.name === 'true' && folder !== undefined && folder.name !== '') {
      problems.push({
        ...invalid,
        span: folder.span,
        message: 'a folder is named, and folders are to be made from the structure of the files',
        why: 'Grafana does not start with both.',
        help: 'Remove the folder, or `foldersFromFilesStructure`.',
      })
    }
  }
  return { value, problems }
}

const invalid = { id: 'grafana/invalid', severity: 'error' } as const
