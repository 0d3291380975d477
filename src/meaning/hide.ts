/** A text without the secrets that can be told in it by their form alone, and these. */
export interface Hidden {
  readonly shown: string
  readonly secrets: readonly string[]
}

/** Hides what URLs in a text carry as credentials: user and password, and query parameters that are called so. */
export function hideInUrl(text: string): Hidden {
  if (!text.includes('://')) return { shown: text, secrets: [] }
  const secrets: string[] = []
  const keep = (secret: string) => {
    if (secret !== '') secrets.push(secret)
    return '***'
  }
  const shown = text
    .replace(userInfo, (_, scheme: string, before: string) => `${scheme}${keep(before)}@`)
    .replace(queryToken, (_, name: string, value: string) => `${name}${keep(value)}`)
  return { shown, secrets }
}

const userInfo = /([a-z][a-z0-9+.-]{0,30}:\/\/)([^/?#\s@]{1,2000})@/gi
const queryToken =
  /([?&][a-z0-9_-]{0,40}(?:token|key|secret|password|passwd|pwd|sig|signature|auth)=)([^&#\s]{1,4000})/gi
