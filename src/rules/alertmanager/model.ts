import type { SourceText, Span } from '../../core/source.ts'
import type { MatcherWarning } from '../matcher/read.ts'
import type { Name, Setting } from '../nodes.ts'

/** What of an Alertmanager configuration decides who hears of an alert, and when. */
export interface AlertmanagerConfig {
  readonly route: Route
  readonly receivers: readonly Receiver[]
  readonly inhibitRules: readonly InhibitRule[]
  readonly timeIntervals: readonly TimeInterval[]
  /** Paths of template files, with `*` as in a shell. */
  readonly templates: readonly Name[]
  readonly global: Settings
}

/** One node of the routing tree. */
export interface Route {
  /** Inherited from the parent when the route names none; '' where there is none at all. */
  readonly receiver: string
  /** Where the route names its receiver. */
  readonly ownReceiver?: Name
  readonly matchers: readonly Matcher[]
  readonly continues: boolean
  readonly routes: readonly Route[]
  readonly groupWait?: Setting
  readonly groupInterval?: Setting
  readonly repeatInterval?: Setting
  readonly groupBy: readonly Name[]
  readonly muteTimeIntervals: readonly Name[]
  readonly activeTimeIntervals: readonly Name[]
  /** Where the route begins. */
  readonly span: Span
}

/** One condition on a label. */
export interface Matcher {
  readonly name: string
  readonly op: '=' | '!=' | '=~' | '!~'
  readonly value: string
  readonly span: Span
  /** The field that it stands in, such as `matchers` or the old `match_re`. */
  readonly field: string
  /** Where the name of that field stands. */
  readonly fieldSpan: Span
  /** On the first matcher of a line that the parsers of Alertmanager do not agree on. */
  readonly doubt?: MatcherDoubt
}

/** A line of matchers that is read differently, or not at all, by the parser that Alertmanager is moving to. */
export interface MatcherDoubt extends MatcherWarning {
  readonly line: Span
}

/** Whom to tell, and how. */
export interface Receiver extends Name {
  readonly integrations: readonly Integration[]
}

/** One entry of a list such as `slack_configs`. */
export interface Integration {
  /** `slack`, `email`. */
  readonly kind: string
  readonly settings: Settings
  readonly span: Span
}

/** Every text inside a part of the configuration, with the path that leads to it. */
export type Settings = readonly TextSetting[]

/** A text somewhere in the configuration. */
export interface TextSetting {
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly span: Span
  source(): SourceText
}

/** Alerts that keep others from being told. */
export interface InhibitRule {
  readonly source: readonly Matcher[]
  readonly target: readonly Matcher[]
  readonly equal: readonly Name[]
  readonly span: Span
}

/** A named set of times. */
export interface TimeInterval extends Name {
  /** `mute_time_intervals` is the old name of `time_intervals`. */
  readonly field: 'mute_time_intervals' | 'time_intervals'
}
