import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import type { TemplateList } from './ast.ts'
import { type Expanded, evaluateTemplate } from './evaluate.ts'
import type { TemplateWorld } from './function.ts'
import { anyType, type GoType, stringType } from './goType.ts'
import { type GoValue, goAny, goFloat, goString, goStringMap } from './goValue.ts'
import { parseTemplate, type Template, templateOf } from './parse.ts'
import { prometheusFunctions, stringMapType } from './prometheusFunctions.ts'

/** Parses a label's or an annotation's template of an alerting rule (prometheus model/rulefmt testTemplateParsing). */
export function parseAlertTemplate(
  source: SourceText,
  alert: string,
): { readonly template: Template | undefined; readonly problems: readonly Finding[] } {
  const { text } = source
  const name = `__alert_${alert}`
  const known = knownRoots.get(text)
  if (known !== undefined) {
    const template = templateOf({ name, source, prelude: alertPrelude, root: known, definitions: undefined })
    return { template, problems: [] }
  }
  const parsed = parseTemplate(source, {
    name,
    id: 'alerts/template-syntax',
    functions: prometheusFunctions,
    variables: alertVariables,
    prelude: alertPrelude,
  })
  if (parsed.template !== undefined && text.length < 2000 && !/define|block/.test(text)) {
    if (knownRoots.size >= 50_000) knownRoots.clear()
    knownRoots.set(text, parsed.template.root)
  }
  return parsed
}

/** Trees of texts that parse and define nothing: rules say the same often, and are read more than once. */
const knownRoots = new Map<string, TemplateList>()

/** What an alert's template sees. */
export interface AlertData {
  readonly labels: ReadonlyMap<string, string>
  readonly externalLabels: ReadonlyMap<string, string>
  readonly externalUrl: string
  readonly value: number
}

/** Expands an alert's template as Prometheus does when it fires (prometheus template Expander.Expand); errors have Go's text. */
export function expandAlertTemplate(template: Template, data: AlertData, world: TemplateWorld): Expanded {
  const fields = alertFields(data)
  const variable = (name: string): GoValue | undefined => fields.get(name)
  const result = evaluateTemplate({
    template,
    data: { kind: 'struct', type: alertDataType, value: fields },
    variables: new Map([
      ['$labels', variable('Labels')],
      ['$externalLabels', variable('ExternalLabels')],
      ['$externalURL', variable('ExternalURL')],
      ['$value', goFloat(data.value)],
    ]),
    functions: prometheusFunctions,
    world,
  })
  if (result.error === undefined) return result
  return { ...result, error: `error executing template ${template.name}: ${result.error}` }
}

/** The type of what an alert's template sees, as Go prints it. */
const alertDataType: GoType = {
  kind: 'struct',
  name: 'struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }',
  fields: [
    { name: 'Labels', type: stringMapType },
    { name: 'ExternalLabels', type: stringMapType },
    { name: 'ExternalURL', type: stringType },
    { name: 'Value', type: anyType },
  ],
}

const alertVariables = ['$labels', '$externalLabels', '$externalURL', '$value']

/** What Prometheus puts before the templates of alerts. */
const alertPrelude =
  '{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}'

function alertFields(data: AlertData): ReadonlyMap<string, GoValue> {
  return new Map([
    ['Labels', goStringMap(data.labels, stringMapType)],
    ['ExternalLabels', goStringMap(data.externalLabels, stringMapType)],
    ['ExternalURL', goString(data.externalUrl)],
    ['Value', goAny(goFloat(data.value))],
  ])
}
