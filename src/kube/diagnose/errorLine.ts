/** Finds what a log says was the error: the last line of error level, in the shapes of Go's loggers, JSON or plain text. */
export function errorLine(lines: readonly string[]): string | undefined {
  for (const line of [...lines].reverse()) {
    const found = fromJson(line) ?? fromLogfmt(line) ?? fromKlog(line) ?? fromPlain(line)
    if (found !== undefined) return found.replace(/\s+/g, ' ').trim().slice(0, 300)
  }
  return undefined
}

const errorLevels = /^(error|err|fatal|panic|critical|crit|emerg|alert|dpanic)$/i

function fromJson(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const entry = JSON.parse(line) as Readonly<Record<string, unknown>>
    const text = (key: string): string | undefined => (typeof entry[key] === 'string' ? entry[key] : undefined)
    if (!errorLevels.test(text('level') ?? text('lvl') ?? text('severity') ?? '')) return undefined
    return join(text('msg') ?? text('message'), text('err') ?? text('error'))
  } catch {
    return undefined
  }
}

/** `level=ERROR msg="Error loading config" err="parsing YAML file …"`. */
function fromLogfmt(line: string): string | undefined {
  const fields = new Map(
    [...line.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|\S+)/g)].map(([, key = '', value = '']) => [key, unquote(value)]),
  )
  if (!errorLevels.test(fields.get('level') ?? fields.get('lvl') ?? '')) return undefined
  return join(fields.get('msg'), fields.get('err') ?? fields.get('error'))
}

/** The cause alone says more than `Error loading config: <cause>` does only when there is no message. */
function join(message: string | undefined, error: string | undefined): string | undefined {
  if (error === undefined) return message
  return message === undefined || /^error /i.test(message) ? error : `${message}: ${error}`
}

function fromKlog(line: string): string | undefined {
  return /^[EF]\d{4} \S+\s+\d+ [^\]]+\] (.+)$/.exec(line)?.[1]
}

function fromPlain(line: string): string | undefined {
  const text = line.replace(/^\d{4}[-/]\d{2}[-/]\d{2}[T ]\S+\s+/, '')
  return /^(panic|fatal|error|err)\b|^\w*(Error|Exception)\b|\b(fatal|panic|error)(:|\])/i.test(text) &&
    !/\blevel=/.test(text)
    ? text
    : undefined
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\n/g, ' ').replace(/\\(.)/g, '$1') : value
}
