import { isObject, type Json } from '../core/json.ts'
import { parseDuration } from '../rules/duration.ts'
import { readYaml } from '../yaml/read.ts'

/**
 * Where a configuration that Prometheus says it has loaded lacks something of the written one: paths such as
 * `scrape_configs[job].relabel_configs[0].regex`. Prometheus adds its defaults and leaves out what equals them, hides
 * secrets, and writes durations, paths and references in its own way: none of that counts as a difference.
 */
export function missingFromLoaded(written: Json, loadedText: string): readonly string[] {
  const loaded = readYaml({ file: 'loaded', text: loadedText }).documents[0]?.value
  if (loaded === undefined) return ['']
  return [...compare(written, loaded, '')]
}

/** Flags of the container that a running Prometheus has with another value: `--flag=value (it runs with other)`. */
export function differingFlags(
  flags: readonly { readonly name: string; readonly value: string | undefined }[],
  running: Readonly<Record<string, string>>,
): readonly string[] {
  const once = flags.filter(({ name }) => flags.filter((other) => other.name === name).length === 1)
  return once.flatMap(({ name, value }) => {
    const positive = name.startsWith('no-') ? name.slice(3) : name
    const found = running[name] ?? running[positive]
    const wanted = value ?? (name === positive ? 'true' : 'false')
    return found === undefined || sameScalar(wanted, found) || sameSize(wanted, found)
      ? []
      : [`--${name}=${wanted} (it runs with ${found})`]
  })
}

function* compare(written: Json, loaded: Json | undefined, path: string): Generator<string> {
  if (isEmpty(written) && (loaded === undefined || isEmpty(loaded))) return
  if (Array.isArray(written)) {
    yield* compareLists(written, loaded, path)
    return
  }
  if (isObject(written)) {
    for (const [key, value] of Object.entries(written)) {
      if (isDefault(path, key, value)) continue
      const inner = path === '' ? key : `${path}.${key}`
      yield* compare(value, isObject(loaded) ? counterpart(loaded, key) : undefined, inner)
    }
    return
  }
  if (loaded === '<secret>' || isTemplate(written)) return
  if (loaded === undefined || !isScalar(loaded) || !sameScalar(String(written), String(loaded))) yield path
}

function* compareLists(written: readonly Json[], loaded: Json | undefined, path: string): Generator<string> {
  if (!Array.isArray(loaded)) {
    yield path
    return
  }
  for (const [index, item] of written.entries()) {
    const name = isObject(item) ? (item['job_name'] ?? index) : index
    yield* compare(item, loaded[index] as Json | undefined, `${path}[${String(name)}]`)
  }
  if (loaded.length > written.length) yield `${path} (it has ${loaded.length - written.length} more)`
}

/** Old names that Prometheus rewrites when it reads them. */
function counterpart(loaded: { readonly [key: string]: Json }, key: string): Json | undefined {
  if (Object.hasOwn(loaded, key)) return loaded[key]
  const authorization = loaded['authorization']
  if (!isObject(authorization)) return undefined
  if (key === 'bearer_token_file') return authorization['credentials_file']
  return key === 'bearer_token' ? '<secret>' : undefined
}

/** What Prometheus leaves out because it equals the default (relabel.Regexp.IsZero). */
function isDefault(path: string, key: string, value: Json): boolean {
  return key === 'regex' && value === '(.*)' && /relabel_configs\[\d+\]$/.test(path)
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '' || value === 0 || value === false) return true
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.values(value).every(isEmpty)
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** External labels may name environment variables. */
function isTemplate(value: Json): boolean {
  return typeof value === 'string' && /\$\{\w+\}/.test(value)
}

function sameScalar(written: string, loaded: string): boolean {
  if (written === loaded || loaded.endsWith(`/${written.replace(/^\.\//, '')}`)) return true
  if (written.toLowerCase() === loaded.toLowerCase() && /^(true|false|[a-z]+)$/i.test(written)) return true
  const duration = parseDuration(written)
  return (duration !== undefined && duration === parseDuration(loaded)) || sameSize(written, loaded)
}

function sameSize(written: string, loaded: string): boolean {
  const size = sizeOf(written)
  return size !== undefined && size === sizeOf(loaded)
}

/** Prometheus' units are powers of 1024 with and without the `i`. */
function sizeOf(text: string): number | undefined {
  const match = /^([0-9.]+)\s*([KMGTPE]?)i?B$/.exec(text)
  return match === null ? undefined : Number(match[1]) * 1024 ** ' KMGTPE'.indexOf(match[2] || ' ')
}
