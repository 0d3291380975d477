/** Why an object is not ready, as far as one look at the cluster tells. */
export interface Cause {
  /** What kind of trouble it is; one that stays the same over two looks is the same trouble. */
  readonly kind: string
  /** One line, lower case, no full stop. */
  readonly text: string
  readonly help?: string
  /** For the line that says what is awaited. */
  readonly short: string
  /** How long it may stay so before it counts as hopeless; Infinity where it may still pass by itself. */
  readonly patienceMs: number
  /** Whose log tells more. */
  readonly log?: LogPlace
}

/** One container's log. */
export interface LogPlace {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  /** The container runs again already, so that the log of its end is the one before. */
  readonly previous: boolean
  /** The last error line belongs into the cause. */
  readonly tellsCause: boolean
}

/** Nothing will change this: no second look is needed. */
export const hopeless = 0
/** Certain after a second look. */
export const secondLook = 1_500
/** Passes by itself only with something that we cannot see, such as a cluster autoscaler; the time that kstatus gives too. */
export const fewSeconds = 15_000
/** May pass at any time. */
export const mayPass = Number.POSITIVE_INFINITY
