import { goQuote } from '../../core/go/quote.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, struct } from '../../yaml/schema.ts'
import { isValidLabelName } from '../prometheus/labelName.ts'
import { isClassicLabelName, matchers, patterns } from './labelMatchers.ts'
import { textMap } from './values.ts'

/** An entry of `inhibit_rules` (alertmanager config/common InhibitRule). */
export const inhibition = struct(
  'common.InhibitRule',
  {
    name: text,
    source_match: textMap,
    source_match_re: patterns,
    source_matchers: matchers,
    target_match: textMap,
    target_match_re: patterns,
    target_matchers: matchers,
    equal: list(text),
  },
  {
    check(value, at) {
      for (const field of ['source_match', 'target_match'] as const) {
        for (const name of value[field].keys()) {
          if (!isClassicLabelName(name)) {
            at.refuse(`invalid label name ${goQuote(name)}`, { path: [field, name], onKey: true })
          }
        }
      }
      for (const [index, name] of value.equal.entries()) {
        if (!isValidLabelName(name, 'utf8')) {
          at.refuse(`invalid label name ${goQuote(name)} in equal list`, { path: ['equal', index] })
        }
      }
    },
  },
)
