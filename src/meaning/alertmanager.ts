import { type JsonObject, listAt, objectAt, textAt } from '../core/json.ts'
import { printMatcher } from '../rules/matcher/matcher.ts'
import { readMatchers } from '../rules/matcher/read.ts'
import type { ListShape, Shape } from './shape.ts'

/** alertmanager.yml: routes by what they match, receivers and time intervals by name, inhibitions by what they match. */
export function alertmanagerShape(): Shape {
  return {
    lists: {
      receivers: { word: 'receiver', nameOf: (item) => textAt(item, 'name'), isOrdered: false, shape: receiverShape },
      time_intervals: timeIntervals,
      mute_time_intervals: timeIntervals,
      inhibit_rules: {
        word: 'inhibition',
        nameOf: (item) => `${braces(matchersOf(item, 'source_'))} of ${braces(matchersOf(item, 'target_'))}`,
        isOrdered: false,
        shape: () => ({ ignored: new Set(matcherKeys('source_').concat(matcherKeys('target_'))) }),
      },
    },
    maps: { route: routeShape(), global: { hasSecretUrls: true } },
  }
}

const timeIntervals: ListShape = {
  word: 'time interval',
  nameOf: (item) => textAt(item, 'name'),
  isOrdered: false,
  shape: () => ({}),
}

/** The first route that matches wins, so their order counts. */
function routeShape(): Shape {
  return {
    lists: {
      routes: {
        word: 'route',
        nameOf: (item) => braces(matchersOf(item, '')),
        hintOf: (item) => `to ${textAt(item, 'receiver') ?? 'the receiver above'}`,
        isOrdered: true,
        shape: () => ({ ...routeShape(), ignored: new Set(matcherKeys('')) }),
      },
    },
  }
}

/** Where a webhook's URL is known, anybody can write to it. */
function receiverShape(): Shape {
  return { ignored: new Set(['name']), hasSecretUrls: true }
}

function matcherKeys(prefix: string): string[] {
  return [`${prefix}match`, `${prefix}match_re`, `${prefix}matchers`]
}

/** The matchers of an item, those of the old fields too, each in its canonical form and sorted; what cannot be read stays as written. */
function matchersOf(item: JsonObject, prefix: string): readonly string[] {
  const print = (name: string, op: '=' | '=~', value: unknown) =>
    printMatcher({ name, op, value: String(value), start: 0, end: 0 })
  const lines = listAt(item, `${prefix}matchers`).flatMap((line) => {
    const { matchers } = readMatchers(String(line))
    return matchers === undefined ? [String(line)] : matchers.map(printMatcher)
  })
  const old = Object.entries(objectAt(item, `${prefix}match`)).map(([name, value]) => print(name, '=', value))
  const patterns = Object.entries(objectAt(item, `${prefix}match_re`)).map(([name, value]) => print(name, '=~', value))
  return [...new Set([...lines, ...old, ...patterns])].sort()
}

function braces(matchers: readonly string[]): string {
  return `{${matchers.join(', ')}}`
}
