import type { ObjectReference } from '../../core/object.ts'
import { parseDuration } from '../../rules/duration.ts'
import { entriesAt, itemsAt, nameAt, namesAt, valueAt } from '../../rules/nodes.ts'
import type { PrometheusSettings } from '../prometheusSettings.ts'
import type { CheckedFile, RuleSet } from '../ruleSet.ts'
import { type OperatorObject, type OperatorSubject, specOf } from './operatorSubject.ts'
import { verdictOf } from './selection.ts'

/** One set of rules for each Prometheus of the operator, of the rules that it selects; these are taken out of `left`. */
export function resourceSets<Key>(left: Map<Key, CheckedFile>, subject: OperatorSubject): readonly RuleSet[] {
  const prometheus = subject.objects.get('Prometheus') ?? []
  return prometheus.flatMap((one): RuleSet[] => {
    const files: CheckedFile[] = []
    for (const [key, file] of left) {
      if (file.object === undefined || !isLoaded(file.object, one, subject)) continue
      files.push(file)
      left.delete(key)
    }
    return files.length === 0 ? [] : [{ files, settings: settingsOfResource(one, subject) }]
  })
}

/** The names of features that the Prometheus switches on which selects a PrometheusRule. */
export function featuresFor(rules: ObjectReference, subject: OperatorSubject): readonly string[] {
  const prometheus = subject.objects.get('Prometheus') ?? []
  const loading = prometheus.filter((one) => isLoaded(rules, one, subject))
  return loading.flatMap((one) => namesAt(specOf(one), 'enableFeatures').map(({ name }) => name))
}

function isLoaded(rules: ObjectReference, prometheus: OperatorObject, subject: OperatorSubject): boolean {
  const object = subject.byReference.get(rules)
  return object !== undefined && verdictOf(prometheus, object, subject) === 'yes'
}

/** What decides whether rules can work, from the `spec` of a Prometheus, with the operator's defaults. */
export function settingsOfResource(prometheus: OperatorObject, subject: OperatorSubject): PrometheusSettings {
  const spec = specOf(prometheus)
  const duration = (field: string) => parseDuration(nameAt(spec, field)?.name ?? '')
  const jobIntervalsMs = intervalsOf(prometheus, subject, duration('scrapeInterval') ?? thirtySeconds)
  // Without any monitor among the files they are all elsewhere.
  const areJobsKnown = jobIntervalsMs.size > 0 && valueAt(spec, 'additionalScrapeConfigs') === undefined
  const lookback = parseDuration(nameAt(valueAt(spec, 'query'), 'lookbackDelta')?.name ?? '')
  const retentionMs = retentionOf(prometheus)
  return {
    ...(areJobsKnown && { scrapeIntervalMs: duration('scrapeInterval') ?? thirtySeconds }),
    jobIntervalsMs,
    evaluationIntervalMs: duration('evaluationInterval') ?? thirtySeconds,
    externalLabels: externalLabelsOf(prometheus),
    lookbackDeltaMs: lookback ?? 5 * 60_000,
    // Rules and jobs that are not among the files may be selected as well.
    receivesSeries: true,
    ...(retentionMs === undefined ? {} : { retentionMs }),
  }
}

const thirtySeconds = 30_000

/** Of each endpoint that may be scraped, by a name that no label `job` has. */
function intervalsOf(
  prometheus: OperatorObject,
  subject: OperatorSubject,
  usualMs: number,
): ReadonlyMap<string, number> {
  const intervals = new Map<string, number>()
  for (const { object, monitor } of subject.monitors) {
    const verdict = verdictOf(prometheus, object, subject)
    if (typeof verdict === 'object') continue
    for (const [index, { interval }] of monitor.endpoints.entries())
      intervals.set(`${monitor.kind}/${object.reference.name}/${index}`, interval?.ms ?? usualMs)
  }
  return intervals
}

/** Undefined where it is not limited by time, or older samples come from elsewhere. */
function retentionOf(prometheus: OperatorObject): number | undefined {
  const spec = specOf(prometheus)
  if (itemsAt(spec, 'remoteRead').length > 0) return undefined
  const written = nameAt(spec, 'retention')?.name
  if (written === undefined) return nameAt(spec, 'retentionSize') === undefined ? 24 * 60 * 60_000 : undefined
  return parseDuration(written) || undefined
}

/** Those that are written, and the two that the operator adds. */
function externalLabelsOf(prometheus: OperatorObject): ReadonlyMap<string, string> {
  const spec = specOf(prometheus)
  const { name, namespace = 'default' } = prometheus.reference
  const added = [
    [nameAt(spec, 'prometheusExternalLabelName')?.name ?? 'prometheus', `${namespace}/${name}`],
    [nameAt(spec, 'replicaExternalLabelName')?.name ?? 'prometheus_replica', '$(POD_NAME)'],
  ] as const
  const written = entriesAt(spec, 'externalLabels').flatMap(({ key, value }): [string, string][] =>
    key.kind === 'scalar' && value.kind === 'scalar' ? [[key.text, value.text]] : [],
  )
  return new Map([...added.filter(([label]) => label !== ''), ...written])
}
