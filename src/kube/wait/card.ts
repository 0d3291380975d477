import type { Failure, LogExcerpt } from '../../core/change.ts'
import { redact } from '../../core/redact.ts'
import { ApiError } from '../connection/apiError.ts'
import type { Client } from '../connection/client.ts'
import type { Cause, LogPlace } from '../diagnose/cause.ts'
import { errorLine } from '../diagnose/errorLine.ts'
import { eventLines } from '../diagnose/event.ts'
import type { Observation } from '../diagnose/observation.ts'
import { readLogs } from '../reach/logs.ts'
import type { Judgement } from './judge.ts'

/** Makes the failure card of an object that did not become ready: the cause in one line, the events and the end of the log behind it. */
export async function failureCard(
  client: Client,
  judgement: Judgement,
  context: {
    readonly observation: Observation
    readonly secrets: ReadonlySet<string>
    readonly waitedMs: number | undefined
  },
): Promise<Failure> {
  const { cause } = judgement
  const hide = (text: string): string => redact(text, context.secrets)
  const excerpt = cause?.log === undefined ? undefined : await readExcerpt(client, cause.log)
  return {
    cause: hide(causeLine(judgement, excerpt, context.waitedMs)),
    ...(cause?.help === undefined ? {} : { help: cause.help }),
    events: eventLines(context.observation.events, judgement.uids).map(hide),
    logs: excerpt === undefined ? [] : [{ ...excerpt, lines: excerpt.lines.map(hide) }],
  }
}

function causeLine(judgement: Judgement, excerpt: LogExcerpt | undefined, waitedMs: number | undefined): string {
  const { cause } = judgement
  const late = waitedMs === undefined ? '' : ` (after ${Math.round(waitedMs / 1000)} s)`
  if (cause === undefined) return `${judgement.message}${late}`
  const told = cause.log?.tellsCause === true && excerpt !== undefined ? errorLine(excerpt.lines) : undefined
  return told === undefined ? `${cause.text}${isVague(cause) ? late : ''}` : `${cause.text}: ${told}`
}

function isVague(cause: Cause): boolean {
  return cause.kind === 'starting' || cause.kind === 'probe'
}

async function readExcerpt(client: Client, place: LogPlace): Promise<LogExcerpt | undefined> {
  const of = `${place.pod}/${place.container}`
  for (const previous of [place.previous, !place.previous]) {
    try {
      const lines = await readLogs(client, { ...place, previous, tailLines: shownLines })
      if (lines.length > 0) return { of: previous ? `${of} (previous)` : of, lines: lines.map(shorten) }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
    }
  }
  return undefined
}

const shownLines = 20

function shorten(line: string): string {
  return line.length > 2000 ? `${line.slice(0, 2000)}…` : line
}
