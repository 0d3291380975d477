import type { CheckedFile, CheckedGroup, CheckedRule, Entry, Setting } from '../../src/checks/ruleSet.ts'
import type { SourceText } from '../../src/core/source.ts'
import { parseExpr } from '../../src/promql/parse.ts'
import { parseDuration } from '../../src/rules/duration.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { readYaml } from '../../src/yaml/read.ts'

const get = (node: YamlNode | undefined, name: string) =>
  node?.kind === 'map' ? node.entries.find(({ key }) => key.kind === 'scalar' && key.text === name)?.value : undefined
const items = (node: YamlNode | undefined) => (node?.kind === 'sequence' ? node.items : [])
const setting = (node: YamlNode | undefined): Setting | undefined =>
  node?.kind === 'scalar' ? { ms: parseDuration(node.text) ?? 0, span: node.span } : undefined
const entries = (node: YamlNode | undefined): Entry[] =>
  node?.kind === 'map'
    ? node.entries.flatMap(({ key, value }) =>
        key.kind === 'scalar' && value.kind === 'scalar'
          ? [{ name: key.text, nameSpan: key.span, value: value.source() }]
          : [],
      )
    : []

export function interim(source: SourceText): CheckedFile {
  const root = readYaml(source).documents[0]?.root
  const spec = get(root, 'groups') ?? get(get(root, 'spec'), 'groups')
  const groups = items(spec).map((group): CheckedGroup => {
    const name = get(group, 'name')
    const labels = entries(get(group, 'labels'))
    const interval = setting(get(group, 'interval'))
    const rules = items(get(group, 'rules')).flatMap((rule): CheckedRule[] => {
      const alert = get(rule, 'alert')
      const named = alert ?? get(rule, 'record')
      const expr = get(rule, 'expr')
      if (named?.kind !== 'scalar' || expr?.kind !== 'scalar') return []
      const text = expr.source()
      const parsed = parseExpr(text.text)
      if (parsed.expr === undefined || parsed.problems.length > 0) {
        console.error(text.text, parsed.problems)
        return []
      }
      const own = entries(get(rule, 'labels'))
      const f = setting(get(rule, 'for'))
      const k = setting(get(rule, 'keep_firing_for'))
      return [
        {
          kind: alert ? 'alerting' : 'recording',
          name: named.text,
          nameSpan: named.span,
          span: rule.span,
          source: text,
          expr: parsed.expr,
          ...(f ? { for: f } : {}),
          ...(k ? { keepFiringFor: k } : {}),
          labels: [...own, ...labels.filter(({ name }) => !own.some((o) => o.name === name))],
          annotations: entries(get(rule, 'annotations')),
        },
      ]
    })
    return {
      name: name?.kind === 'scalar' ? name.text : '',
      span: name?.span ?? group.span,
      ...(interval ? { interval } : {}),
      labels,
      rules,
    }
  })
  return { source, groups }
}
