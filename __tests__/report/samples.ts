import type { Change } from '../../src/core/change.ts'
import type { Finding } from '../../src/core/finding.ts'
import { type CommandResult, commandResult, type Outcome, worst } from '../../src/core/outcome.ts'
import type { ProbeResult } from '../../src/core/probe.ts'
import type { Span } from '../../src/core/source.ts'
import type { ReportSettings } from '../../src/report/reporter.ts'

/** No colours, no known width. */
export const plain: ReportSettings = { colour: false, columns: 0, durationMs: 102_000, failOn: 'error' }

/** A run of the given results. */
export function run(...results: readonly CommandResult[]): Outcome {
  return {
    commands: results.map(({ command }) => command),
    outcome: worst(results.map(({ outcome }) => outcome)),
    results,
    target: 'prod',
  }
}

/** A place in a file. */
export function span(file: string, line: number): Span {
  return { file, line, column: 3, endLine: line, endColumn: 9 }
}

/** A change of an object of the namespace `monitoring`. */
export function change(outcome: Change['outcome'], kind: string, name: string, rest: Partial<Change> = {}): Change {
  const object = { apiVersion: 'v1', kind, namespace: 'monitoring', name }
  return { object, outcome, certainty: 'server-validated', fields: [], ...rest }
}

const grafana = change('configured', 'Deployment', 'grafana', {
  span: span('manifests/grafana.yaml', 12),
  fields: [{ path: 'spec.template.spec.containers[0].image', before: 'grafana:1', after: 'grafana:2' }],
  failure: {
    cause: 'image "grafana:2" of container "grafana" does not exist',
    help: 'Correct the tag, or push the image.',
    events: ['Pulling image "grafana:2"', 'Failed to pull image "grafana:2": not found'],
    logs: [{ of: 'grafana-1/init (previous)', lines: ['starting', 'done'] }],
  },
})

const rules = change('configured', 'ConfigMap', 'prometheus-rules', {
  fields: [{ path: 'data.rules', before: 'a\nb\nc\nd\ne\nf\n', after: 'a\nb\nc\nd\nE\nf\n' }],
})

/** A ConfigMap whose text is told by meaning. */
export const meant = change('configured', 'ConfigMap', 'prometheus-rules', {
  fields: [
    {
      path: 'data["api.yml"]',
      before: 'before',
      after: 'after',
      meaning: {
        of: 'rules',
        lines: [
          { mark: '+', text: 'group api › alert ApiDown: expr up == 0; for 2m' },
          { mark: '-', text: 'group api › alert Old' },
          { mark: '~', text: 'group api › alert HighErrorRate: for 5m → 10m' },
        ],
      },
    },
    {
      path: 'data["one.yml"]',
      meaning: { of: 'rules', lines: [{ mark: '~', text: 'group one: interval 1m → 2m' }] },
    },
    { path: 'data["same.yml"]', meaning: { of: 'rules', lines: [] } },
  ],
  effects: [{ kind: 'reload', text: 'Prometheus sees the change and reloads it by itself' }],
})

const targets: ProbeResult = {
  id: 'prometheus/targets',
  state: 'failed',
  message: '1 of 2 expected jobs has no target that is up',
  expected: '2 jobs up',
  found: '1 job up',
  details: ['job `nodes`: 3 of 3 up', 'job `cadvisor`: 0 of 3 up'],
  diagnosis: 'The service account may not read `nodes/metrics`; grant it.',
  span: span('manifests/prometheus.yaml', 40),
}

const rate: Finding = {
  id: 'promql/rate',
  severity: 'error',
  span: span('rules.yml', 5),
  subject: 'alert Down in group node',
  excerpt: { line: 5, lines: ['  rate(up)'] },
  fingerprint: '0123456789abcdef0123',
  message: '`rate` of the gauge `up` means nothing',
  why: 'A gauge may fall.',
  help: 'Use `deriv`.',
}

