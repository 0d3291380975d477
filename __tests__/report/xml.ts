/** An element of an XML document. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/** Reads XML without namespaces, comments and documents types, and throws at whatever is not well-formed. */
export function readXml(text: string): Element {
  if (!text.isWellFormed()) throw new Error('a lone surrogate')
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text)
  if (bad !== null) throw new Error(`no character of XML: ${JSON.stringify(bad[0])}`)
  const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(text)
  if (head === null) throw new Error('no declaration')
  const { element, end } = readElement(text, head[0].length)
  if (text.slice(end).trim() !== '') throw new Error(`something follows: ${text.slice(end, end + 40)}`)
  return element
}

function readElement(text: string, start: number): { readonly element: Element; readonly end: number } {
  const tag = sticky(/<([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/y, text, start)
  const [whole, name = '', list = '', slash] = tag
  const attributes: Record<string, string> = {}
  for (const [, key = '', value = ''] of list.matchAll(/([a-z]+)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`${key} twice`)
    attributes[key] = decoded(value)
  }
  let end = start + whole.length
  if (slash === '/') return { element: { name, attributes, children: [], text: '' }, end }
  const children: Element[] = []
  let content = ''
  for (;;) {
    const part = sticky(/[^<]*/y, text, end)[0]
    if (part.includes(']]>')) throw new Error('`]]>` in a text')
    content += decoded(part)
    end += part.length
    if (text.startsWith('</', end)) break
    const child = readElement(text, end)
    children.push(child.element)
    end = child.end
  }
  const close = `</${name}>`
  if (!text.startsWith(close, end)) throw new Error(`not ${close}: ${text.slice(end, end + 40)}`)
  return { element: { name, attributes, children, text: content }, end: end + close.length }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (found === null) throw new Error(`not well-formed at ${JSON.stringify(text.slice(at, at + 60))}`)
  return found
}

function decoded(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const known = ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as Record<string, string>)[name]
    if (known !== undefined && whole.endsWith(';')) return known
    const number = /^#(\d+)$/.exec(name)
    if (number === null || !whole.endsWith(';')) throw new Error(`no reference: ${whole}`)
    return String.fromCodePoint(Number(number[1]))
  })
}
