import { nameAt, valueAt } from '../../rules/nodes.ts'
import { formatSelector, isSelected, type LabelSelector, readLabelSelector } from '../../rules/operator/selector.ts'
import { type OperatorObject, type OperatorSubject, specOf } from './operatorSubject.ts'

/** Whether an object is selected; a text says why not. */
export type Verdict = 'yes' | 'unknown' | { readonly no: string }

/** The objects of the set that may select one of a kind. */
export function selectorsOf(kind: string, { objects }: OperatorSubject): readonly OperatorObject[] {
  return (selecting[kind]?.kinds ?? []).flatMap((name) => objects.get(name) ?? [])
}

/** Tells whether an object such as a Prometheus selects another: by its labels and by its namespace. */
export function verdictOf(selector: OperatorObject, object: OperatorObject, subject: OperatorSubject): Verdict {
  const field = selecting[object.reference.kind]?.field
  const spec = specOf(selector)
  if (field === undefined || spec === undefined) return 'unknown'
  if (nameAt(valueAt(spec, 'alertmanagerConfiguration'), 'name')?.name === object.reference.name) return 'yes'
  const wanted = valueAt(spec, `${field}Selector`)
  if (wanted === undefined) return { no: `has no \`${field}Selector\`` }
  const labels = readLabelSelector(wanted)
  if (!isSelected(labels, object.labels)) return { no: `wants \`${formatSelector(labels)}\`` }
  return namespaceVerdict(selector, object, { field: `${field}NamespaceSelector`, subject })
}

/** The kinds that select a kind, and how their fields begin. */
const selecting: Readonly<Record<string, { readonly kinds: readonly string[]; readonly field: string }>> = {
  ServiceMonitor: { kinds: ['Prometheus', 'PrometheusAgent'], field: 'serviceMonitor' },
  PodMonitor: { kinds: ['Prometheus', 'PrometheusAgent'], field: 'podMonitor' },
  Probe: { kinds: ['Prometheus', 'PrometheusAgent'], field: 'probe' },
  ScrapeConfig: { kinds: ['Prometheus', 'PrometheusAgent'], field: 'scrapeConfig' },
  PrometheusRule: { kinds: ['Prometheus', 'ThanosRuler'], field: 'rule' },
  AlertmanagerConfig: { kinds: ['Alertmanager'], field: 'alertmanagerConfig' },
}

/** The kinds that something selects. */
export const selectableKinds: readonly string[] = Object.keys(selecting)

function namespaceVerdict(
  selector: OperatorObject,
  object: OperatorObject,
  { field, subject }: { readonly field: string; readonly subject: OperatorSubject },
): Verdict {
  const wanted = valueAt(specOf(selector), field)
  const { namespace } = object.reference
  if (wanted === undefined) {
    const own = selector.reference.namespace
    if (own === namespace) return 'yes'
    // What names no namespace goes where the user says.
    return own === undefined || namespace === undefined
      ? 'unknown'
      : { no: `looks in its own namespace \`${own}\` only` }
  }
  const labels = readLabelSelector(wanted)
  if (labels.length === 0) return 'yes'
  if (namespace === undefined) return 'unknown'
  const known = subject.objects.get('Namespace')?.find(({ reference }) => reference.name === namespace)
  if (known === undefined && !isByName(labels)) return 'unknown'
  const own = new Map([...(known?.labels ?? []), [nameLabel, namespace]])
  return isSelected(labels, own) ? 'yes' : { no: `looks in namespaces with \`${formatSelector(labels)}\` only` }
}

/** The API server gives every namespace this label. */
const nameLabel = 'kubernetes.io/metadata.name'

function isByName(labels: LabelSelector): boolean {
  return labels.every(({ key }) => key === nameLabel)
}
