import type { Command, Identifier, Operand, Pipe } from './ast.ts'
import { constant, literal, type Value, validated } from './constant.ts'
import { otherTimeMethods } from './goTime.ts'
import { anyType, canBeNil, GoError, type GoType, methodOf, type Signature } from './goType.ts'
import { indirect, inside, isTruthy, zeroValue } from './goValue.ts'
import { fail, type Machine } from './machine.ts'
import { type ErrorNode, nodeText } from './nodeText.ts'

/** Evaluates a pipeline and declares or assigns its variables. */
export function evaluatePipe(machine: Machine, dot: Value, pipe: Pipe): Value {
  machine.node = pipe
  if (--machine.budget.steps < 0) fail(machine, 'takes too many steps')
  let value: Final = missing
  for (const command of pipe.commands) {
    value = evaluateCommand(machine, { dot, command, final: value })
    if (value?.kind === 'interface') value = value.value
  }
  const result = value === missing ? undefined : value
  for (const variable of pipe.declarations) {
    const name = variable.names[0] ?? ''
    if (!pipe.isAssign) {
      machine.variables.push({ name, value: result })
      continue
    }
    const at = machine.variables.findLastIndex((candidate) => candidate.name === name)
    if (at < 0) fail(machine, 'undefined variable: %s', name)
    machine.variables[at] = { name, value: result }
  }
  return result
}

/** That a command is the first of its pipeline and gets no value. */
const missing: unique symbol = Symbol('missing')
type Final = Value | typeof missing

interface Call {
  readonly dot: Value
  readonly command: Command
  readonly final: Final
}

function evaluateCommand(machine: Machine, { dot, command, final }: Call): Value {
  const [first] = command.args
  if (first === undefined) return undefined
  const arguments_: Arguments = { dot, args: command.args, final }
  switch (first.kind) {
    case 'field':
      machine.node = first
      return evaluateChain(machine, { receiver: dot, node: first, names: first.names, ...arguments_ })
    case 'chain':
      return evaluateChainNode(machine, first, arguments_)
    case 'variable':
      return evaluateVariable(machine, first, arguments_)
    case 'identifier':
      return evaluateFunction(machine, first, { ...arguments_, node: command })
    case 'pipe':
      checkNoArguments(machine, command.args, final)
      return evaluatePipe(machine, dot, first)
    case 'nil':
      machine.node = first
      checkNoArguments(machine, command.args, final)
      return fail(machine, 'nil is not a command')
    case 'bool':
    case 'dot':
    case 'number':
    case 'string':
      machine.node = first
      checkNoArguments(machine, command.args, final)
      return constant(machine, dot, first)
  }
}

function checkNoArguments(machine: Machine, args: readonly Operand[], final: Final): void {
  const [first] = args
  if (first !== undefined && (args.length > 1 || final !== missing)) {
    fail(machine, "can't give argument to non-function %s", nodeText(first))
  }
}

interface Arguments {
  readonly dot: Value
  /** With the function, method or value itself in front; absent where none can be given. */
  readonly args: readonly Operand[] | undefined
  readonly final: Final
}

function evaluateVariable(machine: Machine, node: Extract<Operand, { kind: 'variable' }>, given: Arguments): Value {
  machine.node = node
  const name = node.names[0] ?? ''
  const variable = machine.variables.findLast((candidate) => candidate.name === name)
  if (variable === undefined) return fail(machine, 'undefined variable: %s', name)
  if (node.names.length > 1) {
    return evaluateChain(machine, { receiver: variable.value, node, names: node.names.slice(1), ...given })
  }
  if (given.args !== undefined) checkNoArguments(machine, given.args, given.final)
  return variable.value
}

function evaluateChainNode(machine: Machine, node: Extract<Operand, { kind: 'chain' }>, given: Arguments): Value {
  machine.node = node
  const receiver = evaluateArgument(machine, { dot: given.dot, type: undefined, node: node.operand })
  return evaluateChain(machine, { receiver, node, names: node.names, ...given })
}

interface Chain extends Arguments {
  readonly receiver: Value
  readonly node: Operand
  readonly names: readonly string[]
}

function evaluateChain(machine: Machine, chain: Chain): Value {
  let { receiver } = chain
  const last = chain.names.length - 1
  for (let index = 0; index < last; index++) {
    const name = chain.names[index] ?? ''
    receiver = evaluateField(machine, { ...chain, receiver, name, args: undefined, final: missing })
  }
  return evaluateField(machine, { ...chain, receiver, name: chain.names[last] ?? '' })
}

function evaluateField(machine: Machine, field: Chain & { readonly name: string }): Value {
  const { name } = field
  if (field.receiver === undefined) return undefined
  const { type } = field.receiver
  const { value: receiver, isNil } = indirect(field.receiver)
  if (receiver === undefined) return undefined
  if (receiver.kind === 'interface') return fail(machine, 'nil pointer evaluating %s.%s', type.name, name)
  const method = methodOf(receiver.type, name)
  if (method !== undefined) {
    const call = (args: readonly Value[]) =>
      method.call(
        receiver,
        args.map((arg) => arg ?? zeroValue(anyType)),
      )
    return evaluateCall(machine, { ...field, signature: method, call })
  }
  if (receiver.type.name === 'time.Time' && otherTimeMethods.has(name)) {
    return fail(machine, 'promstack does not run the method %s of time.Time', name)
  }
  const hasArguments = (field.args?.length ?? 0) > 1 || field.final !== missing
  if (receiver.kind === 'struct' && receiver.value.has(name)) {
    if (hasArguments) fail(machine, '%s has arguments but cannot be invoked as function', name)
    return receiver.value.get(name)
  }
  if (receiver.kind === 'map') {
    if (hasArguments) fail(machine, '%s is not a method but has arguments', name)
    return receiver.value?.get(name) ?? zeroValue(receiver.type.kind === 'map' ? receiver.type.elem : anyType)
  }
  if (receiver.kind === 'pointer' && isNil && isFieldOf(receiver.type, name)) {
    return fail(machine, 'nil pointer evaluating %s.%s', type.name, name)
  }
  return fail(machine, "can't evaluate field %s in type %s", name, type.name)
}

