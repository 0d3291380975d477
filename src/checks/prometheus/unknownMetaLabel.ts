import { nearest } from '../../core/nearest.ts'
import type { RelabelConfig } from '../../rules/prometheus/relabel.ts'
import type { Scrape } from '../../rules/prometheus/scrape.ts'
import type { Check, Hit } from '../check.ts'
import { kubernetesLabels } from './kubernetesLabels.ts'
import type { PrometheusSubject } from './prometheusSubject.ts'
import { relabelLists } from './relabelLists.ts'

/** Finds labels that no discovery of a job gives. */
export const unknownMetaLabel: Check<PrometheusSubject> = {
  id: 'prometheus/unknown-meta-label',
  severity: 'warning',
  summary: 'A relabel rule reads a label that the discovery does not give.',
  *find(subject) {
    for (const { job, rules, isAfterScrape } of relabelLists(subject)) {
      if (job === undefined || isAfterScrape) continue
      const known = knownLabels(job)
      const made = new Set<string>()
      for (const rule of rules) {
        yield* hitsOf(rule, { subject, known, made })
        if (rule.target_label !== '') made.add(rule.target_label)
      }
    }
  },
}

interface Known {
  /** Names, and beginnings of names that end in `_`. */
  readonly given: readonly string[]
  readonly switched: ReadonlyMap<string, readonly string[]>
  /** Whether all labels with this beginning are known. */
  isListed(name: string): boolean
}

interface Context {
  readonly subject: PrometheusSubject
  readonly known: Known
  readonly made: ReadonlySet<string>
}

function knownLabels(job: Scrape): Known {
  const kubernetes = job.kubernetes_sd_configs.flatMap((one) => (one === undefined ? [] : [kubernetesLabels(one)]))
  const others = Object.entries(job).flatMap(([field, value]) =>
    field.endsWith('_sd_configs') && Array.isArray(value) && value.length > 0 ? [field] : [],
  )
  // Files and HTTP servers give any label that they like.
  const isOpen = others.some((field) => ['file_sd_configs', 'http_sd_configs', 'aws_sd_configs'].includes(field))
  return {
    given: kubernetes.flatMap(({ given }) => given),
    switched: new Map(kubernetes.flatMap(({ switched }) => [...switched])),
    isListed(name) {
      if (!name.startsWith('__meta_') || isOpen) return false
      return (
        name.startsWith('__meta_kubernetes_') || !others.some((field) => name.startsWith(`__meta_${kindOf(field)}_`))
      )
    },
  }
}

/** What stands after `__meta_` in the labels of a discovery. */
function kindOf(field: string): string {
  return field.slice(0, -'_sd_configs'.length)
}

function* hitsOf(rule: RelabelConfig, context: Context): Generator<Hit> {
  const { subject, known, made } = context
  for (const [index, name] of (rule.source_labels ?? []).entries()) {
    if (made.has(name) || !known.isListed(name) || known.given.some((one) => isGiven(name, one))) continue
    const span = subject.config.spanOf(rule.source_labels ?? [], index)
    if (span !== undefined) yield { span, ...wordsFor(name, known) }
  }
  if (rule.action !== 'labelmap' && rule.action !== 'labeldrop' && rule.action !== 'labelkeep') return
  const start = literalStart(rule.regex.text)
  if (!known.isListed(start) || known.given.some((one) => one.startsWith(start) || start.startsWith(one))) return
  const span = subject.config.spanOf(rule, 'regex')
  if (span !== undefined) yield { span, ...wordsFor(start, known) }
}

/** Names that end in `_` go on with something of the user's. */
function isGiven(name: string, one: string): boolean {
  return one.endsWith('_') ? name.startsWith(one) && name.length > one.length : name === one
}

function wordsFor(name: string, { given, switched }: Known): Omit<Hit, 'span'> {
  const why = 'A label that is not there reads as an empty text: the rule never sees what it looks for.'
  for (const [setting, names] of switched) {
    if (!names.some((one) => isGiven(name, one) || one.startsWith(name))) continue
    return {
      message: `\`${name}\` is only there with \`${setting}\``,
      why,
      help: `Set \`${setting}: true\` in the discovery.`,
    }
  }
  // The user's part at the end is no part of the comparison.
  const start = given.filter((one) => one.endsWith('_')).map((one) => [one, one.length] as const)
  const beginnings = start.map(([one, length]) => ({ one, near: nearest(name.slice(0, length), [one]) }))
  const close =
    nearest(
      name,
      given.filter((one) => !one.endsWith('_')),
    ) ?? beginnings.find(({ near }) => near)?.one
  const help =
    close === undefined
      ? 'Correct the name, or add the discovery that gives it.'
      : `Did you mean \`${close.endsWith('_') ? `${close}…` : close}\`?`
  return { message: `no discovery of this job gives \`${name}\``, why, help }
}

/** The part of an expression before its first special character. */
function literalStart(regex: string): string {
  return /^\^?([\w-]*)(?![*?{])/.exec(regex)?.[1] ?? ''
}
