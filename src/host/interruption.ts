/** A signal that ends the run at Ctrl-C or when the machine wants us to go; a second Ctrl-C ends the process at once. */
export function interruption(): AbortSignal {
  const ending = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => ending.abort(new Error(`ended by ${name}`, { cause: name })))
  return ending.signal
}
