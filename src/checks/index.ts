import type { AlertmanagerSubject } from './alertmanager/alertmanagerSubject.ts'
import { ambiguousMatchers } from './alertmanager/ambiguousMatchers.ts'
import { defaultRoute } from './alertmanager/defaultRoute.ts'
import { emptyReceiver } from './alertmanager/emptyReceiver.ts'
import { groupWaitAboveInterval } from './alertmanager/groupWaitAboveInterval.ts'
import { idleInhibition } from './alertmanager/idleInhibition.ts'
import { impossibleMatchers } from './alertmanager/impossibleMatchers.ts'
import { oldMatchers } from './alertmanager/oldMatchers.ts'
import { placeholder } from './alertmanager/placeholder.ts'
import { repeatBelowGroupInterval } from './alertmanager/repeatBelowGroupInterval.ts'
import { routeWithoutAlerts } from './alertmanager/routeWithoutAlerts.ts'
import { secretInConfigMap } from './alertmanager/secretInConfigMap.ts'
import { unreachableRoute } from './alertmanager/unreachableRoute.ts'
import { unusedReceiver } from './alertmanager/unusedReceiver.ts'
import { unusedTimeInterval } from './alertmanager/unusedTimeInterval.ts'
import { absent } from './alerts/absent.ts'
import { comparison } from './alerts/comparison.ts'
import { externalLabels } from './alerts/externalLabels.ts'
import { zeroFor } from './alerts/for.ts'
import { humanize } from './alerts/humanize.ts'
import { runbook } from './alerts/runbook.ts'
import { severity } from './alerts/severity.ts'
import { summary } from './alerts/summary.ts'
import { template } from './alerts/template.ts'
import { templateFailure } from './alerts/templateFailure.ts'
import { templateQuery } from './alerts/templateQuery.ts'
import { valueInLabels } from './alerts/valueInLabels.ts'
import type { Check, Described } from './check.ts'
import { interval } from './group/interval.ts'
import { conflict } from './labels/conflict.ts'
import { bearerTokenFile } from './operator/bearerTokenFile.ts'
import { idlePort } from './operator/idlePort.ts'
import { notSelected } from './operator/notSelected.ts'
import type { OperatorSubject } from './operator/operatorSubject.ts'
import { rulesTooLarge } from './operator/rulesTooLarge.ts'
import { selectsNoService } from './operator/selectsNoService.ts'
import { unknownPort } from './operator/unknownPort.ts'
import { version } from './operator/version.ts'
import { badTarget } from './prometheus/badTarget.ts'
import { bearerToken } from './prometheus/bearerToken.ts'
import { duplicateTarget } from './prometheus/duplicateTarget.ts'
import { intervalAboveLookback } from './prometheus/intervalAboveLookback.ts'
import { keepsNothing } from './prometheus/keepsNothing.ts'
import { labelGoneAfterScrape } from './prometheus/labelGoneAfterScrape.ts'
import type { PrometheusSubject } from './prometheus/prometheusSubject.ts'
import { prometheusSecretInConfigMap } from './prometheus/secretInConfigMap.ts'
import { unknownGroup } from './prometheus/unknownGroup.ts'
import { unknownMetaLabel } from './prometheus/unknownMetaLabel.ts'
import { bucketsWithoutLe } from './promql/bucketsWithoutLe.ts'
import { counter } from './promql/counter.ts'
import { deltaOnCounter } from './promql/deltaOnCounter.ts'
import { fragile } from './promql/fragile.ts'
import { impossible } from './promql/impossible.ts'
import { integerBucket } from './promql/integerBucket.ts'
import { manyToMany } from './promql/manyToMany.ts'
import { nan } from './promql/nan.ts'
import { neverTrue } from './promql/neverTrue.ts'
import { patternAsText } from './promql/patternAsText.ts'
import { quantileOutOfRange } from './promql/quantileOutOfRange.ts'
import { rangeBeyondRetention } from './promql/rangeBeyondRetention.ts'
import { rate } from './promql/rate.ts'
import { rateOfSum } from './promql/rateOfSum.ts'
import { rateOnGauge } from './promql/rateOnGauge.ts'
import { regexp } from './promql/regexp.ts'
import { oldName } from './promql/renamedMetric.ts'
import { smellySelector } from './promql/smellySelector.ts'
import { vectorMatching } from './promql/vectorMatching.ts'
import { reported } from './reported.ts'
import type { RuleSet } from './ruleSet.ts'
import type { ExpressionSubject, RuleSubject } from './ruleSubject.ts'
import { dependency } from './rules/dependency.ts'
import { duplicate } from './rules/duplicate.ts'
import { naming } from './rules/naming.ts'
import { rangeInName } from './rules/rangeInName.ts'
import { unitInName } from './rules/unitInName.ts'
import { unknownRecord } from './rules/unknownRecord.ts'
import { claimNamespace } from './stack/claimNamespace.ts'
import { deadAddress } from './stack/deadAddress.ts'
import { metricWithoutSource } from './stack/metricWithoutSource.ts'
import { missingReference } from './stack/missingReference.ts'
import { nobodyToAlert } from './stack/nobodyToAlert.ts'
import { noReceiver } from './stack/noReceiver.ts'
import { refusedPod } from './stack/refusedPod.ts'
import { rulesNotLoaded } from './stack/rulesNotLoaded.ts'
import type { StackSubject } from './stack/stackSubject.ts'
import { unknownJob } from './stack/unknownJob.ts'
import { unscrapedComponent } from './stack/unscrapedComponent.ts'

