import { append } from '../../core/append.ts'
import type { Finding } from '../../core/finding.ts'
import { fileText, type SourceText, type Span } from '../../core/source.ts'
import { type Decoded, decode } from '../../yaml/decode.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { readNodes, type YamlNodes } from '../../yaml/readNodes.ts'
import type { AlertmanagerConfig } from './model.ts'
import { readModel } from './readModel.ts'
import { danglingReferences } from './references.ts'
import { type Configuration, configuration } from './schema.ts'
import { type TemplateFile, templateProblems } from './templates.ts'

/** The files that the globs of `templates` stand for; undefined when not all of them are known. */
export type TemplateLookup = (globs: readonly string[]) => readonly TemplateFile[] | undefined

/**
 * Reads an Alertmanager configuration (alertmanager config/config.go Load). Never throws; the first problem with `upstream` is what amtool
 * says. The value is there whenever the file is YAML with a map in it, with as much as could be read.
 */
export function readAlertmanagerConfig(
  given: SourceText | { readonly file: string; readonly text: string },
  options: { readonly templates?: TemplateLookup } = {},
): {
  readonly value: AlertmanagerConfig | undefined
  readonly problems: readonly Finding[]
} {
  const source = 'spanAt' in given ? given : fileText(given.file, given.text)
  const nodes = readNodes(source, 'v2')
  // Alertmanager reads the first document only; what is wrong in it ends its reading.
  if (nodes.problems[0]?.upstream !== undefined) return { value: undefined, problems: nodes.problems }
  const root = nodes.documents[0]
  const decoded = decode(configuration, root, { dialect: 'v2', id: 'alertmanager/invalid' })
  const start = root === undefined ? source.spanAt(0, 0) : spanAtPath(root, [])
  const problems = [...decoded.problems, ...lateProblems(decoded, start), ...furtherDocuments(nodes)]
  if (root?.kind !== 'map') return { value: undefined, problems }
  const value = readModel(root)
  if (decoded.problems.length > 0) append(problems, unheard(problems, value))
  const globs = value.templates.map(({ name }) => name)
  append(problems, templateProblems(value, globs.length === 0 ? [] : options.templates?.(globs)))
  return { value, problems }
}

/** What stands behind the first document is not looked at, which is said. */
function furtherDocuments({ documents: [, second], problems }: YamlNodes): readonly Finding[] {
  if (second === undefined) return problems
  const unread: Finding = {
    id: 'alertmanager/several-documents',
    severity: 'warning',
    span: second.span,
    message: 'Alertmanager reads only the first document of a file',
    why: 'Everything from this `---` on has no effect.',
    help: 'Put everything into one document.',
  }
  return [unread, ...problems]
}

/** Alertmanager follows references only when nothing else is wrong; we do it always. */
function unheard(problems: readonly Finding[], config: AlertmanagerConfig): readonly Finding[] {
  const place = ({ span, message }: Finding) => `${span?.line}:${span?.column} ${message}`
  const heard = new Set(problems.map(place))
  return [...danglingReferences(config)].filter((finding) => !heard.has(place(finding)))
}

/** What Alertmanager looks at after it has read the file, when nothing was wrong in it. */
function lateProblems({ value, problems, spanOf }: Decoded<Configuration>, start: Span): readonly Finding[] {
  const isRefused = problems.some(({ upstream }) => upstream !== undefined)
  const refuse = (upstream: string, words: Pick<Finding, 'message' | 'help'> & { readonly span: Span }): Finding[] => [
    { id: 'alertmanager/invalid', severity: 'error', ...words, ...(isRefused ? {} : { upstream }) },
  ]
  if (value.route === undefined) {
    const help = 'Add `route` with a `receiver`.'
    return isRefused ? [] : refuse('no route provided in config', { message: 'there is no `route`', help, span: start })
  }
  if (!value.route.continue) return []
  return refuse('cannot have continue in root route', {
    message: 'the root route cannot continue: there is nothing beside it',
    help: 'Remove `continue`.',
    span: spanOf(value.route, 'continue') ?? start,
  })
}
