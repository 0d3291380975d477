import { isSecretField } from '../corpus/secretField.ts'
import { hideInUrl } from './hide.ts'

/** Hides secrets in texts; equal ones get equal numbers, so that a change stays visible as one. */
export function makeTextMask(): (text: string, secrets: ReadonlySet<string>) => string {
  const numbers = new Map<string, number>()
  const numbered = (secret: string): string => {
    const number = numbers.get(secret) ?? numbers.size + 1
    numbers.set(secret, number)
    return `*** (#${number})`
  }
  return (text, secrets) => {
    const inForm = text.replace(privateKey, numbered).replace(block, (_, head: string, name: string, rest: string) => {
      if (!isSecretField(name, 'scalar')) return `${head}${rest}`
      return `${head}\n${/^\n?(\s*)/.exec(rest)?.[1] ?? ''}${numbered(rest.trim())}`
    })
    const inLists = inForm.replace(collection, (whole, head: string, name: string, value: string) =>
      isSecretField(name, 'list or map') && value.length > 2 ? `${head}${numbered(value)}` : whole,
    )
    const inFields = inLists.replace(field, (whole, head: string, name: string, value: string) => {
      const bare = value.replace(/^(["'])(.*)\1$/s, '$2').trim()
      if (bare.startsWith('***') || !isSecretField(name, 'scalar')) return whole
      return `${head}${numbered(bare)}`
    })
    const known = [...secrets, ...hideInUrl(inFields).secrets].filter((secret) => secret.length >= shortest)
    return known
      .sort((a, b) => b.length - a.length)
      .reduce((all, one) => all.replaceAll(one, () => numbered(one)), inFields)
  }
}

/** Shorter values would blank out half of a text and protect nothing. */
const shortest = 4

const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g

/** A field whose value stands in the lines below it. */
const block =
  /^((?:[ \t]|- )*["']?([A-Za-z0-9_.-]+)["']?[ \t]*:[ \t]*[|>][-+0-9]*[ \t]*)((?:\n[ \t]+[^\n]*|\n(?=\n))+)/gm

/** A field whose value is a list or a map with nothing inside. */
const collection = /((?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]+)["']?[ \t]*:[ \t]*)(\[[^[\]{}\n]*\]|\{[^[\]{}\n]*\})/g

/** A field and its value, as YAML, JSON and ini files write them. */
const field =
  /((?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]+)["']?[ \t]*[:=][ \t]*)("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,[{}\]#|>][^\n,}]*)/g
