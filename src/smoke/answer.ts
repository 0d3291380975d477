import { at, type Json, listAt, textAt } from '../core/json.ts'
import type { Component } from '../stack/promise.ts'
import type { ProbeContext, ServiceAnswer } from './probe.ts'
import { shorten, Trouble } from './trouble.ts'

/** Reads a body as JSON; undefined when it is none. */
export function parseJson(body: string): Json | undefined {
  try {
    return JSON.parse(body) as Json
  } catch {
    return undefined
  }
}

/** Asks Prometheus' HTTP API and gives the `data` of the answer; throws Trouble for anything but success. */
export async function askPrometheus(context: ProbeContext, path: string): Promise<Json> {
  const prefix = context.promise.prometheus?.routePrefix ?? ''
  const answer = await context.ask('prometheus', { method: 'GET', path: `${prefix}${path}` })
  const body = parseJson(answer.body)
  if (answer.status === 200 && textAt(body, 'status') === 'success') return at(body, 'data') ?? null
  const said = textAt(body, 'error') ?? answer.body
  throw unexpected('Prometheus', answer, `${path.split('?')[0]}: ${said}`)
}

/** Evaluates an instant query and gives the one number that it has; undefined when there is no result. */
export async function askNumber(context: ProbeContext, query: string): Promise<number | undefined> {
  const data = await askPrometheus(context, `/api/v1/query?query=${encodeURIComponent(query)}`)
  const value = listAt(data, 'result', 0, 'value')[1]
  return value === undefined ? undefined : Number(value)
}

/** Asks for a page of metrics in the text format. */
export async function askMetrics(context: ProbeContext, component: Component, prefix = ''): Promise<readonly Sample[]> {
  const answer = await context.ask(component, { method: 'GET', path: `${prefix}/metrics` })
  if (answer.status !== 200) throw unexpected(component, answer, '/metrics')
  return parseSamples(answer.body)
}

/** One line of a page of metrics. */
export interface Sample {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
}

/** Reads the Prometheus text format; comments and what cannot be read are left out. */
export function parseSamples(text: string): readonly Sample[] {
  const samples: Sample[] = []
  for (const line of text.split('\n')) {
    const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)/.exec(line)
    if (match === null) continue
    const labels = new Map<string, string>()
    for (const [, name = '', value = ''] of (match[2] ?? '').matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)) {
      labels.set(
        name,
        value.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character)),
      )
    }
    const word = match[3] ?? ''
    const value = word === '+Inf' ? Number.POSITIVE_INFINITY : word === '-Inf' ? Number.NEGATIVE_INFINITY : Number(word)
    samples.push({ name: match[1] ?? '', labels, value })
  }
  return samples
}

/** A component answered, but not what it should. */
function unexpected(component: string, answer: ServiceAnswer, what: string): Trouble {
  return new Trouble('unreachable', {
    state: 'unasked',
    message: `${component} answers ${answer.status} to ${shorten(what)}`,
  })
}
