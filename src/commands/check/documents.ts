import type { AlertmanagerSubject } from '../../checks/alertmanager/alertmanagerSubject.ts'
import type { OperatorSubject } from '../../checks/operator/operatorSubject.ts'
import { featuresFor, resourceSets } from '../../checks/operator/resourceSettings.ts'
import type { PrometheusSubject } from '../../checks/prometheus/prometheusSubject.ts'
import type { CheckedFile, RuleSet } from '../../checks/ruleSet.ts'
import type { CheckInput } from '../../checks/run.ts'
import { settingsOf } from '../../checks/settingsOf.ts'
import { append } from '../../core/append.ts'
import type { CheckedSubject, Finding } from '../../core/finding.ts'
import type { CorpusDocument, DocumentKind } from '../../corpus/corpus.ts'
import type { Corpus } from '../../corpus/read.ts'
import { readProviders } from '../../rules/grafana/providers.ts'
import { readDatasources } from '../../rules/grafanaProvisioning.ts'
import { readWebConfig } from '../../rules/prometheus/webConfig.ts'
import { readAlertmanagerDocument, readAlertmanagerResource, templateDocumentProblems } from './alertmanager.ts'
import { type DashboardExpression, readDashboardDocument, withRules } from './dashboards.ts'
import type { Region, Regions } from './locate.ts'
import { monitorProblems } from './monitors.ts'
import type { DocumentLookup } from './neededFiles.ts'
import { looseJobProblems, readPrometheusDocument, readTargetDocument } from './prometheus.ts'
import { type RuleReading, readRuleDocument } from './rules.ts'
import { withSentRules } from './sentRules.ts'

/** How documents are read. */
export interface DocumentReading extends RuleReading {
  /** Where objects of the operator are among the files. */
  readonly operator?: OperatorSubject
  readonly lookup: DocumentLookup
}

/** What the documents hold: what the checks look at, what is wrong by itself, and where everything stands. */
export interface ReadDocuments {
  readonly input: CheckInput
  readonly problems: readonly Finding[]
  readonly regions: readonly Regions[]
  readonly checked: readonly CheckedSubject[]
}

/** Reads every document of a corpus by the reader of its kind. Never throws. */
export function readDocuments(corpus: Corpus, options: DocumentReading): ReadDocuments {
  const known: Known = {
    options,
    problems: [],
    regions: [],
    checked: [],
    ruleFiles: new Map(),
    configs: [],
    jobFiles: [],
    prometheus: [],
    alertmanager: [],
    alertmanagerResources: [],
    queries: [],
  }
  for (const document of corpus.documents) {
    known.regions.push({ file: document.source.file, regions: () => [regionOf(document)] })
    readDocument(document, corpus, known)
  }
  const loaded = new Set(known.configs.flatMap(({ jobFiles }) => jobFiles.map(({ document }) => document)))
  for (const document of known.jobFiles) if (!loaded.has(document)) append(known.problems, looseJobProblems(document))
  const ruleSets = ruleSetsOf(corpus, known)
  const { problems, regions, checked, prometheus } = known
  const areWhole = corpus.problems.length === 0 && !problems.some(isError)
  // What of the rules could not be read may send alerts too.
  const alertmanager = areWhole ? withSentRules(known.alertmanager, { ruleSets, prometheus }) : known.alertmanager
  const queries = withRules(known.queries, ruleSets)
  const input = { ruleSets, prometheus, alertmanager: [...alertmanager, ...known.alertmanagerResources], queries }
  return { input, problems, regions, checked }
}

interface Known {
  readonly options: DocumentReading
  readonly problems: Finding[]
  readonly regions: Regions[]
  readonly checked: CheckedSubject[]
  readonly ruleFiles: Map<CorpusDocument, CheckedFile>
  /** As far as they could be read: what they load belongs together all the same. */
  readonly configs: PrometheusSubject[]
  /** Files with jobs only: they are read with the configuration that loads them, for its globals. */
  readonly jobFiles: CorpusDocument[]
  /** Without errors: what else is wrong with the others only follows from these. */
  readonly prometheus: PrometheusSubject[]
  readonly alertmanager: AlertmanagerSubject[]
  readonly alertmanagerResources: AlertmanagerSubject[]
  readonly queries: DashboardExpression[]
}

