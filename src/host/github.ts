import { join } from 'node:path'
import { error, notice, setOutput, summary, warning } from '@actions/core'
import { type Progress, silent } from '../core/progress.ts'
import { systemClock } from './clock.ts'
import { localFiles } from './files.ts'
import type { Host } from './host.ts'
import { liveProgress } from './liveProgress.ts'

/** A step of a GitHub workflow: annotations, the job summary and outputs, and a log in which no text can be a workflow command. */
export function githubHost(options: { readonly signal: AbortSignal; readonly quiet: boolean }): Host {
  const print = (text: string) => void process.stdout.write(harmless(text))
  const progress: Progress = options.quiet ? silent : liveProgress({ write: print })
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
    output: (name, value) => setOutput(name, value),
  }
}

/** Breaks what the runner would take for a workflow command: a line that begins with `::`, or `##[` anywhere. */
export function harmless(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[')
}