function isFieldOf(type: GoType, name: string): boolean {
  if (type.kind !== 'pointer') return false
  return type.elem.kind !== 'struct' || type.elem.fields.some((field) => field.name === name)
}

function evaluateFunction(machine: Machine, node: Identifier, given: Arguments & { readonly node: ErrorNode }): Value {
  machine.node = node
  const { execution } = machine
  const found = execution.functions.get(node.name)
  if (found === undefined) return fail(machine, '%q is not a defined function', node.name)
  const call = (args: readonly Value[]) => found.call(args, execution.world)
  const invocation = { ...given, name: node.name, signature: found, call }
  return found.isSpecial ? evaluateSpecial(machine, invocation) : evaluateCall(machine, invocation)
}

interface FunctionCall extends Arguments {
  readonly node: ErrorNode
  readonly name: string
  readonly signature: Signature
  call(args: readonly Value[]): Value
}

function evaluateCall(machine: Machine, invocation: FunctionCall): Value {
  const values = readArguments(machine, invocation)
  return safely(machine, invocation, () => invocation.call(values))
}

function safely(machine: Machine, invocation: FunctionCall, call: () => Value): Value {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof GoError)) throw error
    machine.node = invocation.node
    return fail(machine, 'error calling %s: %s', invocation.name, error.message)
  }
}

function checkCount(machine: Machine, { signature, name, args, final }: FunctionCall): void {
  const written = Math.max(0, (args?.length ?? 1) - 1)
  const count = written + (final === missing ? 0 : 1)
  const wanted = signature.params.length
  if (signature.isVariadic) {
    if (count >= wanted - 1) return
    fail(machine, 'wrong number of args for %s: want at least %s got %s', name, String(wanted - 1), String(written))
  }
  if (count !== wanted) {
    fail(machine, 'wrong number of args for %s: want %s got %s', name, String(wanted), String(count))
  }
}

function readArguments(machine: Machine, invocation: FunctionCall): readonly Value[] {
  const { signature, dot, final } = invocation
  checkCount(machine, invocation)
  const args = invocation.args?.slice(1) ?? []
  const values = args.map((node, index) => evaluateArgument(machine, { dot, type: parameter(signature, index), node }))
  if (final !== missing) values.push(validated(machine, final, parameter(signature, args.length)))
  return values
}

function parameter(signature: Signature, index: number): GoType | undefined {
  return signature.params[Math.min(index, signature.params.length - 1)]
}

/** `and`, `or`, which look at no more arguments than they need, and `call`. */
function evaluateSpecial(machine: Machine, invocation: FunctionCall): Value {
  const { name, final } = invocation
  if (name === 'call') {
    const values = readArguments(machine, invocation)
    return safely(machine, invocation, () => refuseCall(invocation, values))
  }
  checkCount(machine, invocation)
  let value: Value
  for (const node of invocation.args?.slice(1) ?? []) {
    value = evaluateArgument(machine, { dot: invocation.dot, type: invocation.signature.params[0], node })
    if (isTruthy(inside(value)) === (name === 'or')) return value
  }
  return final === missing ? value : validated(machine, final, invocation.signature.params[0])
}

/** The data of alerts hold no functions. */
function refuseCall(invocation: FunctionCall, values: readonly Value[]): never {
  const value = inside(values[0])
  if (value === undefined) throw new GoError('call of nil')
  const callee = invocation.args?.[1]
  const name =
    callee === undefined ? (value.kind === 'string' ? value.value : `<${value.type.name} Value>`) : nodeText(callee)
  throw new GoError(`non-function ${name} of type ${value.type.name}`)
}

interface Argument {
  readonly dot: Value
  readonly type: GoType | undefined
  readonly node: Operand
}

function evaluateArgument(machine: Machine, { dot, type, node }: Argument): Value {
  machine.node = node
  const alone = { dot, args: undefined, final: missing } as const
  switch (node.kind) {
    case 'dot':
      return validated(machine, dot, type)
    case 'nil':
      if (type !== undefined && canBeNil(type)) return type.kind === 'reflect' ? undefined : zeroValue(type)
      return fail(machine, 'cannot assign nil to %s', type?.name ?? '<nil>')
    case 'field': {
      const value = evaluateChain(machine, { receiver: dot, node, names: node.names, ...alone, args: [node] })
      return validated(machine, value, type)
    }
    case 'variable':
      return validated(machine, evaluateVariable(machine, node, alone), type)
    case 'pipe':
      return validated(machine, evaluatePipe(machine, dot, node), type)
    case 'identifier':
      return validated(machine, evaluateFunction(machine, node, { ...alone, node }), type)
    case 'chain':
      return validated(machine, evaluateChainNode(machine, node, alone), type)
    case 'bool':
    case 'number':
    case 'string':
      return literal(machine, node, type)
  }
}
