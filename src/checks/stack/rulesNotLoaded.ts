import { listAt } from '../../core/json.ts'
import type { Manifest } from '../../core/object.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { resolved } from '../../corpus/references.ts'
import { matchesGlob } from '../../stack/glob.ts'
import type { Check, Hit } from '../check.ts'
import { knownMount } from './knownMount.ts'
import { podReferences } from './podReferences.ts'
import { type ConfiguredPrometheus, hasOtherScrapers, type StackSubject } from './stackSubject.ts'

/** Finds rules that the Prometheus of the manifests does not load. */
export const rulesNotLoaded: Check<StackSubject> = {
  id: 'stack/rules-not-loaded',
  severity: 'warning',
  summary: 'Rules do not come to Prometheus: a pattern matches no file, or no pattern matches the rules.',
  *find(subject) {
    const { prometheus } = subject
    if (prometheus === undefined) return
    yield* emptyGlobs(prometheus, subject)
    for (const document of subject.documents) {
      const hit = document.kind === 'rules' ? unloaded(document, prometheus, subject) : undefined
      if (hit !== undefined) yield hit
    }
  },
}

function* emptyGlobs(prometheus: ConfiguredPrometheus, subject: StackSubject): Generator<Hit> {
  const { config, promise, files } = prometheus
  const from = promise.configFile?.path ?? '/'
  for (const { glob, span } of config.ruleFiles) {
    const path = resolved(glob, from)
    if (files.some((file) => file.path === path || matchesGlob(path, file.path))) continue
    const folder = path.slice(0, path.lastIndexOf('/'))
    const mount = /[*?[]/.test(folder) ? undefined : knownMount(folder, promise, subject)
    if (mount === undefined) continue
    const there = files.filter((file) => file.path.startsWith(`${mount.path}/`)).map((file) => `\`${file.path}\``)
    yield {
      span,
      severity: /[*?[]/.test(glob) && hasNothingToLoad(subject, mount.path, files) ? 'info' : 'warning',
      message: `\`${glob}\` matches no file: ${mount.sources} is mounted at \`${mount.path}\``,
      why: `Prometheus takes a pattern without files for no rules at all, without a word. ${there.length === 0 ? 'Nothing is in that folder.' : `In that folder are ${there.slice(0, 6).join(', ')}${there.length > 6 ? ', …' : ''}.`}`,
      help: 'Correct the pattern, the key or the path of the mount.',
    }
  }
}

/** A pattern for rules that may come later hurts nobody. */
function hasNothingToLoad(subject: StackSubject, folder: string, files: ConfiguredPrometheus['files']): boolean {
  const keys = new Set(files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ key }) => key))
  return !subject.documents.some(
    ({ kind, key, object }) => kind === 'rules' && object !== undefined && keys.has(key ?? ''),
  )
}

function unloaded(document: CorpusDocument, prometheus: ConfiguredPrometheus, subject: StackSubject): Hit | undefined {
  const { object, key, source } = document
  const { workload } = prometheus.promise
  if (object?.kind !== 'ConfigMap' || key === undefined || prometheus.loaded.includes(document)) return undefined
  if (!subject.manifests.some(({ reference }) => reference === object || isSame(reference, object))) return undefined
  const namespace = object.namespace ?? subject.namespace
  const readers = subject.promise.workloads.filter(
    (one) =>
      one.namespace === namespace &&
      [...podReferences(one)].some(({ kind, name }) => kind === 'ConfigMap' && name === object.name),
  )
  const others = readers.some((one) => one !== workload) || listAt(workload.podSpec, 'containers').length > 1
  if (others || hasOtherScrapers(subject)) return undefined
  const span = source.spanAt(0, firstLine(source.text))
  const seen = prometheus.files.find(
    (file) => file.key === key && file.source === `ConfigMap ${namespace}/${object.name}`,
  )
  const globs = prometheus.config.ruleFiles.map(({ glob }) => `\`${glob}\``).join(', ')
  const patterns = globs === '' ? 'its configuration has no `rule_files`' : `its \`rule_files\` are ${globs}`
  // An object of the same name in another set is mounted by somebody else.
  const isSeen = document.mounts.some(({ container }) => isAt(container.manifest, workload.manifest))
  if (seen !== undefined && isSeen)
    return {
      span,
      message: `Prometheus does not load these rules: they are at \`${seen.path}\`, and ${patterns}`,
      why: 'Nobody misses rules that are not loaded: Prometheus starts without a word.',
      help: 'Correct the pattern, or give the key a name that it matches.',
    }
  if (namespace !== workload.namespace || readers.length > 0 || document.mounts.length > 0) return undefined
  return {
    span,
    message: `Prometheus does not load these rules: nothing mounts ConfigMap \`${object.name}\``,
    why: 'Nobody misses rules that are not loaded: Prometheus starts without a word.',
    help: `Mount the ConfigMap in ${workload.kind} \`${workload.name}\` where \`rule_files\` looks.`,
  }
}

function isSame(left: NonNullable<CorpusDocument['object']>, right: NonNullable<CorpusDocument['object']>): boolean {
  return left.kind === right.kind && left.name === right.name && left.namespace === right.namespace
}

function isAt(left: Manifest, right: Manifest): boolean {
  return left.span.file === right.span.file && left.span.line === right.span.line
}

function firstLine(text: string): number {
  const end = text.search(/[\r\n]/)
  return end < 0 ? text.length : end
}
