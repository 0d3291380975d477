import type { Component } from '../stack/promise.ts'
import type { ProbeContext, ServiceAnswer, Verdict } from './probe.ts'
import { Trouble } from './trouble.ts'

/** Asks a component whether it is ready; that nobody answers there is a no, not a missing answer. */
export async function askReady(
  context: ProbeContext,
  component: Component,
  question: { readonly path: string; readonly judge: (answer: ServiceAnswer) => Verdict },
): Promise<Verdict> {
  try {
    return question.judge(await context.ask(component, { method: 'GET', path: question.path }))
  } catch (error) {
    if (error instanceof Trouble && error.kind === 'refused') return { ...error.verdict, state: 'failing' }
    throw error
  }
}

/** How long a component may take to become ready after its pod has. */
export const readyBudgetMs = 60_000