/** Checks that need only an expression: of a rule, or of a dashboard. */
export const expressionChecks: readonly Check<ExpressionSubject>[] = [
  bucketsWithoutLe,
  counter,
  deltaOnCounter,
  impossible,
  integerBucket,
  manyToMany,
  nan,
  neverTrue,
  oldName,
  patternAsText,
  quantileOutOfRange,
  rangeBeyondRetention,
  rate,
  rateOfSum,
  rateOnGauge,
  regexp,
  smellySelector,
  unknownRecord,
  vectorMatching,
]

/** Checks that look at one rule at a time. */
export const ruleChecks: readonly Check<RuleSubject>[] = [
  absent,
  comparison,
  conflict,
  dependency,
  externalLabels,
  fragile,
  humanize,
  naming,
  rangeInName,
  unitInName,
  runbook,
  severity,
  summary,
  template,
  templateFailure,
  templateQuery,
  valueInLabels,
  zeroFor,
]

/** Checks that compare the rules of one Prometheus with each other. */
export const ruleSetChecks: readonly Check<RuleSet>[] = [duplicate, interval]

/** Checks of a Prometheus configuration. */
export const prometheusChecks: readonly Check<PrometheusSubject>[] = [
  badTarget,
  bearerToken,
  duplicateTarget,
  intervalAboveLookback,
  keepsNothing,
  labelGoneAfterScrape,
  prometheusSecretInConfigMap,
  unknownGroup,
  unknownMetaLabel,
]

/** Checks of an Alertmanager configuration. */
export const alertmanagerChecks: readonly Check<AlertmanagerSubject>[] = [
  ambiguousMatchers,
  defaultRoute,
  emptyReceiver,
  groupWaitAboveInterval,
  idleInhibition,
  impossibleMatchers,
  oldMatchers,
  placeholder,
  repeatBelowGroupInterval,
  routeWithoutAlerts,
  secretInConfigMap,
  unreachableRoute,
  unusedReceiver,
  unusedTimeInterval,
]

/** Checks of the objects that are applied together: whether what is referenced exists and fits. */
export const stackChecks: readonly Check<StackSubject>[] = [
  claimNamespace,
  deadAddress,
  metricWithoutSource,
  missingReference,
  noReceiver,
  nobodyToAlert,
  refusedPod,
  rulesNotLoaded,
  unknownJob,
  unscrapedComponent,
]

/** Checks of the objects that the Prometheus operator works with. */
export const operatorChecks: readonly Check<OperatorSubject>[] = [
  bearerTokenFile,
  idlePort,
  notSelected,
  rulesTooLarge,
  selectsNoService,
  unknownPort,
  version,
]

/** Everything that can be reported, by id. */
export const catalogue: readonly Described[] = [
  ...reported,
  ...expressionChecks,
  ...ruleChecks,
  ...ruleSetChecks,
  ...prometheusChecks,
  ...alertmanagerChecks,
  ...stackChecks,
  ...operatorChecks,
].sort((a, b) => (a.id < b.id ? -1 : 1))
