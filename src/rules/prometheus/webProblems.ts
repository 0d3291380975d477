import { goQuote } from '../../core/go/quote.ts'
import { bcryptProblem } from '../go/bcrypt.ts'
import type { SettingsProblem } from './relabelRules.ts'
import { listed } from './scalars.ts'
import type { WebConfig } from './webConfig.ts'

/** What upstream refuses once all parts are read, in its order. */
export function* webProblems(config: WebConfig): Generator<SettingsProblem> {
  yield* headerProblems(config.http_server_config.headers)
  for (const [user, hash] of config.basic_auth_users) {
    const upstream = bcryptProblem(hash)
    if (upstream === undefined) continue
    const help = 'Write the bcrypt hash of the password, as `htpasswd -nBC 10 "" | tr -d \':\'` prints it.'
    yield {
      upstream,
      part: config.basic_auth_users,
      path: [user],
      message: `the password of \`${user}\` is no bcrypt hash`,
      help,
    }
  }
  yield* tlsProblems(config)
}

/** Headers that may be set, and their values where there are only some. */
const headers: ReadonlyMap<string, readonly string[]> = new Map([
  ['Strict-Transport-Security', []],
  ['X-Content-Type-Options', ['nosniff']],
  ['X-Frame-Options', ['deny', 'sameorigin']],
  ['X-XSS-Protection', []],
  ['Content-Security-Policy', []],
])

function* headerProblems(written: ReadonlyMap<string, string>): Generator<SettingsProblem> {
  for (const [name, value] of written) {
    const values = headers.get(name)
    if (values === undefined) {
      const help = `Headers that can be set are ${listed([...headers.keys()])}.`
      yield {
        upstream: `HTTP header ${goQuote(name)} can not be configured`,
        part: written,
        path: [name],
        onKey: true,
        help,
      }
    } else if (values.length > 0 && !values.includes(value))
      yield {
        upstream: `invalid value for ${name}. Expected one of: [${values.map((one) => goQuote(one)).join(' ')}], but got: ${goQuote(value)}`,
        part: written,
        path: [name],
        help: `Write ${listed(values)}.`,
      }
  }
}

const authTypes = [
  'NoClientCert',
  'RequestClientCert',
  'RequireAnyClientCert',
  'VerifyClientCertIfGiven',
  'RequireAndVerifyClientCert',
]

function* tlsProblems(config: WebConfig): Generator<SettingsProblem> {
  const tls = config.tls_server_config
  const { client_auth_type: auth } = tls
  const files = [tls.cert_file, tls.cert, tls.key_file, tls.key, tls.client_ca_file, tls.client_ca, auth]
  if (files.every((value) => value === '')) return
  const at = { part: config, path: ['tls_server_config'] }
  if (tls.cert_file === '' && tls.cert === '') {
    yield { ...at, upstream: 'missing one of cert or cert_file', help: 'Set `cert_file`.' }
    return
  }
  if (tls.key_file === '' && tls.key === '') {
    yield { ...at, upstream: 'missing one of key or key_file', help: 'Set `key_file`.' }
    return
  }
  const noCertificate = tls.cert_file === '' && !tls.cert.includes('-----BEGIN ')
  if (noCertificate)
    yield {
      upstream: 'failed to load X509KeyPair: tls: failed to find any PEM data in certificate input',
      part: tls,
      path: ['cert'],
      message: 'the certificate is not in PEM form',
    }
  const isOld = auth === 'RequireClientCert'
  if (auth !== '' && !isOld && !authTypes.includes(auth))
    yield {
      upstream: `invalid ClientAuth: ${auth}`,
      part: tls,
      path: ['client_auth_type'],
      help: `Write ${listed(authTypes)}.`,
    }
  else if ((tls.client_ca_file !== '' || tls.client_ca !== '') && (auth === '' || auth === 'NoClientCert'))
    yield {
      upstream: "client CA's have been configured without a Client Auth Policy",
      part: tls,
      path: [tls.client_ca_file === '' ? 'client_ca' : 'client_ca_file'],
      help: 'Set `client_auth_type` to `RequireAndVerifyClientCert`.',
    }
}
