import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFamilies, programPath } from '../cluster/build.ts'
import { familyNamed } from '../cluster/families.ts'
import { type Comparison, compare } from './comparison.ts'
import { ruleFile } from './ruleFiles.ts'

/** What `check` costs beside promtool: times, and the memory of one run each. */
export interface CheckBench {
  readonly times: readonly Comparison[]
  readonly memory: readonly Memory[]
}

/** The most memory that a process held, in MiB. */
export interface Memory {
  readonly what: string
  readonly oursMiB: number
  readonly theirsMiB: number
}

/** Times `check` beside `promtool check rules`, with process start, on files of several sizes and on a tree of many. */
export async function checkRules(): Promise<CheckBench> {
  const programs = await buildFamilies(console.log, [familyNamed('promtool')])
  const promtool = programPath(programs, 'promtool', 'promtool')
  const folder = mkdtempSync(join(tmpdir(), 'promstack-bench-'))
  try {
    const times: Comparison[] = []
    const memory: Memory[] = []
    for (const { what, paths, pairs, ours } of writeInputs(folder)) {
      const commands = {
        ours: [process.execPath, 'dist/cli.js', 'check', '--quiet', ...ours],
        theirs: [promtool, 'check', 'rules', ...paths],
      }
      times.push(
        await compare(
          { what: `check of ${what}`, against: 'promtool check rules' },
          { command: commands.ours },
          { command: commands.theirs },
          pairs,
        ),
      )
      memory.push({ what, oursMiB: await mostMemory(commands.ours), theirsMiB: await mostMemory(commands.theirs) })
    }
    return { times, memory }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The memory as a Markdown table. */
export function memoryTable(rows: readonly Memory[]): string {
  return [
    '| what | promstack | promtool |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.what} | ${Math.round(row.oursMiB)} MiB | ${Math.round(row.theirsMiB)} MiB |`),
  ].join('\n')
}

interface Input {
  readonly what: string
  /** What promtool is given, and what we are: it takes files only. */
  readonly paths: readonly string[]
  readonly ours: readonly string[]
  readonly pairs: number
}

function* writeInputs(folder: string): Generator<Input> {
  const sizes = [
    [20, 15],
    [1_000, 11],
    [20_000, 7],
  ] as const
  for (const [rules, pairs] of sizes) {
    const path = join(folder, `rules-${rules}.yaml`)
    writeFileSync(path, ruleFile(rules))
    yield { what: `${rules} rules`, paths: [path], ours: [path], pairs }
  }
  const tree = join(folder, 'tree')
  const paths = Array.from({ length: treeFiles }, (_, index) => {
    const inside = join(tree, `team-${index % 40}`)
    mkdirSync(inside, { recursive: true })
    const path = join(inside, `rules-${index}.yaml`)
    writeFileSync(path, ruleFile(5, index * 5))
    return path
  })
  yield { what: `a tree of ${treeFiles} files`, paths, ours: [tree], pairs: 7 }
}

const treeFiles = 2_000

/** Linux alone says it: the peak is read again and again until the process is gone. */
function mostMemory(command: readonly string[]): Promise<number> {
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: 'ignore' })
  let mebibytes = 0
  const reading = setInterval(() => {
    mebibytes = Math.max(mebibytes, peakOf(child.pid ?? 0))
  }, 2)
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => {
      clearInterval(reading)
      resolve(mebibytes)
    })
  })
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
