import type { Finding } from '../core/finding.ts'
import type { SourceText } from '../core/source.ts'
import { type ComposeFailure, deepest } from './compose.ts'
import type { YamlFailure } from './cursor.ts'
import type { ForeignCharacter } from './foreignCharacter.ts'
import type { YamlNode } from './node.ts'
import type { Dialect } from './resolve.ts'

/** A document that go-yaml's scanner or parser refuses; only the first one of a text is seen by it. */
export function syntaxFinding(
  source: SourceText,
  failure: YamlFailure,
  { dialect, isFirst }: { readonly dialect: Dialect; readonly isFirst: boolean },
): Finding {
  const { at, problem } = failure
  const words = wordsFor(source.text, failure)
  return {
    id: 'yaml/syntax',
    severity: 'error',
    span: source.spanAt(at.offset, at.offset + (source.text.length > at.offset ? 1 : 0)),
    ...words,
    ...(isFirst && { upstream: `yaml: ${lineOf(failure, dialect)}${problem}` }),
  }
}

/** A document whose nodes do not fit together, or go too deep. */
export function composeFinding(
  source: SourceText,
  failure: ComposeFailure,
  { isFirst }: { readonly isFirst: boolean },
): Finding {
  const { at, name } = failure
  const span = source.spanAt(at.start, at.end)
  switch (failure.kind) {
    case 'too-deep':
      return {
        id: 'yaml/depth',
        severity: 'error',
        span,
        message: `the document is nested deeper than ${deepest} levels`,
        why: 'Files of this kind are not nested this deeply; the document is not read further.',
        help: 'Remove the nesting.',
        ...(isFirst && isTooDeepForGo(source.text) && { upstream: 'yaml: exceeded max depth of 10000' }),
      }
    case 'unknown-anchor':
      return {
        id: 'yaml/alias',
        severity: 'error',
        span,
        message: `there is no anchor \`&${name}\` before this alias`,
        help: `Write \`&${name}\` before the value that is meant, or put the text in quotes if no alias is meant.`,
        ...(isFirst && { upstream: `yaml: unknown anchor '${name}' referenced` }),
      }
    case 'contains-itself':
      return {
        id: 'yaml/alias',
        severity: 'error',
        span,
        message: `the value of the anchor \`&${name}\` contains itself`,
        help: 'Write the value out where the alias stands.',
        ...(isFirst && { upstream: `yaml: anchor '${name}' value contains itself` }),
      }
  }
}

/** A document that grows too much when its aliases are followed. */
export function bombFinding(root: YamlNode, { isFirst }: { readonly isFirst: boolean }): Finding {
  return {
    id: 'yaml/alias',
    severity: 'error',
    span: root.span,
    message: 'the aliases of this document repeat too much',
    why: 'When aliases are followed, nearly all of the document comes from them; readers refuse that to protect their memory.',
    help: 'Write the values out instead of repeating aliases.',
    ...(isFirst && { upstream: 'yaml: document contains excessive aliasing' }),
  }
}

/** A text that holds what is no text. */
export function characterFinding(source: SourceText, { offset, length, problem, message }: ForeignCharacter): Finding {
  return {
    id: 'yaml/character',
    severity: 'error',
    span: source.spanAt(offset, offset + length),
    message,
    help: 'Remove it, or write it as an escape such as `\\x00` in double quotes; save the file as UTF-8.',
    upstream: `yaml: ${problem}`,
  }
}

/** v2 tells the line of the problem, v3 that of what it is part of; the parser's lines count from 0, and 0 is not told. */
function lineOf({ at, context, isScanner }: YamlFailure, dialect: Dialect): string {
  const problemLine = at.line > 0 ? at.line + (isScanner ? 1 : 0) : 0
  const contextLine =
    context !== undefined && context.line > 0 ? context.line + (isScanner && dialect === 'v3' ? 1 : 0) : 0
  const line = dialect === 'v2' ? problemLine || contextLine : contextLine || problemLine
  return line === 0 ? '' : `line ${line}: `
}

function isTooDeepForGo(text: string): boolean {
  let open = 0
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 0x5b || code === 0x7b) {
      if (++open > 10000) return true
    } else if (code === 0x5d || code === 0x7d) open--
  }
  return /(?:^|\n)(?:- ){10000}/.test(text)
}

type Words = Pick<Finding, 'message' | 'why' | 'help'>

function wordsFor(text: string, { problem, at }: YamlFailure): Words {
  const character = text[at.offset] ?? ''
  if (problem === 'found character that cannot start any token') {
    if (character === '\t')
      return {
        message: 'a tab stands where this line is indented',
        why: 'YAML knows only spaces as indentation.',
        help: 'Replace the tab with spaces.',
      }
    return {
      message: `a text without quotes cannot begin with \`${character}\``,
      why: 'The character has a meaning of its own in YAML.',
      help: 'Put the text in quotes.',
    }
  }
  return { message: problem, ...words[problem] }
}

const words: Readonly<Record<string, { readonly why: string; readonly help: string }>> = {
  'mapping values are not allowed in this context': {
    why: 'A colon with a space behind it separates a key from its value; here no key can stand, because a value has already begun.',
    help: 'Put the text in quotes if the colon belongs to it; otherwise correct the indentation of this line.',
  },
  'block sequence entries are not allowed in this context': {
    why: 'A list item begins here, but its line has already begun with something else.',
    help: 'Put the item on a line of its own.',
  },
  "could not find expected ':'": {
    why: 'A line here is neither a key with a colon nor part of the value before it.',
    help: 'Add the colon, or indent the line if it goes on with the value before it.',
  },
  'did not find expected key': {
    why: 'This does not fit into the map around it, mostly because of its indentation.',
    help: 'Bring the line into the column of the other keys, or put the text before it in quotes.',
  },
  "did not find expected '-' indicator": {
    why: 'The lines before belong to a list, and this line stands in the column of its dashes without one.',
    help: 'Add the dash, or correct the indentation.',
  },
  'did not find expected node content': {
    why: 'A value is missing here.',
    help: 'Write the value, or put the text in quotes if the characters belong to it.',
  },
  'found unexpected end of stream': {
    why: 'A quote that was opened is not closed.',
    help: 'Close the quote.',
  },
  'found unknown escape character': {
    why: 'In double quotes a backslash begins an escape, and this one does not exist.',
    help: 'Write the backslash twice, or use single quotes.',
  },
  "did not find expected ',' or ']'": {
    why: 'A list in brackets is not closed, or a comma is missing.',
    help: 'Add the comma or the bracket.',
  },
  "did not find expected ',' or '}'": {
    why: 'A map in braces is not closed, or a comma is missing.',
    help: 'Add the comma or the brace; put texts that begin with `{{` in quotes.',
  },
  'found a tab character that violates indentation': {
    why: 'YAML knows only spaces as indentation.',
    help: 'Replace the tab with spaces.',
  },
  'found a tab character where an indentation space is expected': {
    why: 'YAML knows only spaces as indentation.',
    help: 'Replace the tab with spaces.',
  },
}
