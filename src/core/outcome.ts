import type { Change } from './change.ts'
import type { CheckDescription, CheckedSubject, Finding, SuppressedFinding } from './finding.ts'
import type { KubeObject } from './object.ts'
import type { ProbeResult } from './probe.ts'
import type { Span } from './source.ts'

/** The commands of the CLI and the Action. */
export type Command = 'check' | 'test' | 'diff' | 'apply' | 'smoke' | 'drift' | 'rbac'

/** What stopped a command before it could answer. */
export interface Stop {
  readonly message: string
  readonly help: string
  readonly span?: Span
}

/** What one command found; the parts that it did not look at stay empty. */
export interface CommandResult {
  readonly command: Command
  /** `failed`: the answer is no; `error`: it could not be asked. */
  readonly outcome: 'passed' | 'failed' | 'error'
  readonly findings: readonly Finding[]
  /** Findings that do not count. */
  readonly suppressed: readonly SuppressedFinding[]
  /** What was looked at, and by which checks. */
  readonly checked: readonly CheckedSubject[]
  readonly checks: readonly CheckDescription[]
  readonly changes: readonly Change[]
  readonly probes: readonly ProbeResult[]
  /** Sentences that hold for the whole run, such as that a part of the stack is a stand-in. */
  readonly notes: readonly string[]
  readonly stop?: Stop
  /** What the command was asked to print: it takes the place of the report on standard output. */
  readonly printed?: { readonly text: string; readonly objects: readonly KubeObject[] }
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>
}

/** What a whole run found: one result a command, in order. */
export interface Outcome {
  readonly commands: readonly Command[]
  readonly outcome: 'passed' | 'failed' | 'error'
  readonly results: readonly CommandResult[]
  /** What was asked: the cluster's name as the kubeconfig calls it, never a credential. */
  readonly target?: string
}

/** Makes a result from the parts that a command has; the rest is empty. */
export function commandResult(
  parts: Pick<CommandResult, 'command' | 'outcome'> & Partial<CommandResult>,
): CommandResult {
  return {
    findings: [],
    suppressed: [],
    checked: [],
    checks: [],
    changes: [],
    probes: [],
    notes: [],
    timings: {},
    ...parts,
  }
}

/** The worst of several outcomes: an error outweighs a no, a no outweighs a yes. */
export function worst(outcomes: readonly Outcome['outcome'][]): Outcome['outcome'] {
  if (outcomes.includes('error')) return 'error'
  return outcomes.includes('failed') ? 'failed' : 'passed'
}
