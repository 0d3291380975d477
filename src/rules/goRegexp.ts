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
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
