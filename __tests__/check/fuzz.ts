import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { catalogue } from '../../src/checks/index.ts'
import { givenFiles } from '../../src/commands/check/files.ts'
import { judge } from '../../src/commands/check/judge.ts'
import { commandResult } from '../../src/core/outcome.ts'
import { reporters } from '../../src/report/index.ts'
import { memoryHost } from '../run/memoryHost.ts'

/** What a broken file led to that it must not. */
export interface Trouble {
  readonly seed: number
  readonly text: string
  readonly trouble: string
}

/** Files that are right, or wrong in a known way: what is broken further. */
export function seeds(): readonly string[] {
  const texts = (folder: string, ending: RegExp) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const pages = texts('docs/checks', /\.md$/)
  const samples = pages.flatMap((page) =>
    [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? ''),
  )
  return [...samples, ...texts('manifests', /\.ya?ml$/)].filter((text) => text !== '')
}

/** Breaks one of the texts in some places and runs `check` on it with every report; tells what went wrong. */
export async function tryOne(seed: number, texts: readonly string[]): Promise<Trouble | undefined> {
  const random = generator(seed)
  const text = broken(texts, random)
  const start = process.cpuUsage()
  const trouble = await checkText(text).catch((error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  )
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  if (trouble !== undefined) return { seed, text, trouble }
  return ms > longestMs ? { seed, text, trouble: `took ${Math.round(ms)} ms` } : undefined
}

const longestMs = 5000
const selected = new Set(catalogue.map(({ id }) => id))

async function checkText(text: string): Promise<string | undefined> {
  const { host } = memoryHost({ files: { 'd/f.yaml': text } })
  const given = await givenFiles(host.files, { paths: ['d'], namespace: 'default' })
  const { findings, allowed, checked } = judge(given, {
    namespace: 'default',
    reading: { ignoreUnknownFields: false, features: [] },
    selected,
  })
  const result = commandResult({ command: 'check', outcome: 'passed', findings, suppressed: allowed, checked })
  const outcome = { commands: ['check'] as const, outcome: 'passed' as const, results: [result] }
  for (const report of Object.values(reporters))
    report(outcome, { colour: false, columns: 100, durationMs: 1, failOn: 'error' })
  const lines = text.split(/\r\n|\r|\n/)
  const outside = findings.find(({ span }) => {
    if (span === undefined || span.file !== 'd/f.yaml') return false
    const { line, column, endLine, endColumn } = span
    const isOrdered = line < endLine || (line === endLine && column <= endColumn)
    const isInside = (at: number, in_: number) =>
      at >= 1 && at <= lines.length && in_ >= 1 && in_ <= (lines[at - 1] ?? '').length + 2
    return !isOrdered || !isInside(line, column) || !isInside(endLine, endColumn)
  })
  return outside === undefined ? undefined : `${outside.id} stands outside of the file: ${JSON.stringify(outside.span)}`
}

type Random = (below: number) => number

function broken(texts: readonly string[], random: Random): string {
  const pick = <T>(list: readonly T[]) => list[random(list.length)]!
  let text = pick(texts)
  const times = 1 + random(4)
  for (let time = 0; time < times; time++) {
    const at = random(text.length + 1)
    const length = random(random(10) === 0 ? 400 : 8)
    const head = text.slice(0, at)
    const tail = text.slice(at)
    text = pick([
      () => head + tail.slice(length),
      () => head + pick(tokens) + tail,
      () => head + pick(tokens) + tail.slice(length),
      () => head + pick(tokens).repeat(1 + random(random(20) === 0 ? 3000 : 4)) + tail,
      () => head + text.slice(random(text.length + 1)).slice(0, length) + tail,
      () => head,
      () => head + pick(texts).slice(0, 200) + tail,
      () => text.replaceAll(pick(tokens), pick(tokens)).slice(0, 200_000),
      () => text.replace(/\n/g, pick(['\r\n', '\r', '\n\n', '\n '])),
    ])()
  }
  return text.slice(0, 300_000)
}

const tokens = [
  ...' \t\n:-?[]{}()"\'`|>&*!%@#,;=~<$\\/+^.0a_é火🔥\u00a0\u2028\ufeff\u0001\u0085',
  '---\n',
  '...\n',
  '<<: *a',
  '&a ',
  '*a',
  '!!binary ',
  '!!str ',
  '!!int ',
  '%YAML 1.1\n',
  '|2-\n',
  '>+\n',
  '? ',
  '- - - ',
  '{{',
  '}}',
  '{{ $labels.',
  '{{ range ',
  '{{ end }}',
  '{{- /* ',
  '| printf "%d"',
  '{{ define "x" }}',
  '{{ template "x" . }}',
  'groups:',
  'rules:',
  'alert: ',
  'expr: ',
  'record: ',
  'for: 5m',
  'scrape_configs:',
  'route:',
  'receivers:',
  'kind: List\nitems:\n',
  'rate(',
  'sum by (',
  ') / ',
  ' on() ',
  '[5m:',
  ' offset -',
  ' @ end()',
  ' bool ',
  'group_left()',
  'histogram_quantile(',
  '=~"',
  '!~"(',
  '(a+)+$',
  '1e400',
  '-0',
  '0x',
  '1_000',
  '9223372036854775808',
  '1y2w3d4h5m6s7ms',
  'NaN',
  'Inf',
  'null',
  '~',
  'true',
  '"\\xff"',
  '\\u{d800}',
  '\ud800',
  '# promstack: allow promql/rate x\n',
  '# promstack: allow-file ',
  '$__rate_interval',
  '${a:regex}',
  '[[a]]',
]

/** A small generator of numbers (mulberry32): the same seed breaks the same text in the same way. */
function generator(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const minutes = Number(process.argv[2] ?? 10)
  const first = Number(process.argv[3] ?? Date.now() % 1_000_000_000)
  const texts = seeds()
  const end = Date.now() + minutes * 60_000
  let seed = first
  let found = 0
  for (; Date.now() < end; seed++) {
    const trouble = await tryOne(seed, texts)
    if (trouble === undefined) continue
    found += 1
    console.log(`${trouble.seed}: ${trouble.trouble.split('\n').slice(0, 4).join('\n')}`)
  }
  console.log(`${seed - first} broken files in ${minutes} minutes from seed ${first}: ${found} in trouble`)
  process.exitCode = found === 0 ? 0 : 1
}
