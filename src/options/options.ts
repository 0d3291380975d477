import { UserError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { parseDuration } from './duration.ts'
import { commandTable, type KnownCommand, type OptionRow, optionTable } from './table.ts'

/** What a report is written to. */
export interface ReportFile {
  readonly kind: ReportKind
  readonly file: string
}

/** The reports that can be written to files. */
export type ReportKind = (typeof reportKinds)[number]

const reportKinds = ['summary', 'text', 'json', 'sarif', 'junit'] as const

/** What one run was asked to do; every value is parsed. */
export interface Options {
  readonly commands: readonly KnownCommand[]
  /** Empty: the bundled stack. */
  readonly paths: readonly string[]
  readonly kubeconfig: string | undefined
  readonly context: string | undefined
  readonly namespace: string | undefined
  readonly timeoutMs: number
  readonly wait: boolean
  readonly access: 'proxy' | 'port-forward'
  /** Which checks run, in the order given; empty: those that are on by default. */
  readonly checks: readonly CheckChoice[]
  readonly ignoreUnknownFields: boolean
  /** Names as promtool's `--enable-feature` takes them. */
  readonly features: readonly string[]
  readonly baseline: string | undefined
  readonly writeBaseline: string | undefined
  readonly urls: Readonly<Partial<Record<'prometheus' | 'alertmanager' | 'grafana', string>>>
  /** Whose rights are printed; empty: those of every job. */
  readonly jobs: readonly JobName[]
  readonly identityNamespace: string
  readonly identityName: string
  /** The least severity of a finding that fails the run. */
  readonly failOn: 'error' | 'warning'
  readonly format: 'text' | 'json' | 'github'
  readonly output: string | undefined
  readonly reports: readonly ReportFile[]
  readonly quiet: boolean
  readonly colour: boolean
}

/** One word of `--checks`: an id, an area or a group that is asked for alone, added or left out. */
export interface CheckChoice {
  readonly kind: 'only' | 'with' | 'without'
  readonly name: string
}

/** The values of the options by name, as texts; those that were not given are absent. */
export type RawOptions = Readonly<Record<string, string | undefined>>

/** Turns texts into options; lists are separated by line ends. Throws UserError naming the option and what it takes. */
export function parseOptions(given: {
  readonly commands: readonly string[]
  readonly paths: readonly string[]
  readonly values: RawOptions
}): Options {
  const { values } = given
  const text = (name: OptionName) => values[name] || undefined
  return {
    commands: parseCommands(given.commands),
    paths: given.paths,
    kubeconfig: text('kubeconfig'),
    context: text('context'),
    namespace: text('namespace'),
    timeoutMs: durationOf('timeout', values),
    wait: switchOf('wait', values),
    access: choiceOf('access', values) as Options['access'],
    checks: words(values['checks']).map(parseChoice),
    ignoreUnknownFields: switchOf('ignore-unknown-fields', values),
    features: words(values['enable-feature']).map(parseFeature),
    baseline: text('baseline'),
    writeBaseline: text('write-baseline'),
    urls: urlsOf(values),
    jobs: words(values['job']).map(parseJob),
    identityNamespace: nameOf('identity-namespace', values),
    identityName: nameOf('identity-name', values),
    failOn: choiceOf('fail-on', values) as Options['failOn'],
    format: choiceOf('format', values) as Options['format'],
    output: text('output'),
    reports: lines(values['report'] ?? '').map(parseReport),
    quiet: switchOf('quiet', values),
    colour: switchOf('color', values),
  }
}

type OptionName = (typeof optionTable)[number]['name']

/** Splits a text with one entry a line into its entries. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Splits a list whose entries stand on lines of their own or between commas and blanks. */
function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean)
}

function parseChoice(word: string): CheckChoice {
  const kind = ({ '-': 'without', '+': 'with' } as const)[word[0] ?? '']
  return kind === undefined ? { kind: 'only', name: word } : { kind, name: word.slice(1) }
}

/** The names that promtool 3.16 takes, also those that no longer do anything. */
const features = [
  'promql-experimental-functions',
  'promql-binop-fill-modifiers',
  'promql-unquoted-utf8-names',
  'promql-duration-expr',
  'promql-extended-range-selectors',
  'promql-delayed-name-removal',
]

