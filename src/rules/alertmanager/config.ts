import type { Finding } from '../../core/finding.ts'
import type { Span } from '../../core/source.ts'
import { type Decoded, decode } from '../../yaml/decode.ts'
import { readYaml } from '../../yaml/read.ts'
import type { AlertmanagerConfig } from './model.ts'
import { readModel } from './readModel.ts'
import { danglingReferences } from './references.ts'
import { type Configuration, configuration } from './schema.ts'

/**
 * Reads an Alertmanager configuration (alertmanager config/config.go Load). Never throws; the first problem with `upstream` is what amtool
 * says. The value is there whenever the file is YAML with a map in it, with as much as could be read.
 */
export function readAlertmanagerConfig(source: { readonly file: string; readonly text: string }): {
  readonly value: AlertmanagerConfig | undefined
  readonly problems: readonly Finding[]
} {
  const yaml = readYaml(source)
  if (yaml.problems.length > 0) return { value: undefined, problems: yaml.problems }
  const root = yaml.documents[0]?.root
  const decoded = decode(configuration, root, { dialect: 'v2', id: 'alertmanager/invalid' })
  const problems = [...decoded.problems, ...lateProblems(decoded, source.file)]
  if (root?.kind !== 'map') return { value: undefined, problems }
  const value = readModel(root, source.file)
  if (decoded.problems.length > 0) problems.push(...unheard(problems, value))
  return { value, problems }
}

/** Alertmanager follows references only when nothing else is wrong; we do it always. */
function unheard(problems: readonly Finding[], config: AlertmanagerConfig): readonly Finding[] {
  const place = ({ span, message }: Finding) => `${span?.line}:${span?.column} ${message}`
  const heard = new Set(problems.map(place))
  return [...danglingReferences(config)].filter((finding) => !heard.has(place(finding)))
}

/** What Alertmanager looks at after it has read the file, when nothing was wrong in it. */
function lateProblems({ value, problems, spanOf }: Decoded<Configuration>, file: string): readonly Finding[] {
  const isRefused = problems.some(({ upstream }) => upstream !== undefined)
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
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
