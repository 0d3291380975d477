import type { PrometheusPromise } from '../stack/prometheusPromise.ts'
import { askPrometheus } from './answer.ts'
import type { Probe, Verdict } from './probe.ts'
import { type LoadedRule, readLoadedRules } from './ruleComparison.ts'
import { shorten } from './trouble.ts'

/** Every loaded rule has been evaluated without an error, and the texts of its alerts are whole. */
export const prometheusRuleHealth: Probe = {
  id: 'prometheus/rule-health',
  title: 'every rule is evaluated without an error',
  needs: ['prometheus/ready'],
  after: ['prometheus/rules'],
  heeds: [],
  applies: ({ prometheus }) =>
    prometheus?.ruleFiles.some(({ groups }) => groups.length > 0) ? true : 'the manifests have no rules',
  budgetMs: ({ prometheus }) => 2 * longestEvaluationMs(prometheus) + 20_000,
  start: (context) => {
    const failed = new Map<string, Set<string>>()
    return async () => {
      const groups = readLoadedRules(await askPrometheus(context, '/api/v1/rules'))
      const rules = groups.flatMap((group) => group.rules)
      if (rules.length === 0) return { state: 'failing', isFinal: true, message: 'Prometheus has no rules' }
      const broken = rules.filter(({ health }) => health === 'err')
      const misspelt = rules.filter(({ alertTexts }) => alertTexts.some((text) => text.includes(templateError)))
      const pending = rules.filter(
        ({ health, lastEvaluation }) => health !== 'err' && !isEvaluated(health, lastEvaluation),
      )
      if (broken.length > 0) return evaluationFailed(broken, failed)
      if (misspelt.length > 0) return templateFailed(misspelt)
      if (pending.length > 0) {
        return {
          state: 'waiting',
          message: `${pending.length} of ${rules.length} rules not evaluated yet, first \`${pending[0]?.name}\``,
        }
      }
      return { state: 'passed', message: `all ${rules.length} rules evaluate` }
    }
  },
}

const templateError = '<error expanding template'

function isEvaluated(health: string, lastEvaluation: string): boolean {
  return health === 'ok' && !lastEvaluation.startsWith('0001-')
}

function longestEvaluationMs(prometheus: PrometheusPromise | undefined): number {
  const fallback = prometheus?.config?.evaluationIntervalMs ?? 60_000
  const groups = prometheus?.ruleFiles.flatMap((file) => file.groups) ?? []
  return groups.reduce((longest, group) => Math.max(longest, group.intervalMs ?? fallback), fallback)
}

/** A rule that failed in two evaluations will fail in the next. */
function evaluationFailed(broken: readonly LoadedRule[], failed: Map<string, Set<string>>): Verdict {
  for (const { name, lastEvaluation } of broken) {
    failed.set(name, (failed.get(name) ?? new Set()).add(lastEvaluation))
  }
  const first = broken[0]
  return {
    state: 'failing',
    isFinal: broken.some(({ name }) => (failed.get(name)?.size ?? 0) >= 2),
    message: `${broken.length} rules fail, first \`${first?.name}\`: ${shorten(first?.lastError ?? '')}`,
    diagnosis: 'the rule is loaded but its expression cannot be evaluated on the data that is there',
    details: broken.map(({ name, lastError }) => `${name}: ${shorten(lastError)}`),
  }
}

function templateFailed(misspelt: readonly LoadedRule[]): Verdict {
  const first = misspelt[0]
  const text = first?.alertTexts.find((candidate) => candidate.includes(templateError))
  return {
    state: 'failing',
    isFinal: true,
    message: `the texts of ${misspelt.length} alerts are broken, first \`${first?.name}\`: ${shorten(text ?? '')}`,
    diagnosis:
      'a template in the annotations uses a function or a value that is not there; the rule counts as healthy all the same',
    details: misspelt.map(({ name }) => name),
  }
}