/** One outcome a name, each with what the others lack. */
export const samples: Readonly<Record<string, Outcome>> = {
  nothing: run(commandResult({ command: 'check', outcome: 'passed' })),
  findings: run(
    commandResult({
      command: 'check',
      outcome: 'failed',
      findings: [rate, { id: 'stack/note', severity: 'info', message: 'no place is known' }],
      suppressed: [
        { finding: { ...rate, span: span('rules.yml', 9) }, by: 'baseline' },
        { finding: { ...rate, span: span('rules.yml', 12) }, by: 'comment', reason: 'a gauge of ours' },
      ],
      checked: [
        { file: 'rules.yml', name: 'alert Down in group node' },
        { file: 'rules.yml', name: 'record a:b in group node' },
      ],
      checks: [{ id: 'promql/rate', severity: 'error', summary: 'A rate of what is no counter.' }],
    }),
  ),
  planned: run(
    commandResult({
      command: 'diff',
      outcome: 'passed',
      changes: [rules, change('unchanged', 'Service', 'grafana'), change('deleted', 'Service', 'old')],
    }),
  ),
  deployed: run(
    commandResult({
      command: 'apply',
      outcome: 'failed',
      changes: [
        change('created', 'Namespace', 'monitoring'),
        grafana,
        change('failed', 'Service', 'bad', { reason: 'the server refused it: `spec.ports` is missing' }),
        change('skipped', 'Job', 'later', { reason: 'waits for Deployment monitoring/grafana' }),
        change('unchanged', 'Service', 'grafana'),
      ],
      notes: ['Grafana is a stand-in.'],
      timings: { plan: 12, wait: 100_000 },
    }),
    commandResult({
      command: 'smoke',
      outcome: 'failed',
      probes: [
        { id: 'prometheus/ready', state: 'passed', message: 'answers' },
        targets,
        { id: 'grafana/login', state: 'inconclusive', message: 'no answer within 5 s' },
        { id: 'alertmanager/route', state: 'skipped', message: 'no Alertmanager is promised' },
      ],
      notes: ['Grafana is a stand-in.'],
    }),
  ),
  stopped: run(
    commandResult({
      command: 'apply',
      outcome: 'error',
      stop: {
        message: 'no cluster answers at `https://127.0.0.1:1`',
        help: 'Start it.',
        span: span('kubeconfig', 2),
      },
    }),
  ),
}

/** Texts that want to be more than text. */
export const hostile: readonly string[] = [
  'a | b || c',
  'one ` two `` three ``` four ````',
  '`a`b`',
  '<script>alert(1)</script><!-- x --></details></summary>',
  'x%0A::error::y%0D',
  ']]></failure>',
  '@name and @org/team',
  '#1 and owner/repo#2 and GH-3',
  '👨‍👩‍👧 ❤️ 🇩🇪',
  'first\nsecond\r\n::error::third',
  '\u001b[31mred\u001b[0m \u001b]8;;http://evil\u0007link',
  '::error::pwned',
  '  ::set-output name=x::y',
  '##[error]pwned',
  'in ###[command]the middle',
  '\u200b::error::invisible',
  'user\u202etxt.exe\u2066 \u200b\u00ad\u2028',
  '*bold* _it_ ~gone~ [link](http://evil) ![i](x) $x$ \\',
  '# heading',
  '- item',
  '1. item',
  '    indented',
  '\ud800 alone',
  '',
]

/** An outcome that says the given text wherever somebody else's text may stand. */
export function saying(text: string): Outcome {
  const place = { ...span(text, 1) }
  const failure = { cause: text, help: text, events: [text], logs: [{ of: text, lines: [text] }] }
  const meaning = { of: text, lines: [{ mark: '~' as const, text }] }
  const fields = [
    { path: text, before: text, after: `${text}\n${text}` },
    { path: text, before: text, after: text, meaning },
    { path: text, before: text, after: text, meaning: { of: text, lines: [] } },
  ]
  const effects = [{ kind: 'restart' as const, text }]
  const changed = change('configured', text, text, { fields, effects, reason: text, failure, span: place })
  return {
    ...run(
      commandResult({
        command: 'apply',
        outcome: 'error',
        changes: [changed, change('deleted', 'Service', text), change('failed', 'Service', text, { reason: text })],
        notes: [text],
        stop: { message: text, help: text, span: place },
      }),
      commandResult({
        command: 'smoke',
        outcome: 'failed',
        findings: [
          {
            id: 'a/b',
            severity: 'error',
            span: place,
            message: text,
            why: text,
            help: text,
            object: { apiVersion: 'v1', kind: 'ConfigMap', name: text },
            subject: text,
            excerpt: { line: 1, lines: [text] },
            upstream: text,
          },
        ],
        suppressed: [
          { finding: { id: 'a/b', severity: 'error', span: place, message: text }, by: 'comment', reason: text },
        ],
        checked: [{ file: text, name: text }],
        checks: [{ id: 'a/b', severity: 'error', summary: text }],
        probes: [
          {
            id: 'a/b',
            state: 'failed',
            message: text,
            expected: text,
            found: text,
            details: [text],
            diagnosis: text,
            span: place,
          },
        ],
      }),
    ),
    target: text,
  }
}