function readDocument(document: CorpusDocument, corpus: Corpus, known: Known): void {
  const { kind, source } = document
  if (kind !== 'rules') known.checked.push({ file: source.file, name: nameOf(document) })
  switch (kind) {
    case 'rules': {
      const { file, problems, regions, checked } = readRuleDocument(
        document,
        withResourceFeatures(document, known.options),
      )
      append(known.problems, problems)
      known.ruleFiles.set(document, file)
      known.regions.push({ file: source.file, regions })
      append(known.checked, checked.length === 0 ? [{ file: source.file, name: nameOf(document) }] : checked)
      return
    }
    case 'prometheus': {
      const { subject, isRefused, problems } = readPrometheusDocument(document, {
        corpus,
        lookup: known.options.lookup,
      })
      append(known.problems, problems)
      if (subject !== undefined) known.configs.push(subject)
      if (subject !== undefined && !isRefused) known.prometheus.push(subject)
      return
    }
    case 'alertmanager': {
      const { value, problems } = readAlertmanagerDocument(document, corpus)
      append(known.problems, problems)
      if (value !== undefined && !problems.some(isError)) known.alertmanager.push({ document, config: value })
      return
    }
    case 'template':
      append(known.problems, templateDocumentProblems(document))
      return
    case 'alertmanager-config': {
      const { value, problems } = readAlertmanagerResource(document)
      append(known.problems, problems)
      if (value !== undefined && !problems.some(isError)) known.alertmanagerResources.push({ document, config: value })
      return
    }
    case 'monitor': {
      append(known.problems, monitorProblems(document))
      return
    }
    case 'dashboard': {
      const { queries, problems } = readDashboardDocument(document)
      append(known.problems, problems)
      append(known.queries, queries)
      return
    }
    case 'web':
      append(known.problems, readWebConfig(source).problems)
      return
    case 'file-sd':
      append(known.problems, readTargetDocument(document).problems)
      return
    case 'grafana-datasources':
      append(known.problems, readDatasources(source).problems)
      return
    case 'grafana-dashboards':
      append(known.problems, readProviders(source).problems)
      return
    case 'scrape-configs':
      known.jobFiles.push(document)
      return
  }
}

/** What the Prometheus of the operator switches on that selects the rules. */
function withResourceFeatures({ object }: CorpusDocument, options: DocumentReading): RuleReading {
  const { operator, features } = options
  const more = operator === undefined || object === undefined ? [] : featuresFor(object, operator)
  return more.length === 0 ? options : { ...options, features: [...features, ...more] }
}

/** One set for each Prometheus; a file that two of them load is looked at once. The rest is a set without settings. */
function ruleSetsOf(corpus: Corpus, known: Known): readonly RuleSet[] {
  const left = new Map(known.ruleFiles)
  const sets: RuleSet[] = []
  for (const { document, config, jobFiles } of known.configs) {
    const loaded = corpus.loads.get(document) ?? []
    const files = loaded.flatMap((one) => left.get(one) ?? [])
    for (const one of loaded) left.delete(one)
    const jobs = [...config.jobs, ...jobFiles.flatMap((file) => file.jobs)]
    const flags = document.mounts.flatMap(({ container }) => container.flags)
    sets.push({ files, settings: settingsOf({ config, jobs, flags }) })
  }
  const { operator } = known.options
  if (operator !== undefined) append(sets, resourceSets(left, operator))
  return left.size === 0 ? sets : [...sets, { files: [...left.values()] }]
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function regionOf(document: CorpusDocument): Region {
  const { node, source, object } = document
  return {
    kind: 'document',
    span: node?.span ?? source.spanAt(0, source.text.length),
    subject: nameOf(document),
    ...(object === undefined ? {} : { object }),
  }
}

const kindNames: Readonly<Record<DocumentKind, string>> = {
  rules: 'rules',
  prometheus: 'Prometheus configuration',
  alertmanager: 'Alertmanager configuration',
  'alertmanager-config': 'Alertmanager routes',
  monitor: 'scrape',
  template: 'templates',
  web: 'web configuration',
  'file-sd': 'targets',
  'scrape-configs': 'scrape jobs',
  'grafana-datasources': 'data sources',
  'grafana-dashboards': 'dashboard providers',
  dashboard: 'dashboard',
}

/** As people say it: `rules cluster.rules.yml`. */
function nameOf({ kind, key, object, source }: CorpusDocument): string {
  return `${kindNames[kind]} ${key ?? object?.name ?? source.file.slice(source.file.lastIndexOf('/') + 1)}`
}
