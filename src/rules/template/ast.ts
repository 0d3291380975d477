/** A stretch of a template's text, in UTF-16 units; `position` is where Go says that it stands. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly position: number
}

/** What stands one after the other: a whole template, or the body of a branch. */
export interface TemplateList extends Placed {
  readonly kind: 'list'
  readonly nodes: readonly TemplateNode[]
}

/** A part of a template that does something (text/template/parse node.go). */
export type TemplateNode = Text | Action | Branch | Invocation | LoopJump

/** Text as it is, trimmed by the `-` of its neighbours. */
export interface Text extends Placed {
  readonly kind: 'text'
  readonly text: string
}

/** `{{ … }}`: prints the pipeline's value, or declares variables. */
export interface Action extends Placed {
  readonly kind: 'action'
  readonly pipe: Pipe
}

/** `{{ if … }}`, `{{ with … }}`, `{{ range … }}`; an `else if` is a branch in `otherwise`. */
export interface Branch extends Placed {
  readonly kind: 'if' | 'with' | 'range'
  readonly pipe: Pipe
  readonly list: TemplateList
  readonly otherwise: TemplateList | undefined
}

/** `{{ template "name" … }}` and the use that a `{{ block "name" … }}` is. */
export interface Invocation extends Placed {
  readonly kind: 'template'
  readonly name: string
  readonly pipe: Pipe | undefined
}

/** `{{ break }}` and `{{ continue }}`. */
export interface LoopJump extends Placed {
  readonly kind: 'break' | 'continue'
}

/** Commands, each given the value of the one before; `isAssign` for `=`, against `:=`. */
export interface Pipe extends Placed {
  readonly kind: 'pipe'
  readonly isAssign: boolean
  readonly declarations: readonly Variable[]
  readonly commands: readonly Command[]
}

/** A function, method or value and its arguments. */
export interface Command extends Placed {
  readonly kind: 'command'
  readonly args: readonly Operand[]
}

/** What a command and its arguments are made of. */
export type Operand =
  | Bool
  | Chain
  | Field
  | Identifier
  | NumberConstant
  | Pipe
  | StringConstant
  | Variable
  | (Placed & { readonly kind: 'dot' })
  | (Placed & { readonly kind: 'nil' })

/** `true` or `false`. */
export interface Bool extends Placed {
  readonly kind: 'bool'
  readonly value: boolean
}

/** `(pipeline).Field`, `function.Field`. */
export interface Chain extends Placed {
  readonly kind: 'chain'
  readonly operand: Operand
  readonly names: readonly string[]
}

/** `.Labels.job`. */
export interface Field extends Placed {
  readonly kind: 'field'
  readonly names: readonly string[]
}

/** A function's name. */
export interface Identifier extends Placed {
  readonly kind: 'identifier'
  readonly name: string
}

/** A constant under all the types that can hold it. */
export interface NumberConstant extends Placed {
  readonly kind: 'number'
  readonly text: string
  readonly int: bigint | undefined
  readonly uint: bigint | undefined
  readonly float: number | undefined
  readonly complex: { readonly real: number; readonly imaginary: number } | undefined
}

/** A quoted text, as written and unescaped. */
export interface StringConstant extends Placed {
  readonly kind: 'string'
  readonly quoted: string
  readonly text: string
}

/** `$labels.job`: the first name is the variable's, with its `$`. */
export interface Variable extends Placed {
  readonly kind: 'variable'
  readonly names: readonly string[]
}
