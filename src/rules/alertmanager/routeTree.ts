import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import { durationAt, itemsAt, nameAt, namesAt } from '../nodes.ts'
import type { Matcher, Route } from './model.ts'

/** How routes are written: in a configuration file, or by the operator's names in an AlertmanagerConfig. */
export interface RouteSpelling {
  /** The name of a field that a configuration file calls `group_wait`. */
  readonly field: (name: string) => string
  readonly matchersOf: (route: YamlNode) => readonly Matcher[]
}

/** Reads the tree of routes as far as it can be read; where there is none, a route to nobody. */
export function readRouteTree(
  root: YamlNode | undefined,
  { parent, spelling }: { readonly parent: YamlNode; readonly spelling: RouteSpelling },
): Route {
  if (root !== undefined) return readRoute(root, { receiver: '', depth: 0, spelling })
  return {
    receiver: '',
    matchers: [],
    continues: false,
    routes: [],
    groupBy: [],
    muteTimeIntervals: [],
    activeTimeIntervals: [],
    span: spanAtPath(parent, []),
  }
}

interface Above {
  readonly receiver: string
  readonly depth: number
  readonly spelling: RouteSpelling
}

/** Deeper trees than this are cut: nobody writes them, and our stack has an end. */
const maxDepth = 200

function readRoute(node: YamlNode, { receiver: inherited, depth, spelling }: Above): Route {
  const { field, matchersOf } = spelling
  const own = nameAt(node, 'receiver')
  const receiver = own?.name || inherited
  const groupWait = durationAt(node, field('group_wait'))
  const groupInterval = durationAt(node, field('group_interval'))
  const repeatInterval = durationAt(node, field('repeat_interval'))
  const children = depth < maxDepth ? itemsAt(node, 'routes') : []
  return {
    receiver,
    ...(own && { ownReceiver: own }),
    matchers: matchersOf(node),
    continues: nameAt(node, 'continue')?.name === 'true',
    routes: children.map((child) => readRoute(child, { receiver, depth: depth + 1, spelling })),
    ...(groupWait && { groupWait }),
    ...(groupInterval && { groupInterval }),
    ...(repeatInterval && { repeatInterval }),
    groupBy: namesAt(node, field('group_by')),
    muteTimeIntervals: namesAt(node, field('mute_time_intervals')),
    activeTimeIntervals: namesAt(node, field('active_time_intervals')),
    span: spanAtPath(node, []),
  }
}
