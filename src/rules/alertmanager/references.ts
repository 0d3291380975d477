import type { Finding } from '../../core/finding.ts'
import { goQuote } from '../../core/go/quote.ts'
import { nearest } from '../../core/nearest.ts'
import type { At } from '../../yaml/decode.ts'
import { nilPointer } from '../go/nilPointer.ts'
import { within } from './integration.ts'
import type { AlertmanagerConfig } from './model.ts'
import type { RouteConfig } from './route.ts'
import { routesBelow } from './routing.ts'

/** Refuses receivers that routes name and nobody defines (alertmanager config checkReceiver: the leaves first). */
export function checkReceivers(route: RouteConfig, names: ReadonlySet<string>, at: At): void {
  for (const [index, child] of route.routes.entries()) {
    const here = within(at, ['routes', index])
    if (child !== undefined) checkReceivers(child, names, here)
    else refuseNull(here)
  }
  if (route.receiver === '' || names.has(route.receiver)) return
  at.refuse(`undefined receiver ${goQuote(route.receiver)} used in route`, {
    path: ['receiver'],
    ...receiverWords(route.receiver, names),
  })
}

/** Refuses time intervals that routes name and nobody defines (alertmanager config checkTimeInterval: the leaves first). */
export function checkTimeIntervals(route: RouteConfig, names: ReadonlySet<string>, at: At): void {
  for (const [index, child] of route.routes.entries()) {
    if (child !== undefined) checkTimeIntervals(child, names, within(at, ['routes', index]))
  }
  for (const field of ['active_time_intervals', 'mute_time_intervals'] as const) {
    for (const [index, name] of route[field].entries()) {
      if (names.has(name)) continue
      at.refuse(`undefined time interval ${goQuote(name)} used in route`, {
        path: [field, index],
        ...intervalWords(name, names),
      })
    }
  }
}

/** The same of a configuration in which other things are wrong too. */
export function* danglingReferences(config: AlertmanagerConfig): Generator<Finding> {
  const receivers = new Set(config.receivers.map(({ name }) => name))
  const intervals = new Set(config.timeIntervals.map(({ name }) => name))
  for (const route of routesBelow(config.route)) {
    const own = route.ownReceiver
    if (own !== undefined && own.name !== '' && !receivers.has(own.name)) {
      yield { ...error, span: own.span, ...receiverWords(own.name, receivers) }
    }
    for (const { name, span } of [...route.activeTimeIntervals, ...route.muteTimeIntervals]) {
      if (!intervals.has(name)) yield { ...error, span, ...intervalWords(name, intervals) }
    }
  }
}

const error = { id: 'alertmanager/invalid', severity: 'error' } as const

function receiverWords(name: string, names: Iterable<string>) {
  return {
    message: `there is no receiver \`${name}\``,
    help: didYouMean(name, names) ?? 'Add it to `receivers`.',
  }
}

function intervalWords(name: string, names: Iterable<string>) {
  return {
    message: `there is no time interval \`${name}\``,
    help: didYouMean(name, names) ?? 'Add it to `time_intervals`.',
  }
}

function refuseNull(at: At): void {
  at.refuse(nilPointer, {
    message: 'Alertmanager crashes on an empty route',
    help: 'Remove the dash, or write the route below it.',
  })
}

function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const close = nearest(name, [...names])
  return close === undefined ? undefined : `Did you mean \`${close}\`?`
}
