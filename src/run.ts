import { type CommandBody, type CommandContext, makeContext } from './commands/context.ts'
import { UserError } from './core/errors.ts'
import { type CommandResult, commandResult, type Outcome, type Stop, worst } from './core/outcome.ts'
import type { Host } from './host/host.ts'
import type { Options } from './options/options.ts'
import type { KnownCommand } from './options/table.ts'
import { countsOf } from './report/counts.ts'
import { annotations, reporters } from './report/index.ts'

/** What a run is given: what was asked, the outside world, and the commands there are. */
export interface RunInput {
  readonly options: Options
  readonly host: Host
  /** Ends the run; its reason is an Error whose cause is the name of the signal. */
  readonly signal: AbortSignal
  /** Folder of the bundled stack. */
  readonly bundled: string
  readonly bodies?: Readonly<Record<KnownCommand, CommandBody>>
}

/** Runs the commands in their order until one does not pass, reports, and gives the exit code. */
export async function run(given: RunInput): Promise<number> {
  const { options, host, signal } = given
  const start = host.clock.now()
  const context = makeContext(given)
  try {
    const results = await answers(context, given.bodies ?? bodies)
    const outcome = outcomeOf(results, options.commands, context.target())
    await report(outcome, { options, host, durationMs: host.clock.now() - start })
    if (signal.aborted) return reasonOf(signal) === 'SIGTERM' ? 143 : 130
    return { passed: 0, failed: 1, error: 2 }[outcome.outcome]
  } catch (error) {
    host.output('outcome', 'error')
    if (error instanceof UserError) {
      host.complain(`error: ${error.message}\n${error.help}\n`)
      return 2
    }
    host.complain(`this is a bug of promstack; please report it with what follows\n${stackOf(error)}\n`)
    return 3
  } finally {
    await context.close()
  }
}

/** Each command is only read when it runs: `check` needs nothing of what talks to a cluster. */
const bodies: Readonly<Record<KnownCommand, CommandBody>> = {
  check: async (context) => (await import('./commands/check.ts')).check(context),
  apply: async (context) => (await import('./commands/apply.ts')).apply(context),
  smoke: async (context) => (await import('./commands/smoke.ts')).smoke(context),
  rbac: async (context) => (await import('./commands/rbac.ts')).rbac(context),
}

async function answers(
  context: CommandContext,
  bodies: Readonly<Record<KnownCommand, CommandBody>>,
): Promise<readonly CommandResult[]> {
  const results: CommandResult[] = []
  for (const command of context.options.commands) {
    const result = await answer(command, bodies[command], context)
    results.push(result)
    if (result.outcome !== 'passed') break
  }
  return results
}

/** What stops a command is its answer, and so is being ended from outside; what is our bug goes on to the caller. */
async function answer(command: KnownCommand, body: CommandBody, context: CommandContext): Promise<CommandResult> {
  const { signal, options } = context
  try {
    const result = await within(body(context), signal)
    if (signal.aborted) return { ...result, outcome: 'error', stop: ended(signal) }
    return result.outcome === 'passed' && isRefusedBy(options.failOn, result)
      ? { ...result, outcome: 'failed' }
      : result
  } catch (error) {
    if (signal.aborted) return commandResult({ command, outcome: 'error', stop: ended(signal) })
    if (!(error instanceof UserError)) throw error
    const span = error.span === undefined ? {} : { span: error.span }
    return commandResult({ command, outcome: 'error', stop: { message: error.message, help: error.help, ...span } })
  }
}

/** Once the run is ended its work gets a moment to stop in good order; what hangs is left behind. */
async function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const wait = () => {
      timer = setTimeout(() => reject(signal.reason), graceMs)
    }
    signal.addEventListener('abort', wait, { once: true })
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** GitHub kills a cancelled step after 7.5 seconds. */
const graceMs = 3000

function isRefusedBy(failOn: Options['failOn'], result: CommandResult): boolean {
  return result.findings.some(({ severity }) => severity === 'error' || severity === failOn)
}

function ended(signal: AbortSignal): Stop {
  return { message: `ended by ${reasonOf(signal)}`, help: 'Started again, it goes on where it stopped.' }
}

function reasonOf({ reason }: AbortSignal): string {
  return reason instanceof Error && typeof reason.cause === 'string' ? reason.cause : 'a signal'
}

function outcomeOf(
  results: readonly CommandResult[],
  commands: Outcome['commands'],
  target: string | undefined,
): Outcome {
  const left = commands.slice(results.length)
  const last = results.at(-1)
  const note =
    left.length === 0 || last === undefined ? [] : [`not run, because ${last.command} did not pass: ${left.join(', ')}`]
  return {
    commands,
    outcome: worst(results.map((result) => result.outcome)),
    results: results.map((result) => (result === last ? { ...result, notes: [...result.notes, ...note] } : result)),
    ...(target === undefined ? {} : { target }),
  }
}

/** The log comes first, so that what follows cannot keep anybody from reading it. */
async function report(
  outcome: Outcome,
  { options, host, durationMs }: { readonly options: Options; readonly host: Host; readonly durationMs: number },
): Promise<void> {
  const { failOn } = options
  const plain = { colour: false, columns: 100, durationMs, failOn }
  const resultFile = options.output ?? host.resultFile
  const json = () => reporters.json(outcome, plain)
  if (options.format === 'json') host.print(json())
  else
    host.print(
      printedBy(outcome) ?? reporters.text(outcome, { colour: host.colour, columns: host.columns, durationMs, failOn }),
    )
  if (options.format === 'github') for (const annotation of annotations(outcome)) host.annotate(annotation)
  setOutputs(outcome, host, resultFile)
  await host.summarize(() => reporters.summary(outcome, plain))
  if (resultFile !== undefined) await host.files.write(resultFile, json())
  for (const { kind, file } of options.reports) await host.files.write(file, reporters[kind](outcome, plain))
}

/** A text that was asked for goes to its reader alone, or nobody could hand it to another program. */
function printedBy({ outcome, results }: Outcome): string | undefined {
  const texts = results.flatMap(({ printed }) => printed?.text ?? [])
  return outcome === 'passed' && texts.length > 0 && texts.length === results.length ? texts.join('') : undefined
}

function setOutputs(outcome: Outcome, host: Host, resultFile: string | undefined): void {
  const found = countsOf(outcome)
  host.output('outcome', outcome.outcome)
  host.output('changed', String(found.created + found.configured + found.deleted > 0))
  if (resultFile !== undefined) host.output('result', resultFile)
  host.output('errors', String(found.error))
  host.output('warnings', String(found.warning))
  for (const name of ['created', 'configured', 'unchanged', 'deleted', 'skipped', 'failed'] as const)
    host.output(name, String(found[name]))
  host.output('probes-passed', String(found.probesPassed))
  host.output('probes-failed', String(found.probesFailed))
  host.output('probes-inconclusive', String(found.probesInconclusive))
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
