import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the real command line files that are made to hurt, and tells the time and the memory of each; false when one did. */
export async function checkHostileFiles(cli: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'promstack-hostile-'))
  let isHardy = true
  try {
    for (const { what, name = 'a.yaml', write } of files) {
      const path = join(folder, name)
      write(path)
      const { code, ms, mebibytes, said } = await run([process.execPath, cli, 'check', path])
      const isFine = (code === 0 || code === 1 || code === 2) && mebibytes < mostMebibytes
      if (!isFine) isHardy = false
      const measured = `exit ${code}, ${Math.round(ms)} ms, ${Math.round(mebibytes)} MiB`
      console.log(`${isFine ? 'held' : 'HURT'}: ${what}: ${measured}${isFine ? '' : `\n${said.slice(-2000)}`}`)
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return isHardy
}

interface HostileFile {
  readonly what: string
  readonly name?: string
  write(path: string): void
}

const rule = (expr: string) => `groups:\n- name: a\n  rules:\n  - record: a\n    expr: ${expr}\n`
const text = (what: string, content: () => string, name?: string): HostileFile => ({
  what,
  ...(name === undefined ? {} : { name }),
  write: (path) => writeFileSync(path, content()),
})
const deep = 10_000
const million = 1_000_000

const rulesHead = 'groups:\n- name: a\n  rules:\n'
const manyRules = (index: number) => `  - record: r${index}\n    expr: up{job="${index}"}\n`

const files: readonly HostileFile[] = [
  large('rules', 100, rulesHead, manyRules),
  large('one line', 100, 'groups: [', () => '[a, b, c, {d: e}], '),
  large('NUL bytes', 100, '', () => '\0'.repeat(64)),
  // As large as files may be that are read.
  large('rules', 16, rulesHead, manyRules),
  large('rules that are all wrong', 16, rulesHead, () => '  - record: a b\n    expr: sum(\n'),
  large('an unrelated workload', 16, 'kind: List\napiVersion: v1\nitems:\n', pod),
  large('one line', 16, 'groups: [', () => '[a, b, c, {d: e}], '),
  large('one scalar', 16, 'groups: |\n  ', () => 'aaaaaaaaaaaaaaaaaaaa '),
  large('one quoted text', 16, 'groups: "', () => 'a\\n\n\\x41 '),
  large('documents', 16, '', () => '---\ngroups: []\n'),
  large('keys that stand twice', 16, '', () => 'groups: []\n'),
  large('comments', 16, 'groups: []\n', () => '# promstack: allow a b\n'),
  large('nothing', 16, '', () => '\n'),
  text('10,000 open brackets', () => `groups: ${'['.repeat(deep)}`),
  text('10,000 maps', () => `groups: ${'{a: '.repeat(deep)}1${'}'.repeat(deep)}`),
  text('10,000 steps of indentation', () =>
    Array.from({ length: deep }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  ),
  text('10,000 dashes', () => `groups:\n${'- '.repeat(deep)}a\n`),
  text('a million open brackets', () => `groups: ${'['.repeat(million)}`),
  text('a million brackets of JSON', () => `{"groups": ${'['.repeat(million)}${']'.repeat(million)}}`, 'a.json'),
  text('a bomb of aliases', () => bomb(10, 10)),
  text('a bomb of merges', () => mergeBomb(40)),
  text('an expression of a megabyte', () =>
    rule(Array.from({ length: 40_000 }, (_, index) => `up{a="${index}"}`).join(' + ')),
  ),
  text('a million signs', () => rule(`${'-'.repeat(million)}up`)),
  text('a million parentheses', () => rule(`${'('.repeat(million)}up`)),
  text('a name of a megabyte', () => rule('a'.repeat(million))),
  text('a million errors in one expression', () => rule(`'${'] '.repeat(million)}'`)),
  text('100,000 calls', () => rule(`${'abs('.repeat(100_000)}up${')'.repeat(100_000)}`)),
  text('a regular expression that would backtrack', () => rule(`up{a=~"${'(a+)+'.repeat(50)}$"}`)),
  text('a regular expression of a megabyte', () => rule(`up{a=~"${'(a|b)*'.repeat(million / 6)}"}`)),
  text('repetitions of repetitions', () => rule('up{a=~"(((((a{1000}){1000}){1000}){1000}){1000})"}')),
  text('100,000 groups in a regular expression', () => rule(`up{a=~"${'('.repeat(100_000)}a${')'.repeat(100_000)}"}`)),
  text('a template of a megabyte', () => alert(`{{ if true }}`.repeat(80_000))),
  text('a template of parentheses', () => alert(`{{ ${'('.repeat(million)} }}`)),
  text(
    'a dashboard 100,000 rows deep',
    () => `{"title": "a", "schemaVersion": 39, "panels": [${'{"panels": ['.repeat(100_000)}${']}'.repeat(100_000)}]}`,
    'a.json',
  ),
  text(
    '10,000 routes inside each other',
    () =>
      `route:\n  receiver: a\n  routes: ${'[{routes: '.repeat(deep)}[]${'}]'.repeat(deep)}\nreceivers:\n- name: a\n`,
  ),
  {
    what: 'ten megabytes of random bytes',
    write: (path) =>
      writeFileSync(
        path,
        Buffer.from(Array.from({ length: 10 * million }, (_, index) => (index * 2_654_435_761) >>> 24)),
      ),
  },
  {
    what: 'bytes that are no UTF-8',
    write: (path) => writeFileSync(path, Buffer.concat([Buffer.from('groups: "'), Buffer.alloc(million, 0xff)])),
  },
]

function pod(index: number): string {
  return `- {kind: Pod, apiVersion: v1, metadata: {name: p${index}}}\n`
}

function large(of: string, megabytes: number, head: string, part: (index: number) => string): HostileFile {
  return {
    what: `${megabytes} MB of ${of}`,
    write: (path) => {
      const file = openSync(path, 'w')
      let written = writeSync(file, head)
      for (let index = 0; written < (megabytes - 1) * million; ) {
        let piece = ''
        while (piece.length < million) piece += part(index++)
        written += writeSync(file, piece)
      }
      closeSync(file)
    },
  }
}

function bomb(levels: number, width: number): string {
  const lines = Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(width)}]`,
  )
  return `a0: &a0 [x]\n${lines.join('\n')}\ngroups: *a${levels}\n`
}

function mergeBomb(levels: number): string {
  const lines = Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} {<<: [*a${level}, *a${level}], k${level}: 1}`,
  )
  return `a0: &a0 {x: 1}\n${lines.join('\n')}\ngroups: [{<<: *a${levels}}]\n`
}

function alert(annotation: string): string {
  return `groups:\n- name: a\n  rules:\n  - alert: a\n    expr: up\n    annotations:\n      a: '${annotation}'\n`
}

const mostMebibytes = 4_096
const mostMs = 120_000

interface Ended {
  readonly code: number | null
  readonly ms: number
  readonly mebibytes: number
  readonly said: string
}

function run(command: readonly string[]): Promise<Ended> {
  const [program = '', ...args] = command
  const started = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: mostMs, killSignal: 'SIGKILL' })
  let said = ''
  let mebibytes = 0
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-10_000)
    })
  }
  const reading = setInterval(() => {
    mebibytes = Math.max(mebibytes, peakOf(child.pid ?? 0))
  }, 5)
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(reading)
      resolve({ code, ms: performance.now() - started, mebibytes, said })
    })
  })
}

/** Linux alone says it; 0 elsewhere. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
