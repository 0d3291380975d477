import { spawn } from 'node:child_process'

/** Two commands timed in turn; milliseconds of wall time with process start, medians, and the ratio pair by pair. */
export interface Comparison {
  readonly what: string
  readonly against: string
  readonly pairs: number
  readonly oursMs: number
  readonly theirsMs: number
  readonly ratio: number
  readonly lowestRatio: number
  readonly highestRatio: number
}

/** A command line and, where it needs one, what puts the world back before each run. */
export interface Timed {
  readonly command: readonly string[]
  before?(): Promise<void>
}

/** Runs both in turn, ours first and then theirs first, after one pair that does not count. */
export async function compare(
  names: { readonly what: string; readonly against: string },
  ours: Timed,
  theirs: Timed,
  pairs: number,
): Promise<Comparison> {
  const found: { readonly ours: number; readonly theirs: number }[] = []
  for (let pair = 0; pair <= pairs; pair++) {
    const isOursFirst = pair % 2 === 0
    const first = await timed(isOursFirst ? ours : theirs)
    const second = await timed(isOursFirst ? theirs : ours)
    const both = isOursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first }
    console.log(
      `${names.what}: ${Math.round(both.ours)} ms, ${names.against} ${Math.round(both.theirs)} ms${pair === 0 ? ' (warm-up)' : ''}`,
    )
    if (pair > 0) found.push(both)
  }
  const ratios = found.map((pair) => pair.ours / pair.theirs)
  return {
    ...names,
    pairs,
    oursMs: median(found.map((pair) => pair.ours)),
    theirsMs: median(found.map((pair) => pair.theirs)),
    ratio: median(ratios),
    lowestRatio: Math.min(...ratios),
    highestRatio: Math.max(...ratios),
  }
}

/** The comparisons as a Markdown table. */
export function table(rows: readonly Comparison[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${Math.round(row.oursMs)} ms | ${row.against} | ${Math.round(row.theirsMs)} ms | ${row.ratio.toFixed(2)} (${row.lowestRatio.toFixed(2)}–${row.highestRatio.toFixed(2)}) | ${row.pairs} |`,
  )
  return [
    '| what | promstack | against | its time | ratio (lowest–highest) | pairs |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

/** Runs a command to its end; throws with what it printed when it fails. */
export function runToEnd(command: readonly string[]): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`${command.join(' ')} ended with ${code}:\n${printed}`))
    })
  })
}

async function timed({ command, before }: Timed): Promise<number> {
  await before?.()
  return runToEnd(command)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
