import type { Progress } from '../core/progress.ts'

/** Progress on a stream: a block that is redrawn on a terminal, else one line whenever something changes. */
export function liveProgress(stream: {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}): Progress & { clear(): void } {
  return stream.isTTY === true ? redrawn(stream) : changes(stream)
}

interface Stream {
  readonly columns?: number
  write(text: string): unknown
}

function redrawn(stream: Stream): Progress & { clear(): void } {
  let drawn = 0
  const clear = () => {
    if (drawn > 0) stream.write(`\u001b[${drawn}A\u001b[J`)
    drawn = 0
  }
  return {
    clear,
    say(line) {
      clear()
      stream.write(`${line}\n`)
    },
    waiting(lines) {
      clear()
      const width = (stream.columns ?? 80) - 3
      const shown = lines.slice(0, blockLines).map((line) => `  ${line.slice(0, width)}\n`)
      if (lines.length > blockLines) shown.push(`  … and ${lines.length - blockLines} more\n`)
      stream.write(shown.join(''))
      drawn = shown.length
    },
  }
}

const blockLines = 8

function changes(stream: Stream): Progress & { clear(): void } {
  let before: ReadonlySet<string> = new Set()
  return {
    clear: () => {},
    say: (line) => void stream.write(`${line}\n`),
    waiting(lines) {
      for (const line of lines) if (!before.has(line)) stream.write(`waiting: ${line}\n`)
      before = new Set(lines)
    },
  }
}
