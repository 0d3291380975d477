import type { CheckInput } from '../../checks/run.ts'
import type { ConfiguredPrometheus, StackSubject } from '../../checks/stack/stackSubject.ts'
import type { Manifest } from '../../core/object.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { objectsOf } from '../../corpus/objects.ts'
import type { CorpusFile } from '../../corpus/plainFile.ts'
import type { Corpus } from '../../corpus/read.ts'
import { isForeignJson } from '../../corpus/recognise.ts'
import { resolved } from '../../corpus/references.ts'
import { yamlOf } from '../../corpus/yamlOf.ts'
import { findComponent } from '../../stack/component.ts'
import { mountedFiles } from '../../stack/mounts.ts'
import { promiseOf } from '../../stack/promise.ts'
import { workloadOf } from '../../stack/workload.ts'

/** What the given files promise as stacks, one for each set of objects that can be applied together; none where they have no workload, or one of them cannot be read. */
export function stacksOf(
  files: readonly CorpusFile[],
  { corpus, input, namespace }: { readonly corpus: Corpus; readonly input: CheckInput; readonly namespace: string },
): readonly StackSubject[] {
  if (!files.some(({ source }) => workloadMark.test(source.text) && programMark.test(source.text))) return []
  const texts = files.filter(({ source }) => relevant.test(source.text) && !isForeignJson(source.text))
  const read = texts.map(({ source }) => yamlOf(source))
  // What is missed may stand in a file that cannot be read.
  if (read.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))) return []
  const all = read.flatMap(({ documents }) =>
    documents.flatMap((document) => [...objectsOf(document)].map((object) => object.manifest())),
  )
  return setsOf(all).map((manifests) =>
    subjectOf({ manifests, all, namespace: usualNamespace(all) ?? namespace }, corpus, input),
  )
}

const workloadMark = /\bkind["']?\s*:\s*["']?(?:Deployment|StatefulSet|DaemonSet)\b/
const programMark = /prometheus|alertmanager|grafana|node[-_]exporter|kube-state-metrics|\bconfig\.file\b|storage\.tsdb/

const relevant =
  /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret|Deployment|StatefulSet|DaemonSet|Service|ServiceAccount|PersistentVolumeClaim|Namespace|List|Prometheus|PodMonitor|ServiceMonitor)\b/

/** Objects without a namespace go where the others are, if these agree. */
function usualNamespace(manifests: readonly Manifest[]): string | undefined {
  const placed = manifests.filter(({ reference }) => workloadKinds.has(reference.kind))
  const names = new Set(placed.map(({ reference }) => reference.namespace))
  const [only] = names
  return names.size === 1 ? only : undefined
}

const workloadKinds: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

/** One set, or, where an object stands there twice, one for each folder or file; none where these do not tell them apart. */
function setsOf(manifests: readonly Manifest[]): readonly (readonly Manifest[])[] {
  const names = manifests.map(({ reference: { kind, namespace = '', name } }) => `${kind}/${namespace}/${name}`)
  if (new Set(names).size === names.length) return manifests.length === 0 ? [] : [manifests]
  const folders = manifests.map(({ span }) => span.file.split('/').slice(0, -1))
  const shared = folders.reduce((left, right) => left.slice(0, firstDifference(left, right)))
  const parts = Map.groupBy(manifests, ({ span }) => span.file.split('/').slice(0, -1)[shared.length] ?? '')
  if (parts.size > 1) return [...parts.values()].flatMap(setsOf)
  const files = Map.groupBy(manifests, ({ span }) => span.file)
  return files.size > 1 ? [...files.values()].flatMap(setsOf) : []
}

function firstDifference(left: readonly string[], right: readonly string[]): number {
  const index = left.findIndex((part, at) => part !== right[at])
  return index < 0 ? left.length : index
}

function subjectOf(
  set: Pick<StackSubject, 'manifests' | 'all' | 'namespace'>,
  corpus: Corpus,
  input: CheckInput,
): StackSubject {
  const promise = promiseOf(set.manifests, { namespace: set.namespace })
  const subject = { ...set, promise, documents: corpus.documents }
  const prometheus = configured(subject, corpus, input)
  const alertmanagers = workloadsOf('alertmanager', subject)
  const there = promise.alertmanager
  const alertmanager =
    there === undefined || alertmanagers !== 1
      ? undefined
      : input.alertmanager.find(({ document }) =>
          corpus.documents.some((one) => one === document && isMountedIn(one, there.workload.manifest)),
        )
  return { ...subject, ...(prometheus && { prometheus }), ...(alertmanager && { alertmanager }) }
}

function workloadsOf(
  kind: 'prometheus' | 'alertmanager',
  { manifests, namespace }: Pick<StackSubject, 'manifests' | 'namespace'>,
): number {
  return manifests.filter((manifest) => {
    const workload = workloadOf(manifest, namespace)
    return workload !== undefined && findComponent(kind, [workload]) !== undefined
  }).length
}

function configured(subject: StackSubject, corpus: Corpus, input: CheckInput): ConfiguredPrometheus | undefined {
  const { prometheus } = subject.promise
  if (prometheus === undefined || workloadsOf('prometheus', subject) !== 1) return undefined
  const found = input.prometheus.find(({ document }) => isMountedIn(document, prometheus.workload.manifest))
  if (found === undefined) return undefined
  const { document, config } = found
  const loaded = corpus.loads.get(document) ?? []
  const sources = new Set(loaded.map(({ source }) => source))
  const sets = input.ruleSets.filter(({ files }) => files.some(({ source }) => sources.has(source)))
  const ruleFiles = sets.flatMap(({ files }) => files.filter(({ source }) => sources.has(source)))
  const withSettings = input.ruleSets.filter(({ settings }) => settings !== undefined)
  const set = (ruleFiles.length > 0 ? sets : withSettings.length === 1 ? withSettings : [])[0] ?? { files: ruleFiles }
  const names = new Set(config.jobs.map(({ name }) => name))
  return {
    promise: prometheus,
    document,
    config,
    jobs: [...config.jobs, ...prometheus.jobs.filter(({ name }) => !names.has(name))],
    areJobsKnown: config.jobFiles.every((glob) => isKnownFolder(glob, document)),
    loaded,
    ruleFiles,
    set,
    files: mountedFiles(prometheus.workload, prometheus.container, {
      find: (kind, namespace, name) =>
        subject.manifests.find(
          ({ reference }) =>
            reference.kind === kind &&
            reference.name === name &&
            (reference.namespace ?? subject.namespace) === namespace,
        ),
    }),
  }
}

/** A file that cannot be there says that the whole folder is known. */
function isKnownFolder(glob: string, document: CorpusDocument): boolean {
  return document.mounts.every(({ path, container }) => {
    const wanted = resolved(glob, path)
    return container.lookup(`${wanted.slice(0, wanted.lastIndexOf('/'))}/ `) === 'missing'
  })
}

function isMountedIn({ mounts }: CorpusDocument, { span, reference }: Manifest): boolean {
  return mounts.some(
    ({ container: { manifest } }) =>
      manifest.span.file === span.file &&
      manifest.span.line === span.line &&
      manifest.reference.name === reference.name,
  )
}
