import { isObject, type Json, type JsonObject } from '../core/json.ts'
import type { ExplainedObject } from './identity.ts'

/** Writes objects as YAML documents, with their comments; what the texts hold cannot leave its line. */
export function yamlText(header: readonly string[], objects: readonly ExplainedObject[]): string {
  const documents = objects.map(({ object, comments, ruleComments }) =>
    [...comments.flatMap((text) => comment(text, '')), ...map(object, '', ruleComments)].join('\n'),
  )
  return `${header.flatMap((text) => comment(text, '')).join('\n')}\n---\n${documents.join('\n---\n')}\n`
}

function map(value: JsonObject, indent: string, ruleComments: readonly string[] = []): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = `${indent}${scalar(key)}:`
    if (key === 'rules' && Array.isArray(inner) && ruleComments.length > 0)
      return [
        name,
        ...inner.flatMap((rule, index) => [
          ...(ruleComments[index] ? comment(ruleComments[index], `${indent}  `) : []),
          ...item(rule, `${indent}  `),
        ]),
      ]
    if (isObject(inner)) return [name, ...map(inner, `${indent}  `)]
    if (!Array.isArray(inner)) return [`${name} ${scalar(inner)}`]
    if (inner.some((one) => isObject(one))) return [name, ...inner.flatMap((one) => item(one, `${indent}  `))]
    return list(name, inner, indent)
  })
}

/** On one line where it fits. */
function list(name: string, values: readonly Json[], indent: string): readonly string[] {
  const line = `${name} [${values.map(scalar).join(', ')}]`
  if (line.length <= columns) return [line]
  return [name, ...values.map((value) => `${indent}  - ${scalar(value)}`)]
}

function item(value: Json, indent: string): readonly string[] {
  if (!isObject(value)) return [`${indent}- ${scalar(value)}`]
  const [first = '', ...rest] = map(value, `${indent}  `)
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]
}

/** Plain only where no reader of YAML, old or new, could take it for anything but this text. */
function scalar(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const isPlain = /^[A-Za-z/][A-Za-z0-9/._-]*$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value)
  return isPlain ? value : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const columns = 110

function comment(text: string, indent: string): readonly string[] {
  const lines = [`${indent}#`]
  for (const word of text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�').split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length >= columns && line !== `${indent}#`) lines.push(`${indent}# ${word}`)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
