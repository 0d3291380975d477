import { readMatchers } from '../matcher/read.ts'

/** Reads a line of matchers; the same line, which a file is read for twice and often has many times, costs nothing again. */
export function readMatcherLine(line: string): ReturnType<typeof readMatchers> {
  const known = memory.get(line)
  if (known !== undefined) return known
  const read = readMatchers(line)
  if (memory.size >= 20_000) memory.clear()
  memory.set(line, read)
  return read
}

const memory = new Map<string, ReturnType<typeof readMatchers>>()
