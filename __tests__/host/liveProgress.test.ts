import { describe, expect, test } from 'vitest'
import { liveProgress } from '../../src/host/liveProgress.ts'

describe('on a terminal', () => {
  test('the block of what is awaited is redrawn in its place, and what happened stays above it', () => {
    const { screen, stream } = terminal({ columns: 40 })
    const progress = liveProgress(stream)
    progress.say('created Namespace monitoring')
    progress.waiting(['Deployment grafana: 0 of 1', 'DaemonSet node-exporter: 0 of 1'])
    expect(screen()).toEqual([
      'created Namespace monitoring',
      '  Deployment grafana: 0 of 1',
      '  DaemonSet node-exporter: 0 of 1',
    ])
    progress.say('ready: DaemonSet node-exporter')
    progress.waiting(['Deployment grafana: 1 of 1 updated'])
    expect(screen()).toEqual([
      'created Namespace monitoring',
      'ready: DaemonSet node-exporter',
      '  Deployment grafana: 1 of 1 updated',
    ])
    progress.clear()
    progress.clear()
    expect(screen()).toEqual(['created Namespace monitoring', 'ready: DaemonSet node-exporter'])
  })

  test('a long block is cut in both directions, so that it can be found again', () => {
    const { screen, stream } = terminal({ columns: 20 })
    const progress = liveProgress(stream)
    progress.waiting(Array.from({ length: 30 }, (_, index) => `${index} ${'x'.repeat(50)}`))
    expect(screen()).toHaveLength(9)
    expect(screen().at(-1)).toBe('  … and 22 more')
    for (const line of screen()) expect(line.length).toBeLessThan(20)
    progress.waiting([])
    expect(screen()).toEqual([])
  })
})

describe('in a log', () => {
  test('a line appears when something changes, and only then', () => {
    const { screen, stream } = log()
    const progress = liveProgress(stream)
    for (let poll = 0; poll < 5; poll++) progress.waiting(['a: pulling', 'b: starting'])
    for (let poll = 0; poll < 5; poll++) progress.waiting(['b: starting'])
    progress.say('a is ready')
    progress.waiting(['a: pulling', 'b: starting'])
    expect(screen()).toEqual(['waiting: a: pulling', 'waiting: b: starting', 'a is ready', 'waiting: a: pulling'])
  })
})

test.each([
  ['an escape sequence', '\u001b[2J'],
  ['a C1 control', '\u009b2J'],
  ['a line end', '\n::error::x'],
  ['a carriage return', '\r::error::x'],
  ['a line separator', '\u2028::error::x'],
  ['an override of direction', '\u202e'],
])('%s of the cluster does not reach the screen', (_, hostile) => {
  for (const { screen, stream } of [terminal({ columns: 80 }), log()]) {
    const progress = liveProgress(stream)
    progress.say(`said ${hostile}`)
    progress.waiting([`awaited ${hostile}`])
    expect(screen()).toHaveLength(2)
    expect(screen().join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u)
  }
})

function log() {
  let text = ''
  const stream = {
    write(part: string) {
      text += part
    },
  }
  return { screen: () => text.split('\n').slice(0, -1), stream }
}

/** A terminal that knows the two sequences that move it: up so many lines, and erase what is below. */
function terminal(size: { readonly columns: number }) {
  const lines: string[] = []
  let cursor = 0
  const stream = {
    ...size,
    isTTY: true,
    write(part: string) {
      for (const [token, up] of part.matchAll(/\p{Cc}\[(\d+)A|\p{Cc}\[J|\P{Cc}*\n/gu)) {
        if (up !== undefined) cursor -= Number(up)
        else if (token.endsWith('[J')) lines.length = cursor
        else lines[cursor++] = token.slice(0, -1)
      }
      const known = part.replace(/\p{Cc}\[(\d+)A|\p{Cc}\[J/gu, '')
      if (known.includes('\u001b') || !/(^|\n)$/.test(known)) lines.push(`unknown: ${part}`)
    },
  }
  return { screen: () => lines.slice(), stream }
}
