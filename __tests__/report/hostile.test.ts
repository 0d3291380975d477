import { describe, expect, test } from 'vitest'
import { annotations, reporters } from '../../src/report/index.ts'
import { hostile, plain, saying } from './samples.ts'

const names = ['text', 'summary', 'json', 'sarif', 'junit'] as const

/** Whatever is not drawn, apart from what makes one emoji of several. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const family = '👨‍👩‍👧'

describe.each(hostile)('%j', (text) => {
  const outcome = saying(text)

  test.each(names)('%s is never a workflow command', (name) => {
    for (const columns of [0, 40]) {
      const lines = reporters[name](outcome, { ...plain, columns }).split('\n')
      expect(lines.filter((line) => line.trimStart().startsWith('::'))).toEqual([])
      expect(lines.filter((line) => line.includes('##['))).toEqual([])
    }
  })

  test.each(names)('%s shows what is invisible', (name) => {
    const rendered = reporters[name](outcome, plain).replaceAll(family, '')
    expect(unseen.exec(rendered)).toBeNull()
    expect(rendered).toBe(rendered.toWellFormed())
  })

  test('the shape of the summary is that of a harmless text', () => {
    expect(shapeOf(reporters.summary(outcome, plain))).toEqual(shapeOf(reporters.summary(saying('x'), plain)))
  })

  test('the summary mentions nobody and refers to nothing', () => {
    const prose = withoutCode(reporters.summary(outcome, plain)).replaceAll('&#8203;', '\u200b')
    expect(prose.match(/(?<!\w)@\w+|#\d+|\bGH-\d+/g)).toBeNull()
  })

  test('an annotation holds the text without what steers a terminal', () => {
    const all = annotations(outcome)
    expect(all).toHaveLength(5)
    for (const { message, title } of all)
      expect(unseen.exec(`${message}${title.replace('\n', ' ')}`.replaceAll(family, ''))).toBeNull()
  })
})

test.each([
  ['a | b', 'a \\| b'],
  ['`a | b` is *not* <b>', '<code>a \\| b</code> is \\*not\\* &lt;b&gt;'],
  ['one ` alone', 'one \\` alone'],
  ['@name, a@b.c, #1, a/b#2', '@&#8203;name, a@b.c, #&#8203;1, a/b#&#8203;2'],
  ['kube_state_metrics _and_ $1', 'kube_state_metrics \\_and\\_ <span>$</span>1'],
  ['a\nb \u001b[31m \u202e', 'a\\\\nb \\\\u{1b}\\[31m \\\\u{202e}'],
  ['# head', '\\# head'],
  ['1. item', '1\\. item'],
  ['https://example.com/a_b?c=1', 'https://example.com/a_b?c=1'],
])('%j stands in Markdown as %j', (text, expected) => {
  expect(reporters.summary(saying(text), plain).split('\n')).toContain(`> - ${expected}`)
})

test.each([
  ['plain', '```'],
  ['three ``` and five `````', '``````'],
])('a fence is longer than what it holds: %s', (text, bar) => {
  const lines = reporters.summary(saying(text), plain).split('\n')
  expect(lines[lines.lastIndexOf(text) - 1]).toBe(bar)
  expect(lines[lines.lastIndexOf(text) + 1]).toBe(bar)
})

test.each([
  ['::error::pwned', 'note: ::error::pwned'],
  ['##[error]pwned', 'note: #\\#[error]pwned'],
  ['tab\tstays, bell\u0007 shows', 'note: tab\tstays, bell\\u{7} shows'],
  ['👨‍👩‍👧 ❤️', 'note: 👨‍👩‍👧 ❤️'],
  ['soft\u00adhyphen', 'note: soft\\u{ad}hyphen'],
])('%j stands on a terminal as %j', (text, expected) => {
  expect(reporters.text(saying(text), plain).split('\n')).toContain(expected)
})

test('a log line that is a command is shown with a backslash', () => {
  expect(reporters.text(saying('::error::pwned'), plain).split('\n')).toContain('      \\::error::pwned')
})

/** Lines by what they are, tags in order, and cells: what somebody else's text must not change. */
function shapeOf(markdown: string): readonly string[] {
  let bar: string | undefined
  return markdown.split('\n').flatMap((line) => {
    if (bar !== undefined) {
      if (line === bar) bar = undefined
      return []
    }
    bar = /^(`{3,})(diff)?$/.exec(line)?.[1]
    if (bar !== undefined) return ['fence']
    const tags = line.match(/<\/?(?!span>|\/span>|code>|\/code>)[^>]*>/g) ?? []
    const cells = line.startsWith('|') ? line.match(/(?<!\\)\|/g)!.length : 0
    return [`${/^(> |- |## |### |\| |<| {2})?/.exec(line)?.[0]}${cells}${tags.join('')}`]
  })
}

/** What is left of Markdown when blocks and stretches of code are gone. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/<code>.*?<\/code>/g, '')
}
