import type { Described } from './check.ts'

/** What the readers of files report by themselves, and what the comments that allow findings can be wrong in. */
export const reported: readonly Described[] = [
  {
    id: 'yaml/syntax',
    severity: 'error',
    summary: 'The file is no YAML.',
    isUpstream: true,
  },
  {
    id: 'promql/syntax',
    severity: 'error',
    summary: 'The expression does not parse, or its types do not fit.',
    isUpstream: true,
  },
  {
    id: 'rules/invalid',
    severity: 'error',
    summary: 'Prometheus refuses the rule file.',
    isUpstream: true,
  },
  {
    id: 'alerts/template-syntax',
    severity: 'error',
    summary: 'A template of a label or an annotation does not parse.',
    isUpstream: true,
  },
  {
    id: 'prometheus/invalid',
    severity: 'error',
    summary: 'Prometheus refuses the configuration.',
    isUpstream: true,
  },
  {
    id: 'alertmanager/invalid',
    severity: 'error',
    summary: 'Alertmanager refuses the configuration.',
    isUpstream: true,
  },
  {
    id: 'alertmanager/template-syntax',
    severity: 'error',
    summary: 'A notification template does not parse.',
    isUpstream: true,
  },
  {
    id: 'web/invalid',
    severity: 'error',
    summary: 'The web configuration is refused.',
    isUpstream: true,
  },
  {
    id: 'grafana/invalid',
    severity: 'error',
    summary: 'Grafana cannot use the dashboard or the provisioning.',
  },
  {
    id: 'check/allow-without-reason',
    severity: 'warning',
    summary: 'A comment allows a finding and does not say why.',
  },
  {
    id: 'check/unknown-allow',
    severity: 'warning',
    summary: 'A comment allows something that no check reports.',
  },
  {
    id: 'check/useless-allow',
    severity: 'warning',
    summary: 'A comment allows what is not found.',
  },
]
