import { at, type Json, listAt, objectAt, textAt } from '../core/json.ts'
import type { Rule } from '../rules/ruleFile.ts'
import { expectedReceivers } from '../stack/alertmanagerPromise.ts'
import { watchdogOf } from '../stack/prometheusPromise.ts'
import { askPrometheus, parseJson } from './answer.ts'
import type { Probe, ProbeContext, Verdict } from './probe.ts'
import { shorten, Trouble } from './trouble.ts'

/** The alert that always fires has arrived in Alertmanager and goes to the receiver that the routes name. */
export const alertmanagerWatchdog: Probe = {
  id: 'alertmanager/watchdog',
  title: 'the alert that always fires arrives in Alertmanager, at its receiver',
  needs: ['prometheus/ready', 'alertmanager/ready'],
  after: ['prometheus/config'],
  heeds: ['alertmanager/known', 'alertmanager/config', 'prometheus/rules', 'prometheus/config'],
  applies: ({ prometheus, alertmanager }) => {
    if (prometheus === undefined || alertmanager === undefined)
      return 'the manifests do not have both Prometheus and Alertmanager'
    return watchdogOf(prometheus) ? true : 'no rule always fires (`vector(1)`), so delivery cannot be watched'
  },
  // One evaluation, one resend (a minute by default), and some slack.
  budgetMs: ({ prometheus }) => 2 * (prometheus?.config?.evaluationIntervalMs ?? 60_000) + 75_000,
  start: (context) => {
    const { prometheus, alertmanager } = context.promise
    const rule = prometheus && watchdogOf(prometheus)
    return async () => {
      if (rule === undefined || prometheus === undefined || alertmanager === undefined)
        return { state: 'skipped', message: 'no watchdog rule' }
      const receivers = expectedReceivers(rule, { prometheus, alertmanager })
      const answer = await askAlerts(context, rule)
      const alerts = answer.alerts.filter((alert) => carries(alert, rule))
      const alert = alerts.find((candidate) => textAt(candidate, 'status', 'state') === 'active') ?? alerts[0]
      if (alert === undefined) return notArrived(context, rule)
      const ageMs = answer.nowMs - Date.parse(textAt(alert, 'updatedAt') ?? '')
      const freshMs = 2 * (prometheus.config?.evaluationIntervalMs ?? 60_000) + resendMs
      if (ageMs > freshMs) return grownOld(rule, ageMs)
      const verdict = judge(alert, { rule, receivers })
      // With the configuration of the manifests loaded, no later answer can name other receivers.
      const isLoaded = context.stateOf('alertmanager/config') === 'passed'
      return verdict.state === 'failing' ? { ...verdict, isFinal: isLoaded || verdict.isFinal === true } : verdict
    }
  },
}

/** Prometheus sends a firing alert again after a minute (`--rules.alert.resend-delay`). */
const resendMs = 90_000

/** Alertmanager keeps an alert for minutes after the last time that it came. */
function grownOld(rule: Rule, ageMs: number): Verdict {
  return {
    state: 'failing',
    message: `\`${rule.name}\` last arrived in Alertmanager ${Math.round(ageMs / 1000)} s ago`,
    diagnosis: 'Prometheus sends no alerts any more: alertmanager/known says to where and why',
    span: rule.span,
  }
}

/** The alerts, and what time it is for Alertmanager. */
async function askAlerts(
  context: ProbeContext,
  rule: Rule,
): Promise<{ readonly alerts: readonly Json[]; readonly nowMs: number }> {
  const filter = encodeURIComponent(`alertname="${rule.name}"`)
  const prefix = context.promise.alertmanager?.routePrefix ?? ''
  const answer = await context.ask('alertmanager', { method: 'GET', path: `${prefix}/api/v2/alerts?filter=${filter}` })
  const body = parseJson(answer.body)
  const date = Date.parse(answer.headers['date'] ?? '')
  const nowMs = Number.isNaN(date) ? context.clock.now() : date
  if (answer.status === 200 && Array.isArray(body)) return { alerts: body, nowMs }
  throw new Trouble('unreachable', {
    state: 'unasked',
    message: `Alertmanager answers ${answer.status} to /api/v2/alerts: ${shorten(answer.body)}`,
  })
}

/** Another Prometheus may send an alert of the same name. */
function carries(alert: Json, rule: Rule): boolean {
  const labels = objectAt(alert, 'labels')
  return [...rule.labels].every(([name, value]) => value.includes('{{') || labels[name] === value)
}

function judge(alert: Json, context: { rule: Rule; receivers: readonly string[] | undefined }): Verdict {
  const { rule, receivers } = context
  const reached = listAt(alert, 'receivers').flatMap((receiver) => textAt(receiver, 'name') ?? [])
  const found = reached.join(', ')
  const state = textAt(alert, 'status', 'state')
  if (state === 'suppressed') {
    const silences = listAt(alert, 'status', 'silencedBy').join(', ')
    const inhibitors = listAt(alert, 'status', 'inhibitedBy').join(', ')
    const by = silences ? `silenced by ${silences}` : `inhibited by ${inhibitors}`
    return {
      state: 'failing',
      isFinal: true,
      message: `\`${rule.name}\` is in Alertmanager but ${by}`,
      diagnosis: silences
        ? 'expire this silence: it hides the proof that alerts arrive'
        : 'an inhibition rule matches it',
      span: rule.span,
    }
  }
  // An alert is processed a moment after it was received; only then is it active.
  if (state !== 'active') return { state: 'waiting', message: `\`${rule.name}\` has arrived and is ${state}` }
  const expected = receivers?.join(', ')
  const isRight = receivers === undefined || [...receivers].sort().join() === [...reached].sort().join()
  if (isRight) {
    return {
      state: 'passed',
      message: `\`${rule.name}\` is active in Alertmanager, for the receiver ${found}`,
      found,
      ...(expected ? { expected } : {}),
    }
  }
  return {
    state: 'failing',
    message: `\`${rule.name}\` goes to ${found || 'no receiver'}, not to ${expected}`,
    expected: expected ?? '',
    found,
    diagnosis: 'Alertmanager runs with other routes than the manifests',
    span: rule.span,
  }
}

/** Where on the way it was lost. */
async function notArrived(context: ProbeContext, rule: Rule): Promise<Verdict> {
  const data = await askPrometheus(context, '/api/v1/alerts')
  const fires = listAt(data, 'alerts').some(
    (alert) => at(alert, 'labels', 'alertname') === rule.name && textAt(alert, 'state') === 'firing',
  )
  return {
    state: 'waiting',
    message: fires
      ? `\`${rule.name}\` fires in Prometheus but has not arrived in Alertmanager`
      : `\`${rule.name}\` does not fire in Prometheus yet`,
    diagnosis: fires
      ? 'Prometheus does not get its alerts through: alertmanager/known says to where and why'
      : 'the rule is not loaded or was not evaluated yet: prometheus/rules and prometheus/rule-health say which',
    span: rule.span,
  }
}
