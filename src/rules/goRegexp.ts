import { RE2JS } from 're2js'
import { readRegexpSyntax } from '../promql/regexpSyntax.ts'
import { unicodeClass } from '../promql/unicodeClasses.ts'

/** A regular expression of Go, or Go's text for why it is none. */
export type GoRegexp =
  | {
      /** Compiled when it is first asked for, which can take long for a long pattern. */
      readonly regexp: RE2JS
      readonly problem?: undefined
    }
  | { readonly problem: string; readonly regexp?: undefined }

/** Reads a regular expression as Go does (regexp.Compile); the text of a refusal is Go's. */
export function compileGoRegexp(pattern: string): GoRegexp {
  const { problem } = readRegexpSyntax(pattern)
  if (problem !== undefined) return { problem }
  let compiled: RE2JS | undefined
  return {
    get regexp() {
      compiled ??= RE2JS.compile(forLibrary(pattern))
      return compiled
    },
  }
}

/** What Go knows and the library does not: names of classes however they are spelled, and a group's name that stands twice. */
function forLibrary(pattern: string): string {
  const names = new Set<string>()
  return pattern.replace(special, (found, letter, caret, className, groupName) => {
    if (groupName !== undefined) {
      const isFirst = !names.has(groupName)
      names.add(groupName)
      return isFirst ? found : '('
    }
    const name = className === undefined ? undefined : unicodeClass(className)
    if (name === undefined) return found
    if (name !== 'Ascii' && name !== 'Assigned') return `\\${letter}{${caret}${name === 'Lc' ? 'LC' : name}}`
    const isNegated = ((letter === 'P') !== (caret === '^')) !== (name === 'Assigned')
    if (name === 'Assigned') return isNegated ? '\\P{Cn}' : '\\p{Cn}'
    return isNegated ? '[^\\x00-\\x7f]' : '[\\x00-\\x7f]'
  })
}

const special = /\\Q[\s\S]*?(?:\\E|$)|\\([pP])\{(\^?)([^}]*)\}|\\[\s\S]|\(\?P?<([A-Za-z0-9_]+)>/g
