import { apply } from './commands/apply.ts'
import { type CommandBody, type CommandContext, makeContext } from './commands/context.ts'
import { smoke } from './commands/smoke.ts'
import { UserError } from './core/errors.ts'
import { type CommandResult, commandResult, type Outcome, worst } from './core/outcome.ts'
import type { Host } from './host/host.ts'
import type { Options } from './options/options.ts'
import type { KnownCommand } from './options/table.ts'
import { annotations } from './report/annotations.ts'
import { counts } from './report/counts.ts'
import { reporters } from './report/index.ts'

/** The commands that exist. */
const bodies: Readonly<Record<KnownCommand, CommandBody>> = { apply, smoke }

/** Runs the commands in their order until one does not pass, reports, and gives the exit code. */
export async function run(given: {
  readonly options: Options
  readonly host: Host
  readonly signal: AbortSignal
  readonly bundled: string
}): Promise<number> {
  const { options, host, signal } = given
  const start = host.clock.now()
  const context = makeContext(given)
  const results: CommandResult[] = []
  try {
    for (const command of options.commands) {
      const result = await answer(command, context)
      results.push(result)
      if (result.outcome !== 'passed') break
    }
    const outcome = await finish(results, context)
    if (!signal.aborted) await report(outcome, { options, host, durationMs: host.clock.now() - start })
    return { passed: 0, failed: 1, error: 2 }[outcome.outcome]
  } catch (error) {
    if (signal.aborted) {
      host.complain('promstack was ended; started again, it goes on where it stopped\n')
      return 130
    }
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

/** What stops a command is its answer; what is our bug goes on to the caller. */
async function answer(command: KnownCommand, context: CommandContext): Promise<CommandResult> {
  try {
    return await bodies[command](context)
  } catch (error) {
    if (context.signal.aborted || !(error instanceof UserError)) throw error
    const span = error.span === undefined ? {} : { span: error.span }
    return commandResult({ command, outcome: 'error', stop: { message: error.message, help: error.help, ...span } })
  }
}

async function finish(results: readonly CommandResult[], context: CommandContext): Promise<Outcome> {
  const { commands } = context.options
  const ran = results.map((result) => result.command)
  const left = commands.filter((command) => !ran.includes(command))
  const last = results.at(-1)
  const note =
    left.length === 0 || last === undefined ? [] : [`not run, because ${last.command} did not pass: ${left.join(', ')}`]
  const target = await context.target()
  return {
    commands,
    outcome: worst(results.map((result) => result.outcome)),
    results: results.map((result) => (result === last ? { ...result, notes: [...result.notes, ...note] } : result)),
    ...(target === undefined ? {} : { target }),
  }
}

async function report(
  outcome: Outcome,
  { options, host, durationMs }: { readonly options: Options; readonly host: Host; readonly durationMs: number },
): Promise<void> {
  const plain = { colour: false, columns: 100, durationMs }
  const resultFile = options.output ?? host.resultFile
  const json = () => reporters.json(outcome, plain)
  if (options.format === 'json') host.print(json())
  else host.print(reporters.text(outcome, { colour: host.colour, columns: host.columns, durationMs }))
  if (options.format === 'github') for (const annotation of annotations(outcome)) host.annotate(annotation)
  await host.summarize(() => reporters.summary(outcome, plain))
  if (resultFile !== undefined) await host.files.write(resultFile, json())
  for (const { kind, file } of options.reports) await host.files.write(file, reporters[kind](outcome, plain))
  setOutputs(outcome, host, resultFile)
}

function setOutputs(outcome: Outcome, host: Host, resultFile: string | undefined): void {
  const found = counts(outcome)
  host.output('outcome', outcome.outcome)
  host.output('changed', String(found.created + found.configured + found.deleted > 0))
  if (resultFile !== undefined) host.output('result', resultFile)
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
