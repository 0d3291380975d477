import type { Execution } from './evaluate.ts'
import { type GoValue, goString } from './goValue.ts'
import type { ErrorNode } from './nodeText.ts'
import type { Template } from './parse.ts'
import { executionError } from './place.ts'
import { goSprintf } from './sprintf.ts'

/** Ends an execution; the message is Go's text, the reason its last part. */
export class ExecutionFailure extends Error {
  readonly reason: string
  readonly at: { readonly template: Template; readonly start: number; readonly end: number }

  constructor(machine: Machine, format: string, args: readonly string[]) {
    super(executionError(machine, format, args))
    this.reason = goSprintf(
      format,
      args.map((arg) => goString(arg)),
    )
    this.at = { template: machine.template, start: machine.node.start, end: machine.node.end }
  }
}

/** The state of one template's execution (text/template exec.go state). */
export interface Machine {
  readonly execution: Execution
  readonly template: Template
  readonly name: string
  /** What is executed, for errors. */
  node: ErrorNode
  readonly variables: { readonly name: string; readonly value: GoValue | undefined }[]
  readonly depth: number
  readonly budget: { steps: number; characters: number }
  readonly output: { text: string }
}

/** Ends the execution with Go's text for where it stands. */
export function fail(machine: Machine, format: string, ...args: readonly string[]): never {
  throw new ExecutionFailure(machine, format, args)
}
