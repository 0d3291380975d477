import type { CheckedFile, CheckedGroup, CheckedRule } from '../../checks/ruleSet.ts'
import type { CheckedSubject, Finding } from '../../core/finding.ts'
import type { CorpusDocument } from '../../corpus/corpus.ts'
import { featuresOf } from '../../corpus/features.ts'
import { type RuleOptions, readPrometheusRuleSpec, readRules, type WrittenRules } from '../../rules/file/read.ts'
import type { WrittenGroup, WrittenRule } from '../../rules/file/rule.ts'
import { nodeAt } from '../../yaml/path.ts'
import type { Region } from './locate.ts'

/** A rule file as the checks want it, what is wrong with it, and where its rules stand. */
export interface RuleDocument {
  readonly file: CheckedFile
  readonly problems: readonly Finding[]
  /** Worked out when it is asked for: most files have no findings. */
  regions(): readonly Region[]
  readonly checked: readonly CheckedSubject[]
}

/** How rules are read. */
export interface RuleReading {
  readonly ignoreUnknownFields: boolean
  /** Names as promtool's `--enable-feature` takes them. */
  readonly features: readonly string[]
}

/** Reads a document with rules: a rule file or the `spec` of a PrometheusRule. Never throws. */
export function readRuleDocument(document: CorpusDocument, reading: RuleReading): RuleDocument {
  const { source, object } = document
  const { groups, problems } = readWritten(document, {
    ignoreUnknownFields: reading.ignoreUnknownFields,
    features: featuresOf(reading.features),
  })
  return {
    file: { source, ...(object === undefined ? {} : { object }), groups: groups.map(checkedGroup) },
    problems,
    regions: () => groups.flatMap(regionsOf),
    checked: groups.flatMap((group) =>
      group.rules.map((rule) => ({ file: source.file, name: subjectOf(group.name, rule) })),
    ),
  }
}

function readWritten({ source, node }: CorpusDocument, options: RuleOptions): WrittenRules {
  if (node === undefined) return readRules(source, options)
  const spec = nodeAt(node, ['spec'])
  return spec === undefined ? { groups: [], problems: [] } : readPrometheusRuleSpec(spec, options)
}

/** The checks look at rules whose expression could be read; what is wrong with the others is told already. */
function checkedGroup(group: WrittenGroup): CheckedGroup {
  const { name, interval, labels } = group
  return {
    name,
    get span() {
      return group.span
    },
    ...(interval === undefined ? {} : { interval }),
    labels,
    rules: group.rules.filter(isReadable),
  }
}

function isReadable(rule: WrittenRule): rule is CheckedRule {
  return rule.expr !== undefined && rule.name !== ''
}

function regionsOf({ name, rules }: WrittenGroup): readonly Region[] {
  return rules.map((rule) => ({ kind: 'rule', span: rule.span, subject: subjectOf(name, rule) }))
}

/** As people say it: `alert Down in group node`. */
function subjectOf(group: string, { kind, name }: WrittenRule): string {
  const rule = name === '' ? 'a rule without a name' : `${kind === 'alerting' ? 'alert' : 'record'} ${name}`
  return `${rule} in ${group === '' ? 'a group without a name' : `group ${group}`}`
}
