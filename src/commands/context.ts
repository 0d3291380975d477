import { relative } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'
import type { Manifest } from '../core/object.ts'
import type { CommandResult } from '../core/outcome.ts'
import type { Host } from '../host/host.ts'
import type { Client } from '../kube/connection/client.ts'
import { collectTexts } from '../kube/manifests/input.ts'
import { readManifests } from '../kube/manifests/manifest.ts'
import { secretsOf } from '../kube/plan/mask.ts'
import type { Options } from '../options/options.ts'

/** A command: it looks at the world through its context and says what it found. */
export type CommandBody = (context: CommandContext) => Promise<CommandResult>

/** What the commands of one run share: options, host, one connection and one reading of the manifests. */
export interface CommandContext {
  readonly options: Options
  readonly host: Host
  readonly signal: AbortSignal
  /** The connection, made at the first call. */
  client(): Promise<Client>
  /** Begins to connect without waiting: reading the manifests takes as long. Trouble shows at `client()`. */
  beginConnecting(): void
  /** The cluster that was asked, as the kubeconfig calls it; undefined while none was. */
  target(): string | undefined
  /** What was given to read: the paths of the options, or the bundled stack. */
  readonly paths: readonly string[]
  /** The manifests, read at the first call, or what is wrong with them. */
  manifests(): Promise<ManifestSet>
}

/** All manifests, or the problems that keep them from being used. */
export type ManifestSet =
  | { readonly kind: 'read'; readonly manifests: readonly Manifest[] }
  | { readonly kind: 'refused'; readonly problems: readonly Finding[] }

/** Makes the context of a run; `close` ends its connection. */
export function makeContext(given: {
  readonly options: Options
  readonly host: Host
  readonly signal: AbortSignal
  /** Folder of the bundled stack, used when no path is given. */
  readonly bundled: string
}): CommandContext & { close(): Promise<void> } {
  const { options, host, signal } = given
  const closing = new AbortController()
  let client: Promise<Client> | undefined
  let target: string | undefined
  let manifests: Promise<ManifestSet> | undefined
  const paths = options.paths.length > 0 ? options.paths : [relative('.', given.bundled) || '.']
  const open = async (): Promise<Client> => {
    // What needs no cluster starts faster without the client.
    const { connect } = await import('../kube/connection/connect.ts')
    const opened = await connect({
      ...(options.kubeconfig === undefined ? {} : { kubeconfig: options.kubeconfig }),
      ...(options.context === undefined ? {} : { context: options.context }),
      env: host.env,
      timeoutMs: Math.min(requestTimeoutMs, options.timeoutMs),
      clock: host.clock,
      progress: host.progress,
      signal: AbortSignal.any([signal, closing.signal]),
    })
    target = opened.cluster
    return opened
  }
  const connected = (): Promise<Client> => {
    client ??= open()
    return client
  }
  return {
    options,
    host,
    signal,
    paths,
    client: connected,
    beginConnecting: () => void connected().catch(() => {}),
    target: () => target,
    manifests() {
      manifests ??= readSet(host, paths)
      return manifests
    },
    async close() {
      closing.abort(new Error('the run is over'))
      await client?.then(
        (opened) => opened.close(),
        () => {},
      )
    },
  }
}

const requestTimeoutMs = 30_000

async function readSet(host: Host, paths: readonly string[]): Promise<ManifestSet> {
  const texts = await collectTexts(host.files, paths)
  const { manifests, problems } = readManifests(texts)
  host.hide(secretsOf(manifests.map(({ object }) => object)))
  if (problems.length > 0) return { kind: 'refused', problems }
  if (manifests.length === 0)
    throw new UserError(`there are no manifests in ${paths.map((path) => `\`${path}\``).join(', ')}`, {
      help: 'Give files or folders with Kubernetes objects in `.yaml`, `.yml` or `.json` files.',
    })
  return { kind: 'read', manifests }
}
