import { catalogue } from '../checks/index.ts'
import { UserError } from '../core/errors.ts'
import { type CommandResult, commandResult } from '../core/outcome.ts'
import type { Host } from '../host/host.ts'
import { type Baseline, baselineOf, newFindings, readBaseline, writeBaseline } from './check/baseline.ts'
import { type GivenFiles, givenFiles } from './check/files.ts'
import { judge } from './check/judge.ts'
import { selectChecks } from './check/selection.ts'
import type { CommandContext } from './context.ts'
import { stopwatch } from './stopwatch.ts'

/** Checks what of the given files is rules or configuration; no cluster is asked. */
export async function check(context: CommandContext): Promise<CommandResult> {
  const { options, host, paths } = context
  const watch = stopwatch(host.clock)
  const selected = selectChecks(catalogue, options.checks)
  const baseline = options.baseline === undefined ? none : await baselineAt(host, options.baseline)
  const namespace = options.namespace ?? 'default'
  const given = await watch.time('read', () => givenFiles(host.files, { paths, namespace }))
  const judged = await watch.time('check', async () => judge(given, { reading: options, selected, namespace }))
  host.hide(judged.secrets)
  const isWritten = options.writeBaseline !== undefined
  if (isWritten) await host.files.write(options.writeBaseline, writeBaseline(judged.findings))
  const { findings, known } = newFindings(judged.findings, isWritten ? baselineOf(judged.findings) : baseline)
  return commandResult({
    command: 'check',
    outcome: 'passed',
    findings,
    suppressed: [...judged.allowed, ...known],
    checked: judged.checked,
    checks: catalogue.filter(({ id }) => selected.has(id)),
    notes: notesOf(given, { known: known.length, allowed: judged.allowed.length }),
    timings: watch.timings(),
  })
}

const none: Baseline = new Map()

async function baselineAt(host: Host, file: string): Promise<Baseline> {
  if ((await host.files.stat(file)) === undefined)
    throw new UserError(`there is no baseline \`${file}\``, {
      help: 'Write one with `promstack check --write-baseline FILE`.',
    })
  return readBaseline(file, new TextDecoder().decode(await host.files.read(file)))
}

/** What was looked at and what was not: a check of nothing must not look like one that passed. */
function notesOf(
  { files, corpus }: GivenFiles,
  { known, allowed }: { readonly known: number; readonly allowed: number },
): readonly string[] {
  const where = `in ${counted(files.length, 'file')}`
  return [
    corpus.documents.length === 0
      ? `no rules and no configuration ${where}`
      : `${counted(corpus.documents.length, 'document')} with rules or configuration ${where}`,
    ...(known === 0 ? [] : [`${counted(known, 'finding')} of the baseline not shown`]),
    ...(allowed === 0 ? [] : [`${counted(allowed, 'finding')} allowed by comments`]),
  ]
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
