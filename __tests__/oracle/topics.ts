/** What can be asked, and what is answered; `error` is empty where upstream accepts. */
export interface Topics {
  /** `parser.ParseExpr`: the verdict, every error, and the prints that are wanted. */
  readonly promql: { readonly question: ExpressionQuestion; readonly answer: ExpressionAnswer }
  /** `parser.ParseMetricSelector`; the matchers as Go prints them. */
  readonly selector: {
    readonly question: Pick<ExpressionQuestion, 'text' | 'features'>
    readonly answer: Refusal & { readonly matchers?: readonly string[] }
  }
  /** `parser.ParseMetric`. */
  readonly metric: {
    readonly question: Pick<ExpressionQuestion, 'text' | 'features'>
    readonly answer: Refusal & { readonly labels?: readonly LabelPair[] }
  }
  /** `parser.ParseSeriesDesc`, the notation of unit tests. */
  readonly series: {
    readonly question: Pick<ExpressionQuestion, 'text' | 'features'>
    readonly answer: Refusal & { readonly labels?: readonly LabelPair[]; readonly values?: readonly SeriesValue[] }
  }
}

/** An expression, and which parts of the answer are wanted beside the verdict. */
export interface ExpressionQuestion {
  readonly text: string
  readonly features?: {
    readonly experimentalFunctions?: boolean
    readonly fillModifiers?: boolean
    readonly unquotedUtf8Names?: boolean
  }
  readonly print?: boolean
  readonly pretty?: boolean
  readonly tree?: boolean
}

/** What promtool prints, and every error behind it with its place in bytes; `line:column` in `error` count bytes too. */
export interface Refusal {
  readonly error: string
  readonly errors?: readonly { readonly message: string; readonly start: number; readonly end: number }[]
}

/** The answer on an expression; `tree` in the form of `describeTree` (tree.ts). */
export interface ExpressionAnswer extends Refusal {
  readonly type?: 'scalar' | 'vector' | 'matrix' | 'string'
  readonly print?: string
  readonly pretty?: string
  readonly tree?: string
}

/** A label's name and value. */
export type LabelPair = readonly [name: string, value: string]

/** A value of a series: exactly one of the three; floats by their bits in hexadecimal. */
export interface SeriesValue {
  readonly omitted?: true
  readonly bits?: string
  readonly histogram?: {
    readonly schema: number
    readonly hint: number
    readonly hintIsSet: boolean
    readonly count: string
    readonly sum: string
    readonly zeroCount: string
    readonly zeroThreshold: string
    readonly positiveSpans: readonly { readonly offset: number; readonly length: number }[]
    readonly negativeSpans: readonly { readonly offset: number; readonly length: number }[]
    readonly positiveBuckets: readonly string[]
    readonly negativeBuckets: readonly string[]
    readonly customValues: readonly string[]
  }
}
