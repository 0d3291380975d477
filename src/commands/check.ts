import { applyAllows } from '../checks/allow.ts'
import { catalogue } from '../checks/index.ts'
import { runChecks } from '../checks/run.ts'
import { UserError } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'
import { type CommandResult, commandResult } from '../core/outcome.ts'
import { fileText } from '../core/source.ts'
import { type Corpus, readCorpus } from '../corpus/read.ts'
import type { Host } from '../host/host.ts'
import { collectTexts, type FolderChoice, type ManifestText } from '../kube/manifests/input.ts'
import { fingerprintOf, newFindings, readBaseline, writeBaseline } from './check/baseline.ts'
import { readDocuments } from './check/documents.ts'
import { locate, regionsOf } from './check/locate.ts'
import { secretsIn, withExcerpts } from './check/secrets.ts'
import { selectChecks } from './check/selection.ts'
import type { CommandContext } from './context.ts'
import { stopwatch } from './stopwatch.ts'

/** Checks what of the given files is rules or configuration; no cluster is asked. */
export async function check(context: CommandContext): Promise<CommandResult> {
  const { options, host, paths } = context
  const watch = stopwatch(host.clock)
  const selected = selectChecks(catalogue, options.checks)
  const baseline = options.baseline === undefined ? new Map<string, number>() : await baselineAt(host, options.baseline)
  const given = await watch.time('read', () => collect(host, paths))
  const files = given.texts.map(({ file, text, isNamed }) => ({
    source: fileText(file, text),
    isNamed: isNamed === true,
  }))
  const corpus = readCorpus(files, { namespace: options.namespace ?? 'default' })
  const { input, problems, regions, checked } = readDocuments(corpus, options)
  const secrets = secretsIn(corpus.documents)
  for (const values of secrets.values()) host.hide(values)
  const isSelected = (id: string) => selected.has(id)
  const all = [...given.skipped, ...corpus.problems, ...problems, ...runChecks(input, isSelected)]
  const commented = new Set(given.texts.flatMap(({ file, text }) => (text.includes('promstack:') ? [file] : [])))
  const allowed = applyAllows({
    files: files.map(({ source }) => source),
    findings: all.filter(({ id }) => selected.has(id) || !knownIds.has(id)),
    rules: regionsOf(regions, (file) => commented.has(file)).flatMap(({ kind, span }) =>
      kind === 'rule' ? [span] : [],
    ),
    ids: knownIds,
    isSelected,
  })
  const texts = new Map(given.texts.map(({ file, text }) => [file, text]))
  const finish = (found: readonly Finding[]) =>
    withExcerpts(locate(found, regions), { texts, secrets }).map((finding) => ({
      ...finding,
      fingerprint: fingerprintOf(finding),
    }))
  const order = new Map(given.texts.map(({ file }, index) => [file, index]))
  const findings = finish(sorted(distinct(allowed.findings), order))
  const excused = finish(allowed.suppressed.map(({ finding }) => finding))
  const permitted = allowed.suppressed.map((one, index) => ({ ...one, finding: excused[index] ?? one.finding }))
  if (options.writeBaseline !== undefined) await host.files.write(options.writeBaseline, writeBaseline(findings))
  const known = options.writeBaseline === undefined ? baseline : countsOf(findings)
  const { findings: fresh, known: before } = newFindings(findings, known)
  return commandResult({
    command: 'check',
    outcome: 'passed',
    findings: fresh,
    suppressed: [...permitted, ...before],
    checked,
    checks: catalogue.filter(({ id }) => selected.has(id)),
    notes: notesOf({ corpus, files: given.texts.length, known: before.length }),
    timings: watch.timings(),
  })
}

/** What a folder of rules and configuration may hold; what other tools keep there is not looked at. */
const choice: Omit<FolderChoice, 'skip'> = {
  names: /\.(?:ya?ml|json|rules|tmpl)$/,
  notInto: /^\.|^node_modules$/,
}

async function collect(
  host: Host,
  paths: readonly string[],
): Promise<{ readonly texts: readonly ManifestText[]; readonly skipped: readonly Finding[] }> {
  const skipped: Finding[] = []
  const skip = (path: string, { message, help }: UserError) =>
    void skipped.push({
      id: 'check/unreadable-file',
      severity: 'warning',
      span: { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 },
      message,
      why: 'Rules or configuration in it are not checked.',
      help,
    })
  const texts = await collectTexts(host.files, paths, { ...choice, skip })
  if (texts.length === 0)
    throw new UserError(`there are no files to check in ${paths.map((path) => `\`${path}\``).join(', ')}`, {
      help: 'Give files, or folders with `.yaml`, `.yml`, `.json`, `.rules` or `.tmpl` files.',
    })
  return { texts, skipped }
}

async function baselineAt(host: Host, file: string): Promise<ReadonlyMap<string, number>> {
  if ((await host.files.stat(file)) === undefined)
    throw new UserError(`there is no baseline \`${file}\``, {
      help: 'Write one with `promstack check --write-baseline FILE`.',
    })
  return readBaseline(file, new TextDecoder().decode(await host.files.read(file)))
}

function countsOf(findings: readonly (Finding & { readonly fingerprint: string })[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { fingerprint } of findings) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  return counts
}

/** What only says that something was not looked at has another id, and is never left out. */
const knownIds: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id))

/** A file that is loaded twice is looked at twice; each finding counts once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ id, span, message }) => {
    const key = span === undefined ? undefined : `${id} ${span.file}:${span.line}:${span.column} ${message}`
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** By file in the order of reading, then by place; what has none comes last. */
function sorted(findings: readonly Finding[], order: ReadonlyMap<string, number>): readonly Finding[] {
  const rank = ({ span }: Finding) => (span === undefined ? Infinity : (order.get(span.file) ?? order.size))
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
      const [left, right] = [a.finding.span, b.finding.span]
      return left === undefined || right === undefined ? 0 : left.line - right.line || left.column - right.column
    })
    .map(({ finding }) => finding)
}

function notesOf(given: {
  readonly corpus: Corpus
  readonly files: number
  readonly known: number
}): readonly string[] {
  const { corpus, files, known } = given
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
  const where = `in ${count(files, 'file')}`
  return [
    corpus.documents.length === 0
      ? `no rules and no configuration ${where}`
      : `${count(corpus.documents.length, 'document')} with rules or configuration ${where}`,
    ...corpus.unknown.map((file) => `\`${file}\` holds no rules and no configuration that is known`),
    ...(known === 0 ? [] : [`${count(known, 'finding')} of the baseline not shown`]),
  ]
}
