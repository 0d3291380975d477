import type { IntegrationKind } from '../integration.ts'
import { discord } from './discord.ts'
import { email } from './email.ts'
import { incidentio } from './incidentio.ts'
import { jira } from './jira.ts'
import { mattermost } from './mattermost.ts'
import { msteams, msteamsv2 } from './msteams.ts'
import { opsgenie } from './opsgenie.ts'
import { pagerduty } from './pagerduty.ts'
import { pushover } from './pushover.ts'
import { rocketchat } from './rocketchat.ts'
import { slack } from './slack.ts'
import { sns } from './sns.ts'
import { telegram } from './telegram.ts'
import { victorops } from './victorops.ts'
import { webex } from './webex.ts'
import { webhook } from './webhook.ts'
import { wechat } from './wechat.ts'

/** All integrations, in the order in which Alertmanager completes them. */
export const integrations: readonly IntegrationKind[] = [
  webhook,
  email,
  slack,
  pushover,
  pagerduty,
  incidentio,
  opsgenie,
  wechat,
  victorops,
  sns,
  telegram,
  discord,
  webex,
  msteams,
  msteamsv2,
  jira,
  rocketchat,
  mattermost,
]
