import { askPrometheus } from './answer.ts'
import { otherInCluster } from './clusterFile.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { propagationBudgetMs } from './prometheusConfig.ts'
import { reloadWatch } from './reload.ts'
import { compareRules, type RuleDifference, readLoadedRules, sameExpression } from './ruleComparison.ts'

/** The rules in Prometheus are those of the manifests, all of them and no others. */
export const prometheusRules: Probe = {
  id: 'prometheus/rules',
  title: 'Prometheus has loaded exactly the rules of the manifests',
  needs: ['prometheus/ready'],
  after: [],
  heeds: ['prometheus/config'],
  applies: ({ prometheus }) => {
    if (prometheus?.config === undefined) return 'the manifests do not hold the configuration of Prometheus'
    return prometheus.config.ruleFiles.length > 0 ? true : 'the configuration names no rule files'
  },
  budgetMs: () => propagationBudgetMs,
  start: (context) => {
    const prometheus = context.promise.prometheus
    if (prometheus === undefined) return async () => ({ state: 'skipped', message: 'the manifests have no Prometheus' })
    const reload = reloadWatch(context, prometheus)
    const formatted = new Map<string, string>()
    return async () => {
      const [trouble, data] = await Promise.all([reload(), askPrometheus(context, '/api/v1/rules?exclude_alerts=true')])
      const promised = prometheus.ruleFiles.flatMap(({ file, groups }) =>
        groups.map((group) => ({ file: file.path, group })),
      )
      const differences: RuleDifference[] = []
      for (const difference of compareRules(promised, readLoadedRules(data))) {
        if (difference.kind !== 'expression' || !(await isSame(context, difference, formatted)))
          differences.push(difference)
      }
      const count = promised.reduce((sum, { group }) => sum + group.rules.length, 0)
      if (trouble !== undefined && differences.length > 0) {
        return {
          ...differ(differences, count),
          isFinal: trouble.isSettled,
          message: `the rules were not loaded: ${trouble.cause}`,
          diagnosis: 'Prometheus keeps the rules that it had before; correct the file named in the log and apply again',
          details: [...differences.map(({ text }) => text), ...trouble.lines],
        }
      }
      if (count === 0) return noRules(context)
      if (differences.length > 0) {
        const other = await otherInCluster(
          context,
          prometheus.ruleFiles.map(({ file }) => file),
        )
        return { ...differ(differences, count), ...(other ? { isFinal: true, diagnosis: other } : {}) }
      }
      return { state: 'passed', message: `all ${count} rules in ${promised.length} groups are loaded` }
    }
  },
}

function differ(differences: readonly RuleDifference[], count: number): Verdict {
  const first = differences[0]
  const more = differences.length > 1 ? ` (and ${differences.length - 1} more)` : ''
  return {
    state: 'failing',
    message: `${first?.text ?? 'the last reload failed'}${more}`,
    expected: `${count} rules`,
    found: `${differences.length} differences`,
    diagnosis: 'the change has not reached the pod yet, or the glob in `rule_files` does not match the file',
    details: differences.map(({ text }) => text),
    ...(first?.span ? { span: first.span } : {}),
  }
}

function noRules(context: ProbeContext): Verdict {
  const glob = context.promise.prometheus?.config?.ruleFiles[0]
  return {
    state: 'failing',
    isFinal: true,
    message: `the rule files \`${glob?.glob ?? ''}\` match no file that the manifests mount`,
    diagnosis: 'correct the glob, or mount the ConfigMap with the rules there',
    ...(glob ? { span: glob.span } : {}),
  }
}

/** Both sides formatted by Prometheus itself; asked once an expression. */
async function isSame(
  context: ProbeContext,
  difference: Extract<RuleDifference, { kind: 'expression' }>,
  formatted: Map<string, string>,
): Promise<boolean> {
  if (sameExpression(difference.promised, difference.loaded)) return true
  const format = async (expr: string): Promise<string> => {
    const known = formatted.get(expr)
    if (known !== undefined) return known
    const data = await askPrometheus(context, `/api/v1/format_query?query=${encodeURIComponent(expr)}`)
    const text = typeof data === 'string' ? data : expr
    formatted.set(expr, text)
    return text
  }
  const [promised, loaded] = await Promise.all([format(difference.promised), format(difference.loaded)])
  return promised === loaded
}