function parseFeature(word: string): string {
  if (features.includes(word)) return word
  const guess = nearest(word, features)
  throw new UserError(`there is no feature \`${word}\``, {
    help: `${guess === undefined ? '' : `Did you mean \`${guess}\`? `}Features: ${features.join(', ')}.`,
  })
}

const jobNames = ['deploy', 'smoke', 'diff', 'drift', 'pull-request'] as const

/** A job whose identity can be asked for. */
export type JobName = (typeof jobNames)[number]

function parseJob(word: string): JobName {
  const known = jobNames.find((name) => name === word)
  if (known !== undefined) return known
  const guess = nearest(word, jobNames)
  throw new UserError(`there is no job \`${word}\``, {
    help: `${guess === undefined ? '' : `Did you mean \`${guess}\`? `}Jobs: ${jobNames.join(', ')}.`,
  })
}

/** Room is left for the job and for what its roles are called. */
function nameOf(name: OptionName, values: RawOptions): string {
  const text = values[name] || rowOf(name).default
  if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(text))
    throw new UserError(`\`${text}\` is not a name for \`${name}\``, {
      help: 'Write at most 40 small letters, digits and `-`, with no `-` at its ends.',
    })
  return text
}

function parseCommands(words: readonly string[]): readonly KnownCommand[] {
  if (words.length === 0)
    throw new UserError('no command was given', { help: `Commands: ${knownCommands.join(', ')}.` })
  for (const [index, word] of words.entries()) {
    if (!isKnown(word)) {
      const guess = nearest(word, knownCommands)
      const help = `${guess === undefined ? '' : `Did you mean \`${guess}\`? `}Commands: ${knownCommands.join(', ')}.`
      throw new UserError(`there is no command \`${word}\``, { help })
    }
    if (words.indexOf(word) !== index)
      throw new UserError(`the command \`${word}\` is given twice`, { help: 'Name each command once.' })
  }
  return words.filter(isKnown)
}

const knownCommands = Object.keys(commandTable)

/** Tells whether a word is a command. */
export function isKnown(word: string): word is KnownCommand {
  return Object.hasOwn(commandTable, word)
}

function rowOf(name: OptionName): OptionRow {
  const row = optionTable.find((candidate) => candidate.name === name)
  if (row === undefined) throw new Error(`no option ${name}`)
  return row
}

function durationOf(name: OptionName, values: RawOptions): number {
  const text = values[name] || rowOf(name).default
  const parsed = parseDuration(text)
  if (parsed === undefined)
    throw new UserError(`\`${text}\` is not a duration for \`${name}\``, {
      help: 'Write it as in `90s`, `5m` or `1h30m`.',
    })
  return parsed
}

function switchOf(name: OptionName, values: RawOptions): boolean {
  const text = (values[name] || rowOf(name).default).toLowerCase()
  if (text !== 'true' && text !== 'false')
    throw new UserError(`\`${text}\` is neither \`true\` nor \`false\` for \`${name}\``, {
      help: 'Write one of the two.',
    })
  return text === 'true'
}

function choiceOf(name: OptionName, values: RawOptions): string {
  const { choices = [], default: usual } = rowOf(name)
  const text = values[name] || usual
  if (!choices.includes(text))
    throw new UserError(`\`${text}\` is not a value of \`${name}\``, { help: `Write one of ${choices.join(', ')}.` })
  return text
}

function urlsOf(values: RawOptions): Options['urls'] {
  const urls: Record<string, string> = {}
  for (const component of ['prometheus', 'alertmanager', 'grafana'] as const) {
    const text = values[`${component}-url`]
    if (!text) continue
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
      throw new UserError(`the value of \`${component}-url\` is not an http or https URL`, {
        help: `Write it as in \`http://localhost:9090\`.`,
      })
    urls[component] = text
  }
  return urls
}

function parseReport(text: string): ReportFile {
  const [kind = '', ...rest] = text.split('=')
  const file = rest.join('=')
  const known = reportKinds.find((candidate) => candidate === kind)
  if (known === undefined || file === '')
    throw new UserError(`\`${text}\` is not a report`, {
      help: `Write KIND=FILE, such as \`summary=summary.md\`; kinds: ${reportKinds.join(', ')}.`,
    })
  return { kind: known, file }
}
