import { plainFeatures } from '../promql/parse.ts'
import type { Features } from '../promql/problem.ts'

/** The parts of PromQL that are switched on by names as promtool's `--enable-feature` takes them; others change nothing there either. */
export function featuresOf(names: readonly string[]): Features {
  return {
    ...plainFeatures,
    experimentalFunctions: names.includes('promql-experimental-functions'),
    fillModifiers: names.includes('promql-binop-fill-modifiers'),
    unquotedUtf8Names: names.includes('promql-unquoted-utf8-names'),
  }
}
