import type { Progress } from '../core/progress.ts'

/** Progress on a stream: a block that is redrawn on a terminal, else one line whenever something changes. */
export function liveProgress(stream: Stream & { readonly isTTY?: boolean }): LiveProgress {
  return stream.isTTY === true ? redrawn(stream) : changes(stream)
}

/** Progress that can be taken off the screen, to make room for something else. */
export interface LiveProgress extends Progress {
  clear(): void
}

interface Stream {
  readonly columns?: number
  write(text: string): unknown
}

function redrawn(stream: Stream): LiveProgress {
  let block: readonly string[] = []
  const draw = (lines: readonly string[]) => {
    if (block.length > 0) stream.write(`\u001b[${block.length}A\u001b[J`)
    if (lines.length > 0) stream.write(lines.map((line) => `${line}\n`).join(''))
    block = lines
  }
  return {
    clear: () => draw([]),
    say(line) {
      const below = block
      draw([])
      stream.write(`${printable(line)}\n`)
      draw(below)
    },
    waiting(lines) {
      const width = (stream.columns ?? 80) - 3
      const shown = lines.slice(0, blockLines).map((line) => `  ${printable(line).slice(0, width)}`)
      draw(lines.length > blockLines ? [...shown, `  … and ${lines.length - blockLines} more`] : shown)
    },
  }
}

const blockLines = 8

function changes(stream: Stream): LiveProgress {
  let before: ReadonlySet<string> = new Set()
  return {
    clear: () => {},
    say: (line) => void stream.write(`${printable(line)}\n`),
    waiting(lines) {
      for (const line of lines) if (!before.has(line)) stream.write(`waiting: ${printable(line)}\n`)
      before = new Set(lines)
    },
  }
}

/** A line may quote a cluster, whose words must not steer the terminal or begin a line of their own. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
