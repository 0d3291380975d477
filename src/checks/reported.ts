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
    summary: 'A file of notification templates does not parse.',
    isUpstream: true,
  },
  {
    id: 'alertmanager/broken-notification',
    severity: 'error',
    summary: 'A text of a receiver cannot be filled in when somebody is to be told.',
  },
  {
    id: 'alertmanager/several-documents',
    severity: 'warning',
    summary: 'An Alertmanager configuration has more than one document.',
  },
  {
    id: 'grafana/broken-query',
    severity: 'error',
    summary: 'A query of a dashboard does not parse.',
  },
  {
    id: 'grafana/invalid',
    severity: 'error',
    summary: 'A dashboard is not JSON, or Grafana refuses a provisioning file.',
  },
  {
    id: 'yaml/alias',
    severity: 'error',
    summary: 'An alias leads nowhere, or into itself.',
    isUpstream: true,
  },
  {
    id: 'yaml/character',
    severity: 'error',
    summary: 'A character that YAML does not allow.',
    isUpstream: true,
  },
  {
    id: 'yaml/depth',
    severity: 'error',
    summary: 'Lists or maps are nested deeper than anybody can mean.',
    isUpstream: true,
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    summary: 'A key stands twice in the same map.',
    isUpstream: true,
  },
  {
    id: 'yaml/key',
    severity: 'error',
    summary: 'A map or a list stands where a key is wanted.',
    isUpstream: true,
  },
  {
    id: 'yaml/merge',
    severity: 'error',
    summary: 'What is merged with `<<` is no map.',
    isUpstream: true,
  },
  {
    id: 'yaml/number',
    severity: 'error',
    summary: 'A number is too large to be kept exactly.',
  },
  {
    id: 'yaml/tag',
    severity: 'error',
    summary: 'A value is not what its tag says.',
    isUpstream: true,
  },
  {
    id: 'rules/several-documents',
    severity: 'warning',
    summary: 'A rule file has more than one document.',
  },
  {
    id: 'prometheus/several-documents',
    severity: 'warning',
    summary: 'A configuration has more than one document.',
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
  {
    id: 'operator/invalid',
    severity: 'error',
    summary: 'The API server or the operator refuses what says what is scraped.',
  },
  {
    id: 'prometheus/missing-file',
    severity: 'error',
    summary: 'A configuration names a file that is not there.',
    isUpstream: true,
  },
  {
    id: 'web/invalid',
    severity: 'error',
    summary: 'A server refuses its web configuration.',
    isUpstream: true,
  },
]
