import { expect, test } from 'vitest'
import { errorLine } from '../../src/kube/diagnose/errorLine.ts'

const logs: readonly { readonly lines: readonly string[]; readonly is: string | undefined }[] = [
  {
    lines: [
      'time=2026-11-23T06:00:00.000Z level=INFO source=main.go:1 msg="Starting"',
      'time=2026-11-23T06:00:00.000Z level=ERROR source=main.go:634 msg="Error loading config (--config.file=/etc/p.yml)" file=/etc/p.yml err="parsing YAML file /etc/p.yml: yaml: unmarshal errors:\\n  line 3: field x not found in type config.plain"',
      'time=2026-11-23T06:00:00.000Z level=INFO msg="bye"',
    ],
    is: 'parsing YAML file /etc/p.yml: yaml: unmarshal errors: line 3: field x not found in type config.plain',
  },
  {
    lines: ['{"level":"error","msg":"cannot open","error":"permission denied"}'],
    is: 'cannot open: permission denied',
  },
  { lines: ['{"level":"info","msg":"fine"}'], is: undefined },
  {
    lines: ['logger=x t=1 level=error msg="Failed to start" error="no such table"'],
    is: 'Failed to start: no such table',
  },
  {
    lines: [
      'I1123 06:00:00.000000       1 main.go:1] starting',
      'F1123 06:00:00.000000       1 main.go:9] no kubeconfig',
    ],
    is: 'no kubeconfig',
  },
  { lines: ['panic: runtime error', '', 'goroutine 1 [running]:'], is: 'panic: runtime error' },
  { lines: ['2026/11/23 06:00:00 fatal: told to crash'], is: 'fatal: told to crash' },
  { lines: ['all is well', 'level=INFO msg="no error: at all"'], is: undefined },
  { lines: [], is: undefined },
]

for (const { lines, is } of logs) test(lines.at(-1) ?? 'an empty log', () => expect(errorLine(lines)).toBe(is))
