import { RE2JS } from 're2js'

/** A compiled regular expression of Go, or Go's text for why it is none. */
export type GoRegexp =
  | { readonly regexp: RE2JS; readonly problem?: undefined }
  | { readonly problem: string; readonly regexp?: undefined }

/** Compiles a regular expression as Go does (regexp.Compile); the text of a refusal is Go's. */
export function compileGoRegexp(pattern: string): GoRegexp {
  try {
    return { regexp: RE2JS.compile(pattern) }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    // Go takes a name that stands twice.
    if (problem.includes('duplicate capture group name') && groupName.test(pattern))
      return compileGoRegexp(pattern.replaceAll(new RegExp(groupName, 'g'), '('))
    return { problem: problem.endsWith('nests too deeply') ? `${problem}: \`${pattern}\`` : problem }
  }
}

const groupName = /\(\?P?<[^>]*>/
