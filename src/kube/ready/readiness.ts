/** Whether an object is what its spec asks for; the words of kstatus (kubernetes-sigs/cli-utils `pkg/kstatus`). */
export interface Readiness {
  readonly status: 'current' | 'progressing' | 'failed' | 'terminating'
  /** One line, lower case, no full stop. */
  readonly message: string
}

/** The object is as its spec asks. */
export function current(message: string): Readiness {
  return { status: 'current', message }
}

/** It is on its way. */
export function progressing(message: string): Readiness {
  return { status: 'progressing', message }
}

/** It will not get there by itself. */
export function failed(message: string): Readiness {
  return { status: 'failed', message }
}
