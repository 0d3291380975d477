import { nearest } from '../../core/nearest.ts'
import type { At } from '../../yaml/decode.ts'
import { goQuote } from '../go/quote.ts'
import { goCrash } from './goCrash.ts'
import { within } from './integration.ts'
import type { RouteConfig } from './route.ts'

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
    message: `there is no receiver \`${route.receiver}\``,
    help: didYouMean(route.receiver, names) ?? 'Add it to `receivers`.',
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
        message: `there is no time interval \`${name}\``,
        help: didYouMean(name, names) ?? 'Add it to `time_intervals`.',
      })
    }
  }
}

function refuseNull(at: At): void {
  at.refuse(goCrash, {
    message: 'Alertmanager crashes on an empty route',
    help: 'Remove the dash, or write the route below it.',
  })
}

function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const close = nearest(name, [...names])
  return close === undefined ? undefined : `Did you mean \`${close}\`?`
}
