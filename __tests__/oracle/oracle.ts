import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { buildFamilies, programPath } from '../../cluster/build.ts'
import { familyNamed } from '../../cluster/families.ts'
import type { Topics } from './topics.ts'

/**
 * Asks upstream's own code, built from the pinned Go modules: one process answers all questions, in their order.
 * Texts may hold bytes that are no UTF-8 as U+DC00 plus the byte, both ways. Throws when the oracle itself fails.
 */
export async function ask<Topic extends keyof Topics>(
  topic: Topic,
  questions: readonly Topics[Topic]['question'][],
): Promise<readonly Topics[Topic]['answer'][]> {
  const family = topic.startsWith('alertmanager') ? 'oracle-alertmanager' : 'oracle-prometheus'
  const program = await oracleProgram(family)
  return run(
    program,
    questions.map((question) => JSON.stringify({ kind: topic, ...question })),
  )
}

/** The path of the real promtool, with every service discovery as it is published. */
export async function promtool(): Promise<string> {
  const programs = await buildFamilies(sayBuilding, [familyNamed('promtool')])
  return programPath(programs, 'promtool', 'promtool')
}

/** The path of the real amtool. */
export async function amtool(): Promise<string> {
  const programs = await buildFamilies(sayBuilding, [familyNamed('alertmanager')])
  return programPath(programs, 'alertmanager', 'amtool')
}

/** The path of an oracle, built when it is not there yet. */
export async function oracleProgram(family: 'oracle-prometheus' | 'oracle-alertmanager'): Promise<string> {
  const programs = await buildFamilies(sayBuilding, [familyNamed(family)])
  return programPath(programs, family, 'oracle')
}

/** Upstream hangs on some inputs. */
const patienceMs = 60_000

const sayBuilding = (line: string) => console.error(`oracle: ${line}`)

async function run<Answer>(program: string, lines: readonly string[]): Promise<readonly Answer[]> {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  child.stdin.on('error', () => undefined) // It stops reading only when it fails, and its exit tells that.
  Readable.from(batches(lines)).pipe(child.stdin)
  const answers: Answer[] = []
  const hung = { timer: setTimeout(() => undefined) }
  const watch = () => {
    clearTimeout(hung.timer)
    hung.timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  }
  watch()
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
    const answer = JSON.parse(line)
    if (answer.trouble !== undefined)
      throw new Error(
        `the oracle failed at ${lines[answers.length]?.slice(0, 2000)}: ${answer.trouble}\n${answer.stack ?? ''}`,
      )
    answers.push(answer)
    if (answers.length % 100 === 0) watch()
  }
  clearTimeout(hung.timer)
  const code = await ended
  if (code !== 0 || answers.length !== lines.length)
    throw new Error(
      `the oracle ended with ${code} after ${answers.length} of ${lines.length} answers; near ${lines[answers.length]?.slice(0, 2000)}`,
    )
  return answers
}

function* batches(lines: readonly string[]): Generator<string> {
  const size = 500
  for (let at = 0; at < lines.length; at += size) yield `${lines.slice(at, at + size).join('\n')}\n`
}
