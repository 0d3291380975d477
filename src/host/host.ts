import type { Annotation } from '../core/annotation.ts'
import type { Clock, Progress } from '../core/progress.ts'

/** The outside world as promstack sees it: two of them exist, the terminal and GitHub. */
export interface Host {
  readonly files: Files
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly progress: Progress
  /** Where the JSON result goes when nobody says; undefined: nowhere. */
  readonly resultFile: string | undefined
  /** Whether standard output may be coloured, and how wide it is. */
  readonly colour: boolean
  readonly columns: number
  /** Writes text to standard output. */
  print(text: string): void
  /** Writes a problem of the run itself to standard error. */
  complain(text: string): void
  /** Shows a message at a place of a file, where the host can. */
  annotate(annotation: Annotation): void
  /** Shows the job summary, which is only made where the host has one. */
  summarize(markdown: () => string): Promise<void>
  /** Gives a value to later steps, where the host has any. */
  output(name: string, value: string): void
  /** Has the host keep secret values out of its log, should one of them ever get there. */
  hide(values: Iterable<string>): void
}

/** Files and programs. */
export interface Files {
  /** What stands at a path (links followed), or undefined when there is nothing; `id` is equal for equal places. */
  stat(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly size: number; readonly id: string } | undefined>
  list(path: string): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  readStandardInput(): Promise<Uint8Array>
  /** Writes a file whole, or leaves what was there. */
  write(path: string, content: string): Promise<void>
  /** Runs a program; undefined when there is no such program. */
  run(
    program: string,
    args: readonly string[],
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string } | undefined>
}
