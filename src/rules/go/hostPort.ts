/** Splits `host:port`, `[ipv6]:port` (Go net.SplitHostPort), or gives Go's error. */
export function splitHostPort(
  address: string,
): { readonly host: string; readonly port: string } | { readonly problem: string } {
  const refuse = (problem: string) => ({ problem: `address ${address}: ${problem}` })
  const colon = address.lastIndexOf(':')
  if (colon < 0) return refuse('missing port in address')
  let host = address.slice(0, colon)
  let afterOpen = 0
  let afterClose = 0
  if (address.startsWith('[')) {
    const close = address.indexOf(']')
    if (close < 0) return refuse("missing ']' in address")
    if (close + 1 === address.length) return refuse('missing port in address')
    if (close + 1 !== colon) {
      return refuse(address.charAt(close + 1) === ':' ? 'too many colons in address' : 'missing port in address')
    }
    host = address.slice(1, close)
    afterOpen = 1
    afterClose = close + 1
  } else if (host.includes(':')) return refuse('too many colons in address')
  if (address.includes('[', afterOpen)) return refuse("unexpected '[' in address")
  if (address.includes(']', afterClose)) return refuse("unexpected ']' in address")
  return { host, port: address.slice(colon + 1) }
}
