import type { Entry } from '../rules/file/rule.ts'
import { parseAlertTemplate } from '../rules/template/alert.ts'
import type { Template } from '../rules/template/parse.ts'
import type { CheckedRule } from './ruleSet.ts'
import { plainUses, type TemplateUses, templateUses } from './templateUses.ts'

/** A template of an alert's label or annotation that parses, and what it reads. */
export interface AlertTemplate {
  readonly kind: 'label' | 'annotation'
  readonly entry: Entry
  /** Absent for plain templates, see `plainUses`. */
  readonly template: Template | undefined
  readonly uses: TemplateUses
}

/** The templates of an alerting rule; texts without actions are left out. */
export function alertTemplates(rule: CheckedRule): readonly AlertTemplate[] {
  if (rule.kind !== 'alerting') return none
  const templates: AlertTemplate[] = []
  for (const entry of rule.labels) add('label', entry)
  for (const entry of rule.annotations) add('annotation', entry)
  return templates

  function add(kind: AlertTemplate['kind'], entry: Entry): void {
    if (!entry.value.text.includes('{{')) return
    const plain = plainUses(entry.value.text)
    if (plain !== undefined) {
      templates.push({ kind, entry, template: undefined, uses: plain })
      return
    }
    const { template } = parseAlertTemplate(entry.value, rule.name)
    if (template !== undefined) templates.push({ kind, entry, template, uses: templateUses(template) })
  }
}

const none: readonly AlertTemplate[] = []
