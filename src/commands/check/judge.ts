import { applyAllows } from '../../checks/allow.ts'
import { catalogue, stackChecks } from '../../checks/index.ts'
import { runChecks } from '../../checks/run.ts'
import type { CheckedSubject, Finding, SuppressedFinding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import { fingerprintOf } from './baseline.ts'
import { readDocuments } from './documents.ts'
import type { GivenFiles } from './files.ts'
import { withoutFloods } from './flood.ts'
import { locate, regionsOf } from './locate.ts'
import { operatorOf } from './operator.ts'
import type { RuleReading } from './rules.ts'
import { secretsIn, withExcerpts } from './secrets.ts'
import { stacksOf } from './stacks.ts'

/** What is wrong with the given files, as it is reported. */
export interface Judgement {
  readonly findings: readonly Finding[]
  /** What comments in the files allow. */
  readonly allowed: readonly SuppressedFinding[]
  readonly checked: readonly CheckedSubject[]
  /** Passwords and the like, which no report may repeat. */
  readonly secrets: ReadonlySet<string>
}

/** Reads the documents, runs the selected checks, and says where everything stands. Never throws. */
export function judge(
  { files, origins, corpus, lookup, skipped }: GivenFiles,
  given: { readonly reading: RuleReading; readonly selected: ReadonlySet<string>; readonly namespace: string },
): Judgement {
  const { reading, selected, namespace } = given
  const isSelected = (id: string) => selected.has(id)
  const operator = operatorOf(files, corpus)
  const { input, problems, regions, checked } = readDocuments(corpus, {
    ...reading,
    lookup,
    ...(operator && { operator }),
  })
  // What a stack seems to lack may be in what could not be read.
  const isLooked = skipped.length === 0 && stackChecks.some(({ id }) => selected.has(id))
  const stacks = isLooked ? stacksOf(files, { corpus, input, namespace }) : []
  const all = [
    ...skipped,
    ...corpus.problems,
    ...corpus.unknown.map(unknownFile),
    ...problems,
    ...runChecks({ ...input, stacks, ...(operator && { operator }) }, isSelected),
  ]
  const documentFiles = new Set(corpus.documents.map(({ source }) => source.file))
  const sources = [...files.map(({ source }) => source), ...origins.filter(({ file }) => documentFiles.has(file))]
  const texts = new Map(sources.map(({ file, text }) => [file, text]))
  const commented = new Set(sources.flatMap(({ file, text }) => (text.includes('promstack:') ? [file] : [])))
  const { findings, suppressed } = applyAllows({
    files: distinctFiles(sources),
    findings: all.filter(({ id }) => selected.has(id) || !knownIds.has(id)),
    rules: regionsOf(regions, (file) => commented.has(file)).flatMap(({ kind, span }) =>
      kind === 'rule' ? [span] : [],
    ),
    ids: knownIds,
    isSelected,
  })
  const secrets = secretsIn(corpus.documents)
  const finish = (found: readonly Finding[]) =>
    withExcerpts(locate(found, regions), { texts, secrets }).map((finding) => ({
      ...finding,
      fingerprint: fingerprintOf(finding),
    }))
  const excused = finish(suppressed.map(({ finding }) => finding))
  return {
    findings: finish(withoutFloods(sorted(distinct(findings), [...texts.keys()]))),
    allowed: suppressed.map((one, index) => ({ ...one, finding: excused[index] ?? one.finding })),
    checked,
    secrets: new Set([...secrets.values()].flatMap((values) => [...values])),
  }
}

/** What only says that something was not looked at has another id, and is never left out. */
const knownIds: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id))

/** A file may be given and be built from. */
function distinctFiles(sources: readonly SourceText[]): readonly SourceText[] {
  return [...new Map(sources.map((source) => [source.file, source])).values()]
}

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
function sorted(findings: readonly Finding[], files: readonly string[]): readonly Finding[] {
  const order = new Map(files.map((file, index) => [file, index]))
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

/** Who names a file wants it checked: that nothing could be must not look as if nothing were wrong. */
function unknownFile(file: string): Finding {
  return {
    id: 'check/unknown-file',
    severity: 'error',
    span: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    message: `\`${file}\` holds no rules and no configuration that is known`,
    why: 'Nothing in it was checked.',
    help: 'Correct its top-level keys, or leave the file out; in a folder such files are passed over.',
  }
}
