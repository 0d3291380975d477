import type { ValueType } from './ast.ts'

/** A function of the language (prometheus promql/parser/functions.go). */
export interface FunctionSignature {
  readonly name: string
  readonly argTypes: readonly ValueType[]
  /** How many more arguments than `argTypes` without its last one there may be; -1 for any number, 0 for none. */
  readonly variadic: number
  readonly returnType: ValueType
  /** Needs `--enable-feature=promql-experimental-functions`. */
  readonly isExperimental: boolean
}

const vectorFunctions =
  'abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev ' +
  'histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp'

const rangeFunctions =
  'absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time ' +
  'max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time'

const experimentalRangeFunctions =
  'mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time'

const calendarFunctions = 'day_of_month day_of_week day_of_year days_in_month hour minute month year'

/** Functions with a signature of their own: `name(arguments) result`; `x?` may be left out, `x*` stands any number of times. */
const others = [
  'clamp(vector, scalar, scalar) vector',
  'clamp_max(vector, scalar) vector',
  'clamp_min(vector, scalar) vector',
  'histogram_fraction(scalar, scalar, vector) vector',
  'histogram_quantile(scalar, vector) vector',
  'label_join(vector, string, string, string*) vector',
  'label_replace(vector, string, string, string, string) vector',
  'pi() scalar',
  'predict_linear(matrix, scalar) vector',
  'quantile_over_time(scalar, matrix) vector',
  'round(vector, scalar?) vector',
  'scalar(vector) scalar',
  'time() scalar',
  'vector(scalar) vector',
]

const experimentalOthers = [
  'double_exponential_smoothing(matrix, scalar, scalar) vector',
  'end() scalar',
  'info(vector, vector?) vector',
  'integral(matrix, scalar?) vector',
  'max_of(scalar, scalar) scalar',
  'min_of(scalar, scalar) scalar',
  'range() scalar',
  'sort_by_label(vector, string*) vector',
  'sort_by_label_desc(vector, string*) vector',
  'start() scalar',
  'start_timestamp(vector) vector',
  'step() scalar',
]

/** All functions by name. */
export const functions: ReadonlyMap<string, FunctionSignature> = new Map(
  [
    ...each(vectorFunctions, '(vector) vector', false),
    ...each(rangeFunctions, '(matrix) vector', false),
    ...each(calendarFunctions, '(vector?) vector', false),
    ...each(experimentalRangeFunctions, '(matrix) vector', true),
    ...others.map((written) => signature(written, false)),
    ...experimentalOthers.map((written) => signature(written, true)),
    // One to ten quantiles.
    { ...signature('histogram_quantiles(vector, string, scalar, scalar?) vector', true), variadic: 9 },
  ].map((one) => [one.name, one]),
)

function each(names: string, written: string, isExperimental: boolean): FunctionSignature[] {
  return names.split(' ').map((name) => signature(name + written, isExperimental))
}

function signature(written: string, isExperimental: boolean): FunctionSignature {
  const [, name = '', args = '', returnType = ''] = /^(\w+)\((.*)\) (\w+)$/.exec(written) ?? []
  return {
    name,
    argTypes: args === '' ? [] : args.split(', ').map((arg) => arg.replace(/[?*]$/, '') as ValueType),
    variadic: args.endsWith('*') ? -1 : args.endsWith('?') ? 1 : 0,
    returnType: returnType as ValueType,
    isExperimental,
  }
}
