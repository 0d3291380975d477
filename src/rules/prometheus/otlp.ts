import { goQuote } from '../../core/go/quote.ts'
import type { At } from '../../yaml/decode.ts'
import { bool, named, text } from '../../yaml/scalarSchema.ts'
import { list, type StructOf, struct } from '../../yaml/schema.ts'

const fields = {
  promote_all_resource_attributes: bool,
  promote_resource_attributes: list(text),
  ignore_resource_attributes: list(text),
  translation_strategy: named('otlptranslator.TranslationStrategyOption', text),
  keep_identifying_resource_attributes: bool,
  convert_histograms_to_nhcb: bool,
  promote_scope_metadata: bool,
  label_name_underscore_sanitization: bool,
  label_name_preserve_multiple_underscores: bool,
}

/** What is there where nothing is written (prometheus config/config.go DefaultOTLPConfig). */
export const otlpDefaults = {
  translation_strategy: 'UnderscoreEscapingWithSuffixes',
  label_name_underscore_sanitization: true,
  label_name_preserve_multiple_underscores: true,
}

/** `otlp` (prometheus config/config.go OTLPConfig). */
export const otlp = struct('config.OTLPConfig', fields, { defaults: otlpDefaults, check })

function check(config: StructOf<typeof fields>, at: At): void {
  const { promote_resource_attributes: promoted, ignore_resource_attributes: ignored } = config
  if (config.promote_all_resource_attributes && promoted.length > 0)
    at.refuse(
      "'promote_all_resource_attributes' and 'promote_resource_attributes' cannot be configured simultaneously",
      { path: ['promote_resource_attributes'], help: 'Keep one of them.' },
    )
  else if (config.promote_all_resource_attributes)
    checkAttributes(ignored, at, { field: 'ignore_resource_attributes', adjective: 'ignored' })
  else if (ignored.length > 0)
    at.refuse("'ignore_resource_attributes' cannot be configured unless 'promote_all_resource_attributes' is true", {
      path: ['ignore_resource_attributes'],
    })
  else checkAttributes(promoted, at, { field: 'promote_resource_attributes', adjective: 'promoted' })
}

function checkAttributes(
  attributes: readonly string[],
  at: At,
  { field, adjective }: { readonly field: string; readonly adjective: string },
): void {
  const seen = new Set<string>()
  const problems: string[] = []
  let first: number | undefined
  for (const [index, written] of attributes.entries()) {
    const name = written.trim()
    const before = problems.length
    if (name === '') problems.push(`empty ${adjective} OTel resource attribute`)
    else if (seen.has(name)) problems.push(`duplicated ${adjective} OTel resource attribute ${goQuote(name)}`)
    seen.add(name)
    if (problems.length > before) first ??= index
  }
  if (first !== undefined) at.refuse(`invalid '${field}': ${problems.join('\n')}`, { path: [field, first] })
}

/** What upstream says of a strategy that it does not know, or that the names of metrics forbid (prometheus config/config.go Load). */
export function strategyProblem(strategy: string, isLegacy: boolean): string | undefined {
  switch (strategy) {
    case '':
    case 'UnderscoreEscapingWithSuffixes':
    case 'UnderscoreEscapingWithoutSuffixes':
      return undefined
    case 'NoTranslation':
    case 'NoUTF8EscapingWithSuffixes':
      return isLegacy
        ? `OTLP translation strategy ${goQuote(strategy)} is not allowed when UTF8 is disabled`
        : undefined
    default:
      return `unsupported OTLP translation strategy ${goQuote(strategy)}`
  }
}
