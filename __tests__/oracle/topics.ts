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
  /** Every function that the language knows; one empty question. */
  readonly functions: {
    readonly question: Readonly<Record<string, never>>
    readonly answer: { readonly functions: readonly FunctionDescription[] }
  }
  /** `rulefmt.Parse`: every line of promtool's, in its order (labels and annotations in Go's random one). */
  readonly rules: { readonly question: RuleFileQuestion; readonly answer: RuleFileAnswer }
  /** A template as the alerting rule `alert` has it in a label or an annotation: parsed as promtool does, and expanded. */
  readonly template: {
    readonly question: TemplateQuestion
    readonly answer: { readonly error: string; readonly output: string; readonly expandError?: string }
  }
  /** `config.LoadFile`, with every service discovery; `print` is the loaded configuration with its defaults. */
  readonly configuration: {
    readonly question: { readonly text: string; readonly agent?: boolean; readonly print?: boolean }
    readonly answer: ConfigurationAnswer
  }
  /** `promtool check web-config`. */
  readonly webConfiguration: {
    readonly question: { readonly text: string }
    readonly answer: { readonly error: string }
  }
  /** A file of file_sd as promtool reads it. */
  readonly targetFile: {
    readonly question: { readonly text: string; readonly json?: boolean }
    readonly answer: { readonly error: string }
  }
  /** A regular expression, as a matcher or a relabelling compiles it or by itself; groups are byte offsets. */
  readonly regexp: {
    readonly question: {
      readonly text: string
      readonly as?: 'matcher' | 'relabel' | 'grafana'
      readonly against?: readonly string[]
    }
    readonly answer: {
      readonly error: string
      readonly matches?: readonly boolean[]
      readonly groups?: readonly (readonly number[] | null)[]
    }
  }
  /** `model.ParseDuration`. */
  readonly duration: {
    readonly question: { readonly text: string }
    readonly answer: { readonly error: string; readonly ms?: number; readonly print?: string }
  }
  /** `units.ParseBase2Bytes`. */
  readonly bytes: {
    readonly question: { readonly text: string }
    readonly answer: { readonly error: string; readonly bytes?: number }
  }
  /** go-yaml: version 2 reads configurations, version 3 rule files. */
  readonly yaml: {
    readonly question: { readonly text: string; readonly version: 2 | 3; readonly nodes?: boolean }
    readonly answer: YamlAnswer
  }
  /** The constant texts of a Go file's struct fields, such as `input:` in a table of tests. */
  readonly goInputs: {
    readonly question: { readonly file: string; readonly fields: readonly string[] }
    readonly answer: { readonly texts: readonly string[]; readonly notConstant: number }
  }
  /** What an expression gives 20 minutes after the first sample; the series have a sample every 30 seconds. */
  readonly evaluate: {
    readonly question: {
      readonly text: string
      readonly series: readonly {
        readonly labels: Readonly<Record<string, string>>
        readonly values: readonly number[]
      }[]
    }
    readonly answer: {
      readonly error: string
      readonly series?: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: string }[]
    }
  }
  /** Parses the texts again and again for a time, in one goroutine. */
  readonly bench: {
    readonly question: {
      readonly texts: readonly string[]
      readonly forMs: number
      readonly features?: ExpressionQuestion['features']
    }
    readonly answer: { readonly parsed: number; readonly refused: number; readonly elapsedMs: number }
  }
  /** `config.Load` of Alertmanager; the default of `features` falls back from UTF-8 matchers to classic ones. */
  readonly alertmanagerConfiguration: {
    readonly question: { readonly text: string; readonly features?: MatcherFeatures; readonly print?: boolean }
    readonly answer: ConfigurationAnswer
  }
  /** A template file as amtool reads it beside the default ones; `expand` is a text to expand with it. */
  readonly alertmanagerTemplate: {
    readonly question: {
      readonly text: string
      readonly name?: string
      readonly expand?: string
      readonly data?: object
    }
    readonly answer: { readonly error: string; readonly output?: string }
  }
  /** Alertmanager's matchers. */
  readonly alertmanagerMatchers: {
    readonly question: { readonly text: string; readonly features?: MatcherFeatures; readonly one?: boolean }
    readonly answer: {
      readonly error: string
      readonly warnings?: readonly string[]
      readonly matchers?: readonly (readonly [name: string, op: string, value: string])[]
    }
  }
}

/** How Alertmanager reads matchers; absent: UTF-8 first, then classic. */
export type MatcherFeatures = 'classic-mode' | 'utf8-strict-mode'

/** A rule file, and whether its decoded groups are wanted. */
export interface RuleFileQuestion {
  readonly text: string
  readonly ignoreUnknownFields?: boolean
  readonly legacyNames?: boolean
  readonly features?: NonNullable<ExpressionQuestion['features']>
  readonly groups?: boolean
}

/** What promtool prints of a rule file, without the file's name. */
export interface RuleFileAnswer {
  readonly errors: readonly string[]
  readonly warnings?: readonly string[]
  readonly rules: number
  readonly groups?: readonly {
    readonly name: string
    readonly intervalMs: number
    readonly queryOffsetMs?: number
    readonly limit: number
    readonly labels?: Readonly<Record<string, string>>
    readonly rules: readonly {
      readonly record?: string
      readonly alert?: string
      readonly expr: string
      readonly forMs: number
      readonly keepFiringForMs: number
      readonly labels?: Readonly<Record<string, string>>
      readonly annotations?: Readonly<Record<string, string>>
    }[]
  }[]
}

/** A template; with `expand` also its output with these data, where `queries` are the answers to `query`. */
export interface TemplateQuestion {
  readonly text: string
  readonly alert?: string
  readonly expand?: boolean
  readonly labels?: Readonly<Record<string, string>>
  readonly externalLabels?: Readonly<Record<string, string>>
  readonly externalURL?: string
  readonly value?: number
  readonly timeMs?: number
  readonly queries?: Readonly<
    Record<string, readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[]>
  >
}

/** The one error of a configuration, what is logged while it is read, and its print. */
export interface ConfigurationAnswer {
  readonly error: string
  readonly warnings?: readonly string[]
  readonly print?: string
}

/** The documents before the error. */
export interface YamlAnswer {
  readonly error: string
  readonly documents: readonly YamlValue[]
  /** For version 3. */
  readonly nodes?: readonly YamlNodeDump[]
}

/** A scalar by Go's type and text, a list, or a map in random order. */
export type YamlValue =
  | readonly [type: string, text: string]
  | { readonly list: readonly YamlValue[] }
  | { readonly map: readonly (readonly [key: YamlValue, value: YamlValue])[] }

/** A node of go-yaml 3; columns count characters. */
export interface YamlNodeDump {
  readonly kind: 'document' | 'sequence' | 'map' | 'scalar' | 'alias'
  readonly tag?: string
  readonly value?: string
  readonly anchor?: string
  readonly line: number
  readonly column: number
  readonly items?: readonly YamlNodeDump[]
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

/** A function: `variadic` is the number of optional arguments, -1 for any number (prometheus promql/parser/functions.go). */
export interface FunctionDescription {
  readonly name: string
  readonly arguments: readonly ('scalar' | 'vector' | 'matrix' | 'string')[]
  readonly variadic: number
  readonly returns: 'scalar' | 'vector' | 'matrix' | 'string'
  readonly experimental: boolean
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
