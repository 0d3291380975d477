import type { Finding } from '../../core/finding.ts'
import { nearest } from '../../core/nearest.ts'
import type { SourceText } from '../../core/source.ts'
import type { Invocation, TemplateList } from '../template/ast.ts'
import { notificationFailure } from '../template/failure.ts'
import { notificationFunctions } from '../template/notificationFunctions.ts'
import { parseTemplate, type Template } from '../template/parse.ts'
import { defaultTemplates } from './defaultTemplates.ts'
import { fieldProblems } from './fieldProblems.ts'
import type { AlertmanagerConfig, TextSetting } from './model.ts'

/** A file of templates: those that it defines, with its own name. */
export interface TemplateFile {
  readonly template: Template | undefined
  readonly names: ReadonlySet<string>
}

/**
 * Reads a template file as Alertmanager does (alertmanager template.Template.FromGlob); `name` is the file's without its folder.
 * The first problem's `upstream` is what amtool says.
 */
export function readTemplateFile(
  source: SourceText,
  name: string,
): { readonly value: TemplateFile; readonly problems: readonly Finding[] } {
  const { template, problems } = parseTemplate(source, {
    name,
    id: 'alertmanager/template-syntax',
    functions: notificationFunctions,
  })
  return { value: { template, names: new Set([name, ...(template?.definitions.keys() ?? [])]) }, problems }
}

/**
 * Looks at the templates in the texts of receivers and of routes, which Alertmanager reads only when it sends something, and
 * amtool not at all. `files` are those that `templates` names; absent when not all of them are known.
 */
export function* templateProblems(
  config: AlertmanagerConfig,
  files: readonly TemplateFile[] | undefined,
): Generator<Finding> {
  const names = files && new Set([...defaultTemplates, ...files.flatMap((file) => [...file.names])])
  for (const setting of templatesIn(config)) {
    const source = setting.source()
    const { template, problems } = parseTemplate(source, { name: '', id, functions: notificationFunctions })
    for (const { upstream: _, ...problem } of problems) yield { ...problem, why }
    if (template !== undefined) yield* useProblems(template, names)
  }
}

const id = 'alertmanager/broken-notification'
const why = 'Alertmanager starts all the same, and fails whenever it tells somebody of an alert.'

function* templatesIn(config: AlertmanagerConfig): Generator<TextSetting> {
  for (const { integrations } of config.receivers) {
    for (const { settings, kind } of integrations) {
      for (const setting of settings) {
        // Alertmanager refuses this one itself.
        const isRefused = kind === 'webhook' && setting.path[0] === 'url'
        if (setting.text.includes('{{') && !isRefused && setting.path[0] !== 'http_config') yield setting
      }
    }
  }
}

function* useProblems(template: Template, names: ReadonlySet<string> | undefined): Generator<Finding> {
  const known = names && new Set([...names, ...template.definitions.keys()])
  for (const list of template.definitions.values()) {
    for (const use of invocationsIn(list)) {
      if (known === undefined || known.has(use.name)) continue
      const close = nearest(use.name, [...known])
      yield {
        id,
        severity: 'error',
        span: template.source.spanAt(use.start, use.end),
        message: `there is no template \`${use.name}\``,
        why,
        help: close === undefined ? 'Define it in a file that `templates` names.' : `Did you mean \`${close}\`?`,
      }
    }
  }
  let hasProblem = false
  for (const { start, end, message, help } of fieldProblems(template.root)) {
    hasProblem = true
    const span = template.source.spanAt(start, end)
    yield { id, severity: 'error', span, message, why, ...(help && { help }) }
  }
  const isElsewhere = { has: (name: string) => known === undefined || known.has(name) }
  const failure = hasProblem ? undefined : notificationFailure(template, isElsewhere)
  if (failure === undefined || failure.reason.startsWith('template ')) return
  const span = template.source.spanAt(failure.start, failure.end)
  yield { id, severity: 'error', span, message: `the template fails: ${failure.reason}`, why }
}

function* invocationsIn(list: TemplateList): Generator<Invocation> {
  for (const node of list.nodes) {
    if (node.kind === 'template') yield node
    else if (node.kind === 'if' || node.kind === 'with' || node.kind === 'range') {
      yield* invocationsIn(node.list)
      if (node.otherwise !== undefined) yield* invocationsIn(node.otherwise)
    }
  }
}
