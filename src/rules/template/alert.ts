import type { Finding } from '../../core/finding.ts'
import type { SourceText } from '../../core/source.ts'
import { parseTemplate, type Template } from './parse.ts'

/** Parses a label's or an annotation's template of an alerting rule (prometheus model/rulefmt testTemplateParsing). */
export function parseAlertTemplate(
  source: SourceText,
  alert: string,
): { readonly template: Template | undefined; readonly problems: readonly Finding[] } {
  return parseTemplate(source, {
    name: `__alert_${alert}`,
    id: 'alerts/template-syntax',
    functions: alertFunctions,
    variables: ['$labels', '$externalLabels', '$externalURL', '$value'],
    prelude: alertPrelude,
  })
}

/** What Prometheus puts before the templates of alerts. */
export const alertPrelude =
  '{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}'

const alertFunctions: ReadonlySet<string> = new Set([
  'and',
  'call',
  'html',
  'index',
  'slice',
  'js',
  'len',
  'not',
  'or',
  'print',
  'printf',
  'println',
  'urlquery',
  'eq',
  'ge',
  'gt',
  'le',
  'lt',
  'ne',
  'query',
  'first',
  'label',
  'value',
  'strvalue',
  'args',
  'reReplaceAll',
  'safeHtml',
  'match',
  'title',
  'toUpper',
  'toLower',
  'graphLink',
  'tableLink',
  'sortByLabel',
  'stripPort',
  'stripDomain',
  'humanize',
  'humanize1024',
  'humanizeDuration',
  'humanizePercentage',
  'humanizeTimestamp',
  'toTime',
  'toDuration',
  'now',
  'pathPrefix',
  'externalURL',
  'parseDuration',
  'urlQueryEscape',
])
