import { goQuote } from '../../core/go/quote.ts'
import type { At } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { nilPointer } from '../go/nilPointer.ts'
import { eventRecorder } from './eventRecorder.ts'
import { defaultGlobal, type Global, global } from './global.ts'
import { inhibition } from './inhibition.ts'
import { within } from './integration.ts'
import { completeReceivers, receiver } from './receiver.ts'
import { checkReceivers, checkTimeIntervals } from './references.ts'
import { route } from './route.ts'
import { muteTimeInterval, timeInterval } from './timeInterval.ts'
import { tracing } from './tracing.ts'

const fields = {
  global: pointer(global),
  route: pointer(route),
  inhibit_rules: list(inhibition),
  receivers: list(receiver),
  templates: list(text),
  mute_time_intervals: list(muteTimeInterval),
  time_intervals: list(timeInterval),
  tracing,
  event_recorder: eventRecorder,
}

/** A whole configuration file as it is written (alertmanager config.Config). */
export const configuration = struct('config.Config', fields, { check: checkConfiguration })

/** What a configuration file is read into. */
export type Configuration = StructOf<typeof fields>

function checkConfiguration(value: Configuration, at: At): void {
  const globals = value.global ?? defaultGlobal
  checkGlobal(globals, within(at, ['global']))
  completeReceivers(value.receivers, globals, within(at, ['receivers']))
  if (value.route === undefined) {
    at.refuse('no routes provided', { message: 'there is no `route`', help: 'Add `route` with a `receiver`.' })
    return
  }
  const root = within(at, ['route'])
  if (value.route.receiver === '') {
    root.refuse('root route must specify a default receiver', { help: 'Add `receiver` to `route`.' })
  }
  const { match, match_re, matchers } = value.route
  if (match.size > 0 || match_re.size > 0 || matchers.length > 0) {
    root.refuse('root route must not have any matchers', {
      path: [matchers.length > 0 ? 'matchers' : match.size > 0 ? 'match' : 'match_re'],
      onKey: true,
      help: 'Move the matchers to a route below `routes`: the root takes what no other route does.',
    })
  }
  for (const kind of ['mute', 'active'] as const) {
    if (value.route[`${kind}_time_intervals`].length === 0) continue
    root.refuse(`root route must not have any ${kind} time intervals`, {
      path: [`${kind}_time_intervals`],
      onKey: true,
      help: 'Move them to a route below `routes`.',
    })
  }
  checkReceivers(value.route, new Set(value.receivers.map(({ name }) => name)), root)
  checkTimeIntervals(value.route, timeIntervalNames(value, at), root)
}

function timeIntervalNames(value: Configuration, at: At): ReadonlySet<string> {
  const names = new Set<string>()
  for (const field of ['mute_time_intervals', 'time_intervals'] as const) {
    for (const [index, { name }] of value[field].entries()) {
      if (names.has(name)) {
        const what = field === 'time_intervals' ? 'time interval' : 'mute time interval'
        at.refuse(`${what} ${goQuote(name)} is not unique`, {
          path: [field, index, 'name'],
          help: 'Rename one of them.',
        })
      }
      names.add(name)
    }
  }
  return names
}

function checkGlobal(value: Global, at: At): void {
  exclude(value, at, 'slack_app_token', 'slack_app_token_file')
  exclude(value, at, 'slack_api_url', 'slack_api_url_file')
  checkSlack(value, at)
  exclude(value, at, 'opsgenie_api_key', 'opsgenie_api_key_file')
  exclude(value, at, 'victorops_api_key', 'victorops_api_key_file')
  exclude(value, at, 'telegram_bot_token', 'telegram_bot_token_file')
  exclude(value, at, 'smtp_auth_password', 'smtp_auth_password_file')
  exclude(value, at, 'rocketchat_token', 'rocketchat_token_file')
  exclude(value, at, 'rocketchat_token_id', 'rocketchat_token_id_file')
  exclude(value, at, 'smtp_auth_secret', 'smtp_auth_secret_file')
  exclude(value, at, 'wechat_api_secret', 'wechat_api_secret_file')
  exclude(value, at, 'mattermost_webhook_url', 'mattermost_webhook_url_file')
}

function exclude(value: Global, at: At, name: keyof Global, file: keyof Global): void {
  // A pointer to an empty text is set; an empty text is not.
  const isPointer = name.startsWith('rocketchat')
  const isGiven = value[name] !== undefined && (isPointer || value[name] !== '')
  if (!isGiven || value[file] === '') return
  at.refuse(`at most one of ${name} & ${file} must be configured`, {
    path: [file],
    onKey: true,
    help: `Remove \`${name}\` or \`${file}\`.`,
  })
}

function checkSlack(value: Global, at: At): void {
  const hasToken = value.slack_app_token !== '' || value.slack_app_token_file !== ''
  const hasUrl = value.slack_api_url !== undefined || value.slack_api_url_file !== ''
  if (!hasToken || !hasUrl) return
  const words = { path: ['slack_api_url'], onKey: true, help: 'Keep the webhook or the token of an app.' }
  if (value.slack_api_url === undefined || value.slack_app_url === undefined) {
    at.refuse(nilPointer, {
      ...words,
      path: [value.slack_api_url === undefined ? 'slack_api_url_file' : 'slack_app_url'],
      message: 'Alertmanager crashes on a token of a Slack app beside this',
    })
    return
  }
  if (value.slack_api_url.text !== value.slack_app_url.text) {
    at.refuse(
      'at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file must be configured',
      words,
    )
  }
}
