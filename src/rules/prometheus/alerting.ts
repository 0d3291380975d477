import type { At, Schema } from '../../yaml/decode.ts'
import { named, text } from '../../yaml/scalarSchema.ts'
import { inline, list, pointer, type StructOf, struct } from '../../yaml/schema.ts'
import { checkHttpClient, httpClient, httpClientDefaults } from '../http/httpClient.ts'
import { sigv4 } from './cloudAuth.ts'
import { discoveryFields } from './discovery/index.ts'
import { relabelConfigs } from './relabel.ts'
import { checkNoEmptyRule } from './relabelRules.ts'
import { duration, oneOf } from './scalars.ts'
import { checkNoEmptyDiscovery, checkStaticTargets } from './scrape.ts'

const entryFields = {
  ...inline(httpClient),
  sigv4: pointer(sigv4),
  scheme: text,
  path_prefix: text,
  timeout: duration,
  api_version: oneOf('config.AlertmanagerAPIVersion', ['v2'], {
    inner: named('config.plain', text),
    refusal: (written) => `expected Alertmanager api version to be one of [v2] but got ${written}`,
  }),
  relabel_configs: relabelConfigs,
  alert_relabel_configs: relabelConfigs,
  ...discoveryFields,
}

/** One entry of `alerting.alertmanagers` as it is read. */
export type AlertmanagerEntry = StructOf<typeof entryFields>

const entry = struct('config.AlertmanagerConfig', entryFields, {
  plain: 'config.AlertmanagerConfig',
  defaults: { ...httpClientDefaults, scheme: 'http', timeout: 10_000, api_version: 'v2' },
  check(config, at) {
    checkNoEmptyDiscovery(config, at)
    checkHttpClient(config, at)
    checkSignature(config, at)
    checkStaticTargets(config, at)
    checkNoEmptyRule(config.relabel_configs, at, {
      field: 'relabel_configs',
      upstream: 'empty or null Alertmanager target relabeling rule',
    })
    checkNoEmptyRule(config.alert_relabel_configs, at, {
      field: 'alert_relabel_configs',
      upstream: 'empty or null Alertmanager alert relabeling rule',
    })
  },
})

const fields = {
  alert_relabel_configs: relabelConfigs,
  alertmanagers: list(pointer(entry), 'config.AlertmanagerConfigs'),
}

/** `alerting` as it is read; entries that are null are undefined. */
export type Alerting = StructOf<typeof fields>

/** `alerting` (prometheus config/config.go AlertingConfig). */
export const alerting: Schema<Alerting> = struct('config.AlertingConfig', fields, {
  check: (config, at) =>
    checkNoEmptyRule(config.alert_relabel_configs, at, {
      field: 'alert_relabel_configs',
      upstream: 'empty or null alert relabeling rule',
    }),
})

function checkSignature(config: AlertmanagerEntry, at: At): boolean {
  const { basic_auth, authorization, oauth2, bearer_token, bearer_token_file } = config
  const hasOther =
    (basic_auth ?? authorization ?? oauth2) !== undefined || bearer_token !== '' || bearer_token_file !== ''
  if (!hasOther || config.sigv4 === undefined) return true
  at.refuse('at most one of basic_auth, authorization, oauth2, & sigv4 must be configured', {
    path: ['sigv4'],
    help: 'Keep one of them.',
  })
  return false
}
