import { readFileSync } from 'node:fs'

/** Reads a file that a kubeconfig is or names; Node's code, such as `ENOENT`, where it cannot be read. Read at each use, since tokens are renewed in place. */
export function readCredentialFile(path: string): { readonly text: string } | { readonly code: string } {
  try {
    return { text: readFileSync(path, 'utf8') }
  } catch (cause) {
    return { code: cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNKNOWN' }
  }
}
