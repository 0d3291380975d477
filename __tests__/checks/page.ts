import { readdirSync, readFileSync } from 'node:fs'

/** The page of an id: what it says, and its samples. */
export interface Page {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly summary: string
  readonly fires: readonly Sample[]
  readonly silent: readonly Sample[]
}

/** One code block: files, and the places that are marked in them. */
export interface Sample {
  readonly files: Readonly<Record<string, string>>
  /** `file:line:column-endColumn`, sorted. */
  readonly marks: readonly string[]
}

/** Reads all pages of docs/checks. */
export function readPages(): readonly Page[] {
  return readdirSync('docs/checks', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readPage(name.replace(/\.md$/, ''), `docs/checks/${name}`))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function readPage(id: string, file: string): Page {
  const text = readFileSync(file, 'utf8')
  const [intro = '', fires = '', silent = ''] = text.split(/^## (?:Fires|Silent)$/m)
  return {
    id,
    file,
    text,
    summary: intro.split('\n\n')[1] ?? '',
    fires: samplesOf(fires),
    silent: samplesOf(silent),
  }
}

function samplesOf(section: string): readonly Sample[] {
  return [...section.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, text = '']) => readSample(text))
}

/** Files of a sample are divided by `---` and named by their first line, `# rules.yml`; a single file may have no name. */
function readSample(text: string): Sample {
  const files = expanded(text)
    .split(/^---\n(?=# \S+\.\w+\n)/m)
    .map((part, index) => {
      const name = /^# (\S+\.\w+)\n/.exec(part)?.[1]
      return { name: name ?? (index === 0 ? 'sample.yml' : `sample${index}.yml`), text: part }
    })
  return {
    files: Object.fromEntries(files.map(({ name, text: part }) => [name, part])),
    marks: files.flatMap(marksOf).sort(),
  }
}

/** `⟨20 × [⟩` stands for twenty brackets, and a picture of a control character for itself. */
function expanded(text: string): string {
  return text.replace(/⟨(\d+) × (.)⟩/gu, (_, count: string, character: string) => {
    const code = character.codePointAt(0) ?? 0
    return (code >= 0x2400 && code < 0x2420 ? String.fromCodePoint(code - 0x2400) : character).repeat(Number(count))
  })
}

/** `# ^^^` marks what stands above it in the line before; `# at 6:1-7` names a place that carets cannot point at. */
function marksOf({ name, text }: { readonly name: string; readonly text: string }): readonly string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const place = /^\s*# at (\S+)$/.exec(line)?.[1]
    if (place !== undefined) return [`${name}:${place}`]
    if (!/^\s*#[\s^]*\^[\s^]*$/.test(line)) return []
    return [...line.matchAll(/\^+/g)].map(
      ({ index: at, 0: carets }) => `${name}:${index}:${at + 1}-${at + 1 + carets.length}`,
    )
  })
}
