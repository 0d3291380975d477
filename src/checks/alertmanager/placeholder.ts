import type { Settings, TextSetting } from '../../rules/alertmanager/model.ts'
import type { Check, Hit } from '../check.ts'
import type { AlertmanagerSubject } from './alertmanagerSubject.ts'

/** Finds values that were meant to be replaced. */
export const placeholder: Check<AlertmanagerSubject> = {
  id: 'alertmanager/placeholder',
  severity: 'warning',
  summary: 'An address or a secret is a placeholder.',
  *find({ config }) {
    yield* placeholdersIn(config.global)
    for (const { integrations } of config.receivers) {
      for (const { settings } of integrations) yield* placeholdersIn(settings)
    }
  },
}

function* placeholdersIn(settings: Settings): Generator<Hit> {
  for (const setting of settings) {
    const found = isAddress(setting) ? placeholderIn(setting.text) : undefined
    if (found === undefined) continue
    yield {
      span: setting.source().spanAt(found.start, found.end),
      message: `\`${setting.text.slice(found.start, found.end)}\` is a placeholder`,
      why: `${found.why} Nobody is told of anything until it is replaced.`,
      help: 'Write the real value; a secret is better read from a file, with the field that ends in `_file`.',
    }
  }
}

/** Texts that are sent to people may say anything. */
function isAddress({ path }: TextSetting): boolean {
  const field = path.findLast((key) => typeof key === 'string') ?? ''
  const isInside = path.some((key) =>
    ['headers', 'fields', 'details', 'actions', 'links', 'images', 'payload'].includes(String(key)),
  )
  return !isInside && addressField.test(String(field))
}

const addressField =
  /(?:^|_)(?:url|uri|host|smarthost|key|token|id|password|secret|credentials|username|to|from|channel|arn|number|project)(?:_file)?$/

const patterns: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/<(?!secret>)[a-z][a-z0-9 _.-]*>/i, 'What stands in angle brackets is for the reader to replace.'],
  [
    /(?:^|[@/.])example\.(?:com|org|net)(?![\w.-])/i,
    'The domain is kept for documentation (RFC 2606) and has no mail and no services.',
  ],
  [/\.(?:example|invalid)(?=[:/]|$)/i, 'The domain is kept for documentation (RFC 2606) and never exists.'],
  [/(?<![a-z0-9])x{3,}(?![a-z0-9])/i, 'A row of x stands for something else.'],
  [/services\/T0{6,}\/B0{6,}\/[xX]*/, 'It is the address from the documentation of Slack.'],
  [/(?<![a-z0-9])change[-_]?(?:me|it|this)(?![a-z0-9])/i, 'It says so.'],
  [/(?<![a-z0-9])replace[-_]?(?:me|this|with)(?![a-z0-9])/i, 'It says so.'],
  [
    /(?<![a-z0-9])your[-_][a-z-_]*(?:key|token|password|secret|webhook|channel|domain|company|org|url)(?![a-z0-9])/i,
    'It says so.',
  ],
  [/(?<![a-z0-9])(?:todo|fixme|tbd)(?![a-z0-9])/i, 'It says so.'],
]

function placeholderIn(
  text: string,
): { readonly start: number; readonly end: number; readonly why: string } | undefined {
  if (text.length > 2000) return undefined
  for (const [pattern, why] of patterns) {
    const match = pattern.exec(text)
    if (match === null) continue
    const skipped = /^[@/.]/.test(match[0]) && !match[0].startsWith('./') ? 1 : 0
    return { start: match.index + skipped, end: match.index + match[0].length, why }
  }
  return undefined
}
