import { goQuote } from '../../../core/go/quote.ts'
import type { At } from '../../../yaml/decode.ts'
import { bool, text } from '../../../yaml/scalarSchema.ts'
import { pointer, struct } from '../../../yaml/schema.ts'
import { canonicalHeader } from '../../http/headers.ts'
import { secret } from '../../http/secret.ts'
import { tlsConfig } from '../../http/tlsConfig.ts'
import { refuseMissing } from '../atMostOne.ts'
import { integration } from '../integration.ts'
import { hostPort, textMap } from '../values.ts'

/** Mail (alertmanager config.EmailConfig). */
export const email = integration({
  field: 'email_configs',
  goType: 'config.EmailConfig',
  fields: {
    to: text,
    from: text,
    hello: text,
    smarthost: hostPort,
    auth_username: text,
    auth_password: secret,
    auth_password_file: text,
    auth_secret: secret,
    auth_secret_file: text,
    auth_identity: text,
    headers: textMap,
    html: text,
    text,
    require_tls: pointer(bool),
    tls_config: pointer(tlsConfig),
    force_implicit_tls: pointer(bool),
    threading: struct('config.ThreadingConfig', { enabled: bool, thread_by_date: text }),
  },
  check(entry, at) {
    if (entry.to === '') refuseMissing(at, 'missing to address in email config', 'to')
    const names = checkHeaders(entry.headers, at)
    if (!entry.threading.enabled) return
    for (const name of ['References', 'In-Reply-To']) {
      if (!names.has(name)) continue
      at.refuse(`conflicting configuration: threading.enabled conflicts with custom ${name} header`, {
        path: ['threading', 'enabled'],
        onKey: true,
        help: `Remove the header \`${name}\` or the threading.`,
      })
    }
    if (entry.threading.thread_by_date !== 'none' && entry.threading.thread_by_date !== 'daily') {
      at.refuse("threading.thread_by_date must be either 'none' or 'daily'", { path: ['threading', 'thread_by_date'] })
    }
  },
  missing: 'missing email config',
  complete(entry, { global, at }) {
    if (entry.smarthost === '' && global.smtp_smarthost === '') {
      at.refuse('no global SMTP smarthost set', {
        message: 'no SMTP server is set, neither here nor globally',
        help: 'Set `global.smtp_smarthost`, or `smarthost` here.',
      })
    }
    if (entry.from === '' && global.smtp_from === '') {
      at.refuse('no global SMTP from set', {
        message: 'no sender is set, neither here nor globally',
        help: 'Set `global.smtp_from`, or `from` here.',
      })
    }
  },
})

/** The names of the headers as they are sent; two that differ in their case only are one. */
function checkHeaders(headers: ReadonlyMap<string, string>, at: At): ReadonlySet<string> {
  const names = new Set<string>()
  for (const header of headers.keys()) {
    const name = canonicalHeader(header)
    if (names.has(name)) {
      at.refuse(`duplicate header ${goQuote(name)} in email config`, {
        path: ['headers', header],
        onKey: true,
        help: 'Keep one of them: the case of a header does not count.',
      })
    }
    names.add(name)
  }
  return names
}
