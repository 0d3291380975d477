/** How much of each thing a summary shows. */
export interface Detail {
  /** What this level leaves out, whole sentences; absent when nothing is. */
  readonly leftOut?: string
  /** Lines of events and of each log in a failure card, counted from the end. */
  readonly events: number
  readonly logs: number
  /** Characters of one line of somebody else's text. */
  readonly lineLength: number
  /** Unchanged lines around a changed one. */
  readonly context: number
  /** Whose evidence and fields are shown below the tables. */
  readonly bodies: 'all' | 'failures' | 'none'
  /** Whether tables also list what went well. */
  readonly rows: 'all' | 'notable'
  /** Most entries of one list; what is above is counted. */
  readonly listed: number
}

const all = Number.POSITIVE_INFINITY

const full: Detail = {
  events: all,
  logs: all,
  lineLength: all,
  context: 3,
  bodies: 'all',
  rows: 'all',
  listed: all,
}

const lessContext: Detail = {
  ...full,
  leftOut: 'all but the last lines of events and logs, and what surrounds a change.',
  events: 20,
  logs: 50,
  lineLength: 500,
  context: 1,
}

const failuresOnly: Detail = {
  ...lessContext,
  leftOut: 'the fields of what changed, and all but the last lines of events and logs.',
  events: 10,
  logs: 20,
  bodies: 'failures',
}

const shortFailures: Detail = { ...failuresOnly, events: 3, logs: 3, lineLength: 200 }

const tables: Detail = {
  ...shortFailures,
  leftOut: 'the fields of what changed, events and logs.',
  bodies: 'none',
}

const notable: Detail = {
  ...tables,
  leftOut: 'everything but failures and deletions; the rest is only counted.',
  rows: 'notable',
}

/** From everything to the least; the last one always fits, since all of its lists and lines have an end. */
export const levels: readonly Detail[] = [
  full,
  lessContext,
  failuresOnly,
  shortFailures,
  tables,
  notable,
  ...[3000, 1000, 100].map((listed) => ({
    ...notable,
    leftOut: `everything but failures and deletions, and of those all but the first ${listed}.`,
    lineLength: 120,
    listed,
  })),
]
