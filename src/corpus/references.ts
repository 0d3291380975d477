import type { YamlNode } from '../yaml/node.ts'
import type { CorpusDocument, DocumentKind } from './corpus.ts'
import { field, listField, textField } from './recognise.ts'

/** A path or a glob that configuration names, and what stands at it. */
export interface FileReference {
  readonly glob: string
  readonly kind: DocumentKind
}

/** The files that a configuration loads; their globs as written. */
export function referencesOf(kind: CorpusDocument['kind'], root: YamlNode | undefined): readonly FileReference[] {
  switch (kind) {
    case 'prometheus':
      return [
        ...texts(root, 'rule_files').map((glob): FileReference => ({ glob, kind: 'rules' })),
        ...texts(root, 'scrape_config_files').map((glob): FileReference => ({ glob, kind: 'scrape-configs' })),
        ...listField(root, 'scrape_configs').flatMap(targetFiles),
        ...listField(field(root, 'alerting'), 'alertmanagers').flatMap(targetFiles),
      ]
    case 'scrape-configs':
      return listField(root, 'scrape_configs').flatMap(targetFiles)
    case 'alertmanager':
      return texts(root, 'templates').map((glob): FileReference => ({ glob, kind: 'template' }))
    case 'grafana-dashboards':
      return listField(root, 'providers').flatMap((provider): FileReference[] => {
        const path = textField(field(provider, 'options'), 'path') ?? textField(field(provider, 'options'), 'folder')
        return path === undefined ? [] : [{ glob: `${path.replace(/\/+$/, '')}/*`, kind: 'dashboard' }]
      })
    default:
      return []
  }
}

/** A path or a glob as the program takes it: relative ones begin at the folder of the file that names them. */
export function resolved(glob: string, from: string): string {
  if (glob.startsWith('/')) return glob
  const parts: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...glob.split('/')]) {
    if (part === '.' || (part === '' && parts.length > 0)) continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

function targetFiles(job: YamlNode): readonly FileReference[] {
  return listField(job, 'file_sd_configs').flatMap((discovery) =>
    texts(discovery, 'files').map((glob): FileReference => ({ glob, kind: 'file-sd' })),
  )
}

function texts(node: YamlNode | undefined, key: string): readonly string[] {
  return listField(node, key).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
}
