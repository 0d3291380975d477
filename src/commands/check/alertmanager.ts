import type { Finding } from '../../core/finding.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import type { Corpus } from '../../corpus/read.ts'
import { readAlertmanagerConfig } from '../../rules/alertmanager/config.ts'
import { readAlertmanagerConfigResource } from '../../rules/alertmanager/customResource.ts'
import type { AlertmanagerConfig } from '../../rules/alertmanager/model.ts'
import { readTemplateFile } from '../../rules/alertmanager/templates.ts'
import { matchesGlob } from '../../stack/glob.ts'

/** Reads an Alertmanager configuration and, for its texts, the templates that it loads. */
export function readAlertmanagerDocument(
  document: CorpusDocument,
  corpus: Corpus,
): { readonly value: AlertmanagerConfig | undefined; readonly problems: readonly Finding[] } {
  const loaded = (corpus.loads.get(document) ?? []).filter(({ kind }) => kind === 'template')
  return readAlertmanagerConfig(document.source, {
    templates: (globs) => {
      const areKnown = globs.every((glob) => loaded.some((one) => matchesGlob(lastPart(glob), templateName(one))))
      return areKnown ? loaded.map((one) => readTemplateFile(one.source, templateName(one)).value) : undefined
    },
  })
}

/** Reads the routes and receivers of a custom resource. */
export function readAlertmanagerResource({ node }: CorpusDocument): ReturnType<typeof readAlertmanagerConfigResource> {
  return node === undefined ? { value: undefined, problems: [] } : readAlertmanagerConfigResource(node)
}

/** What is wrong with a template file. */
export function templateDocumentProblems(document: CorpusDocument): readonly Finding[] {
  return readTemplateFile(document.source, templateName(document)).problems
}

function templateName({ key, source }: CorpusDocument): string {
  return key ?? lastPart(source.file)
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
