import { type OperatorSubject, operatorSubject } from '../../checks/operator/operatorSubject.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { objectsOf } from '../../corpus/objects.ts'
import type { CorpusFile } from '../../corpus/plainFile.ts'
import type { Corpus } from '../../corpus/read.ts'
import { isForeignJson } from '../../corpus/recognise.ts'
import { yamlOf } from '../../corpus/yamlOf.ts'

/** The objects that the Prometheus operator works with; undefined where none of its own is among the files. */
export function operatorOf(files: readonly CorpusFile[], { documents }: Corpus): OperatorSubject | undefined {
  if (!files.some(({ source }) => source.text.includes('monitoring.coreos.com/'))) return undefined
  const others = files.flatMap(({ source }) =>
    group.test(source.text) && relevant.test(source.text) && !isForeignJson(source.text)
      ? yamlOf(source).documents.flatMap((document) => [...objectsOf(document)])
      : [],
  )
  return operatorSubject([...documents.flatMap(resourceOf), ...others.filter(({ reference }) => isKnown(reference))])
}

/** An object of the corpus stands where it was written, also when kustomize or helm has moved it. */
function resourceOf({ object, node }: CorpusDocument) {
  return object === undefined || node === undefined ? [] : [{ reference: object, node }]
}

const selecting = 'Alertmanager|Prometheus|PrometheusAgent|ThanosRuler'
const selected = 'DaemonSet|Deployment|Namespace|Service|StatefulSet'
const relevant = new RegExp(`\\bkind["']?\\s*:\\s*["']?(?:${selecting}|${selected}|\\w*List)\\b`)
/** The definitions of the kinds name these too, and are long. */
const group = /\bapiVersion["']?\s*:\s*["']?(?:monitoring\.coreos\.com\/|apps\/v1|v1\b)/
const kinds = new Map([
  ...selecting.split('|').map((kind) => [kind, /^monitoring\.coreos\.com\//] as const),
  ...selected.split('|').map((kind) => [kind, /^(?:apps\/)?v1$/] as const),
])

/** A `Service` of Knative is none. */
function isKnown({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): boolean {
  return kinds.get(kind)?.test(apiVersion) === true
}
