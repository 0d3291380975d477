import { formatFloat } from '../go/float.ts'
import { momentOf } from './goTime.ts'
import { GoError } from './goType.ts'
import { type GoValue, inside } from './goValue.ts'
import { sortedEntries } from './print.ts'
import { formatTime } from './timeLayout.ts'

/** Writes a value as JSON as Go does (encoding/json Marshal). Throws a GoError for what JSON cannot hold. */
export function jsonText(wrapped: GoValue | undefined): string {
  const value = inside(wrapped)
  if (value === undefined) return 'null'
  switch (value.kind) {
    case 'bool':
      return String(value.value)
    case 'int':
    case 'uint':
      return value.value.toString()
    case 'float':
      return jsonNumber(value.value)
    case 'string':
      return jsonString(value.value)
    case 'slice':
      return value.value === undefined ? 'null' : `[${value.value.map(jsonText).join(',')}]`
    case 'map': {
      if (value.value === undefined) return 'null'
      return `{${sortedEntries(value.value)
        .map(([key, item]) => `${jsonString(key)}:${jsonText(item)}`)
        .join(',')}}`
    }
    case 'struct': {
      if (value.type.name === 'time.Time') {
        return `"${formatTime(momentOf(value), '2006-01-02T15:04:05.999999999Z07:00')}"`
      }
      const isTagged = value.type.name === 'template.Data' || value.type.name === 'template.Alert'
      const fields = [...value.value].map(([name, item]) => `"${isTagged ? tagOf(name) : name}":${jsonText(item)}`)
      return `{${fields.join(',')}}`
    }
    case 'pointer':
      return jsonText(value.value)
    case 'interface':
      return 'null'
    case 'complex':
      throw new GoError('json: unsupported type: complex128')
  }
}

function tagOf(name: string): string {
  return name === 'NotificationReason' ? 'notification_reason' : name.slice(0, 1).toLowerCase() + name.slice(1)
}

function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) throw new GoError(`json: unsupported value: ${formatFloat(value, 'g')}`)
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-6 && size < 1e21)) return formatFloat(value, 'f')
  return formatFloat(value, 'e').replace(/e-0([0-9])$/, 'e-$1')
}

function jsonString(text: string): string {
  let written = '"'
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (char === '"' || char === '\\') written += `\\${char}`
    else if (short[char] !== undefined) written += short[char]
    else if (code < 0x20 || code === 0x7f || '<>&\u2028\u2029'.includes(char)) {
      written += code === 0x7f ? char : `\\u${code.toString(16).padStart(4, '0')}`
    } else written += code >= 0xd800 && code < 0xe000 ? '\\ufffd' : char
  }
  return `${written}"`
}

const short: Readonly<Record<string, string>> = { '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
