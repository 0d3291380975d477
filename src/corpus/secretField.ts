/** Tells whether the value of a field of configuration is one that nobody else should know; some URLs are as good as a password. */
export function isSecretField(name: string, value: 'scalar' | 'list or map'): boolean {
  return secretMap.test(name) || (secretField.test(name) && (value === 'scalar' || !holder.test(name)))
}

const secretField =
  /(?:password|passwd|secrets?|token|credentials|authorization|cookie|api_?key|_key|^key|api_url|webhook_url|webhook)$/i
const secretMap = /^(?:basic_auth_users|secureJsonData|proxy_connect_header)$/
/** What holds more than the secret itself where it is a map: `authorization` has a type, too. */
const holder = /^(?:authorization|webhook)$/i
