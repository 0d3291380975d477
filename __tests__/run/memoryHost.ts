import type { Annotation } from '../../src/core/annotation.ts'
import { UserError } from '../../src/core/errors.ts'
import { silent } from '../../src/core/progress.ts'
import type { Host } from '../../src/host/host.ts'

/** What a run left behind in a world that is only memory. */
export interface Traces {
  readonly printed: string[]
  readonly complaints: string[]
  readonly annotations: Annotation[]
  readonly summaries: string[]
  readonly outputs: Map<string, string>
  readonly hidden: Set<string>
  readonly files: Map<string, string>
}

/** A host in memory; files whose name begins with `locked` cannot be written. */
export function memoryHost(settings: {
  readonly files?: Readonly<Record<string, string>>
  /** Files that are no text. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>
  readonly resultFile?: string
  /** What a program prints, by its command line. */
  readonly programs?: Readonly<Record<string, string>>
}): { readonly host: Host; readonly traces: Traces } {
  const traces: Traces = {
    printed: [],
    complaints: [],
    annotations: [],
    summaries: [],
    outputs: new Map(),
    hidden: new Set(),
    files: new Map(Object.entries(settings.files ?? {})),
  }
  let now = 0
  const host: Host = {
    files: {
      stat: async (path) => {
        const content = traces.files.get(path)
        if (content !== undefined) return { kind: 'file', size: content.length, id: path }
        const isFolder = [...traces.files.keys()].some((file) => file.startsWith(`${path}/`))
        return isFolder ? { kind: 'folder', size: 0, id: path } : undefined
      },
      list: async (path) => {
        const inside = [...traces.files.keys()].filter((file) => file.startsWith(`${path}/`))
        return [...new Set(inside.map((file) => file.slice(path.length + 1).split('/')[0] ?? ''))]
      },
      read: async (path) => settings.bytes?.[path] ?? new TextEncoder().encode(traces.files.get(path)),
      readStandardInput: async () => new Uint8Array(),
      async write(path, content) {
        if (path.startsWith('locked')) throw new UserError(`\`${path}\` cannot be written`, { help: 'Unlock it.' })
        traces.files.set(path, content)
      },
      run: async (program, args) => {
        const stdout = settings.programs?.[[program, ...args].join(' ')]
        return stdout === undefined ? undefined : { code: 0, stdout, stderr: '' }
      },
    },
    env: { KUBECONFIG: '/nowhere/kubeconfig' },
    clock: {
      now: () => {
        now += 1000
        return now
      },
      sleep: async () => {},
    },
    progress: silent,
    resultFile: settings.resultFile,
    colour: false,
    columns: 100,
    print: (text) => void traces.printed.push(text),
    complain: (text) => void traces.complaints.push(text),
    annotate: (annotation) => void traces.annotations.push(annotation),
    summarize: async (markdown) => void traces.summaries.push(markdown()),
    output: (name, value) => void traces.outputs.set(name, value),
    hide(values) {
      for (const value of values) traces.hidden.add(value)
    },
  }
  return { host, traces }
}
