import { commandTable, flagOf, type OptionRow, optionTable } from './table.ts'

/** The text of action.yml, made from the table. */
export function actionYaml(): string {
  const inputs = (optionTable as readonly OptionRow[]).filter((row) => row.only !== 'cli')
  return [
    '# Made from src/options/table.ts: change it there and run `npm test -- -u`.',
    'name: promstack',
    'description: Puts a Prometheus monitoring stack on a Kubernetes cluster and proves that it monitors',
    'branding: { icon: activity, color: orange }',
    'inputs:',
    ...inputYaml('command', `One or several, in order: ${Object.keys(commandTable).join(', ')}.`, {
      default: 'apply smoke',
    }),
    ...inputYaml('path', 'Files or folders with manifests, one a line; without it the bundled stack.', {}),
    ...inputs.flatMap((row) =>
      inputYaml(row.name, row.description, row.default === '' ? {} : { default: row.default }),
    ),
    'outputs:',
    ...Object.entries(outputTable).flatMap(([name, text]) => [
      `  ${name}:`,
      `    description: ${JSON.stringify(text)}`,
    ]),
    'runs:',
    '  using: node24',
    '  main: dist/index.js',
    '',
  ].join('\n')
}

/** The outputs of the Action, each with one sentence. */
export const outputTable = {
  outcome: '`passed`, `failed`, or `error` when it could not be asked.',
  changed: '`true` when anything was created, configured or deleted.',
  result: 'Path of the JSON result.',
  errors: 'Number of findings that are errors.',
  warnings: 'Number of findings that are warnings.',
  created: 'Number of objects created.',
  configured: 'Number of objects configured.',
  unchanged: 'Number of objects that were as they should be.',
  deleted: 'Number of objects deleted.',
  skipped: 'Number of objects skipped.',
  failed: 'Number of objects that were refused or did not become ready.',
  'probes-passed': 'Number of probes passed.',
  'probes-failed': 'Number of probes failed.',
  'probes-inconclusive': 'Number of probes that could not be asked.',
} as const

/** The table of options in the README, between its two markers. */
export function readmeTable(): string {
  const rows = (optionTable as readonly OptionRow[]).map((row) => {
    const shown = row.only === 'action' ? '' : `\`${flagOf(row)}\``
    const input = row.only === 'cli' ? '' : `\`${row.name}\``
    return `| ${shown} | ${input} | ${row.default === '' ? '' : `\`${row.default}\``} | ${row.description} |`
  })
  return ['| flag | input of the Action | default | |', '|---|---|---|---|', ...rows].join('\n')
}

function inputYaml(name: string, description: string, { default: usual }: { readonly default?: string }): string[] {
  const lines = [`  ${name}:`, `    description: ${JSON.stringify(description)}`]
  return usual === undefined ? lines : [...lines, `    default: ${JSON.stringify(usual)}`]
}
