import { join } from 'node:path'
import { endGroup, error, notice, setOutput, setSecret, startGroup, summary, warning } from '@actions/core'
import { type Progress, silent } from '../core/progress.ts'
import { systemClock } from './clock.ts'
import { localFiles } from './files.ts'
import type { Host } from './host.ts'
import { liveProgress } from './liveProgress.ts'

/** A step of a GitHub workflow: annotations, the job summary and outputs, and a log in which no text can be a workflow command. */
export function githubHost(options: { readonly signal: AbortSignal; readonly quiet: boolean }): Host {
  const write = (text: string) => void process.stdout.write(harmless(text))
  let isGrouped = false
  const print = (text: string) => {
    if (isGrouped) endGroup()
    isGrouped = false
    write(text)
  }
  /** What went on on the way folds up, so that the result is what meets the eye. */
  const grouped = (text: string) => {
    if (!isGrouped) startGroup('Progress')
    isGrouped = true
    write(text)
  }
  const progress: Progress = options.quiet ? silent : liveProgress({ write: grouped })
  return {
    files: localFiles,
    env: process.env,
    clock: systemClock(options.signal),
    progress,
    resultFile: process.env['RUNNER_TEMP'] ? join(process.env['RUNNER_TEMP'], 'promstack-result.json') : undefined,
    colour: false,
    columns: 120,
    print,
    complain: print,
    annotate({ severity, title, message, span }) {
      const show = { error, warning, notice }[severity]
      if (span === undefined) return show(message, { title })
      const place = { file: span.file, startLine: span.line, endLine: span.endLine }
      // GitHub takes columns only for a place within one line.
      const columns = span.line === span.endLine ? { startColumn: span.column, endColumn: span.endColumn } : {}
      show(message, { title, ...place, ...columns })
    },
    async summarize(markdown) {
      if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(markdown(), true).write()
    },
    output(name, value) {
      if (process.env['GITHUB_OUTPUT']) setOutput(name, value)
    },
    hide(values) {
      // Elsewhere nobody takes the command out of the log, and it would show what it is to hide.
      if (process.env['GITHUB_ACTIONS'] === 'true') for (const value of values) if (isMaskable(value)) setSecret(value)
    },
  }
}

/** The runner also masks each line of a text, and a line such as `route:` would blank out half of a log. */
function isMaskable(value: string): boolean {
  return value.length >= 8 && !/[\r\n]/.test(value)
}

/**
 * Breaks what the runner would take for a workflow command: a line that begins with `::` behind any blanks (to .NET,
 * NEL is one), or `##[` anywhere.
 */
export function harmless(text: string): string {
  return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[')
}
