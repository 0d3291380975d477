import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { harmless } from '../../src/host/github.ts'

describe('no text can be a workflow command', () => {
  test.each([
    '::error::x',
    '  ::error::x',
    '\t::set-output name=a::b',
    'first\n::add-mask::x',
    'first\r::add-mask::x',
    'first\r\n \u00a0::stop-commands::x',
    '\u0085::error::x',
    '\ufeff::error::x',
    '##[error]x',
    'in the middle ##[group]x',
    '::error::a\n::error::b\n##[error]c',
  ])('%j', (text) => {
    expect(commandsIn(text)).not.toEqual([])
    expect(commandsIn(harmless(text))).toEqual([])
  })

  test.each(['ready', 'a::b', 'std::string', 'http://[::1]:9090', '# [title](x)', '::', ': :', ''])(
    '%j stays readable',
    (text) => {
      expect(harmless(text).replaceAll('\u200b', '')).toBe(text)
      if (!/^::/.test(text)) expect(harmless(text)).toBe(text)
    },
  )
})

describe('what the runner is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'promstack-github-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const span = { file: 'a,b.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 }

  test('an annotation stands at its place, and its text cannot leave it', () => {
    const { stdout } = on(
      { severity: 'error', title: 'a::b,c', message: '50%\n::warning::x', span },
      'host.annotate(input)',
    )
    expect(stdout).toBe(
      '::error title=a%3A%3Ab%2Cc,file=a%2Cb.yaml,line=3,endLine=3,col=5,endColumn=9::50%25%0A::warning::x\n',
    )
  })

  test('columns are left out where a place has several lines', () => {
    const { stdout } = on(
      { severity: 'warning', title: 't', message: 'm', span: { ...span, endLine: 4 } },
      'host.annotate(input)',
    )
    expect(stdout).toBe('::warning title=t,file=a%2Cb.yaml,line=3,endLine=4::m\n')
  })

  test('the summary is appended and outputs are set, with text of several lines', () => {
    const { stdout, summary, output } = on(
      'a\nb',
      'await host.summarize(() => "## one\\n"); await host.summarize(() => "two"); host.output("result", input)',
    )
    expect(stdout).toBe('')
    expect(summary).toMatch(/^## one\n+two\n$/)
    expect(output).toMatch(/^result<<(ghadelimiter_\S+)\na\nb\n\1\n$/)
  })

  test('nothing is made or told where there is no runner', () => {
    const script = 'await host.summarize(() => { throw new Error("made") }); host.output("a", "b"); host.hide([input])'
    expect(on('correct-horse', script, {})).toMatchObject({ stdout: '', stderr: '' })
  })

  test('secrets are masked in the log, but not words or lines that everybody uses', () => {
    const { stdout } = on(['correct-horse', 'admin', 'route:\n  receiver: x\n'], 'host.hide(input)')
    expect(stdout).toBe('::add-mask::correct-horse\n')
  })

  test('what is printed, complained or said stays text', () => {
    const { stdout } = on(
      '::error::x',
      'host.print(input + "\\n"); host.complain(input + "\\n"); host.progress.say(input)',
    )
    expect(stdout.split('\n')).toHaveLength(5)
    expect(commandsIn(stdout)).toEqual(['::group::Progress'])
  })

  test('progress is a group of its own, which ends where the result begins', () => {
    const { stdout } = on('a', 'host.progress.say("b"); host.progress.waiting([input]); host.print("result\\n")')
    expect(stdout).toBe('::group::Progress\nb\nwaiting: a\n::endgroup::\nresult\n')
  })

  /** Runs a line of script with a host as a step of a workflow would; without the files of a runner when told so. */
  function on(input: unknown, script: string, env?: Readonly<Record<string, string>>) {
    const summary = join(folder, 'summary.md')
    const output = join(folder, 'output.txt')
    for (const file of [summary, output]) writeFileSync(file, '')
    const code = `import { githubHost } from ${JSON.stringify(join(import.meta.dirname, '../../src/host/github.ts'))}
const host = githubHost({ signal: new AbortController().signal, quiet: false })
const input = ${JSON.stringify(input)}
${script}`
    const runner = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output }
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: env ?? runner,
    })
    expect(stderr).toBe('')
    return { stdout, stderr, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') }
  }
})

/** The lines that a runner would take for commands: actions/runner, ActionCommand.TryParseV2 and TryParse; .NET's blanks. */
function commandsIn(text: string): readonly string[] {
  const blanks = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*/
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => /^::[^:]*::|^::.*::/.test(line.replace(blanks, '')) || /##\[.*\]/.test(line))
}
