import { type GoUrl, parseGoUrl } from '../go/url.ts'

/** An address with the parts that checks look at; `isHidden` for the `<secret>` that a shown configuration holds. */
export interface Url extends GoUrl {
  readonly text: string
  readonly isHidden?: true
}

/** Reads an address; undefined when it is none to Go. */
export function parseUrl(text: string): Url | undefined {
  const parsed = parseGoUrl(text)
  return 'problem' in parsed ? undefined : { ...parsed, text }
}
