import type { CheckInput } from '../../checks/run.ts'
import type { CheckedSubject, Finding } from '../../core/finding.ts'
import type { CorpusDocument, DocumentKind } from '../../corpus/corpus.ts'
import type { Corpus } from '../../corpus/read.ts'
import { readAlertmanagerConfig } from '../../rules/alertmanager/config.ts'
import { readPrometheusConfig } from '../../rules/prometheusConfig.ts'
import { readRuleFile } from '../../rules/ruleFile.ts'
import type { Region } from './locate.ts'

/** How the documents are to be read. */
export interface ReadingOptions {
  readonly ignoreUnknownFields: boolean
  readonly features: readonly string[]
}

/** What the documents hold: what the checks look at, what is wrong by itself, and where everything stands. */
export interface ReadDocuments {
  readonly input: CheckInput
  readonly problems: readonly Finding[]
  readonly regions: readonly Region[]
  readonly checked: readonly CheckedSubject[]
}

/** Reads every document of a corpus by the reader of its kind. Never throws. */
export function readDocuments(corpus: Corpus, _options: ReadingOptions): ReadDocuments {
  const problems: Finding[] = []
  const regions: Region[] = []
  const checked: CheckedSubject[] = []
  for (const document of corpus.documents) {
    const subject = nameOf(document)
    checked.push({ file: document.source.file, name: subject })
    regions.push({
      kind: 'document',
      span: document.node?.span ?? document.source.spanAt(0, document.source.text.length),
      subject,
      ...(document.object === undefined ? {} : { object: document.object }),
    })
    problems.push(...readDocument(document))
  }
  return { input: { ruleSets: [], prometheus: [], alertmanager: [] }, problems, regions, checked }
}

function readDocument(document: CorpusDocument): readonly Finding[] {
  switch (document.kind) {
    case 'rules':
      return document.node === undefined ? readRuleFile(document.source).problems : []
    case 'prometheus':
      return readPrometheusConfig(document.source).problems
    case 'alertmanager':
      return readAlertmanagerConfig(document.source).problems
    case 'alertmanager-config':
    case 'scrape-configs':
    case 'template':
    case 'web':
    case 'file-sd':
    case 'grafana-datasources':
    case 'grafana-dashboards':
    case 'dashboard':
      return []
  }
}

const kindNames: Readonly<Record<DocumentKind, string>> = {
  rules: 'rules',
  prometheus: 'Prometheus configuration',
  alertmanager: 'Alertmanager configuration',
  'alertmanager-config': 'Alertmanager routes',
  template: 'templates',
  web: 'web configuration',
  'file-sd': 'targets',
  'scrape-configs': 'scrape jobs',
  'grafana-datasources': 'data sources',
  'grafana-dashboards': 'dashboard providers',
  dashboard: 'dashboard',
}

/** As people say it: `rules cluster.rules.yml`. */
function nameOf({ kind, key, source }: CorpusDocument): string {
  return `${kindNames[kind]} ${key ?? source.file.slice(source.file.lastIndexOf('/') + 1)}`
}
