import type { Change } from '../../core/change.ts'
import type { KubeObject, Manifest } from '../../core/object.ts'
import type { Resource } from '../connection/discovery.ts'
import type { Stage } from './order.ts'

/** The name under which promstack owns fields on the server. */
export const fieldManager = 'promstack'

/** One object on its way through plan, apply and wait. */
export interface Step {
  /** Its reference has the namespace filled in. */
  readonly manifest: Manifest
  readonly resource: Resource
  readonly stage: Stage
  readonly change: Change
  /** The object as the server last showed it: before the apply when nothing was written, else what the write answered. */
  readonly live?: KubeObject
  /** `create` never touches an object that exists. */
  readonly write: 'none' | 'apply' | 'create'
}

/** What an apply would do, in its order. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly notes: readonly string[]
  /** Every secret value among the manifests and what they replace, for redacting texts. */
  readonly secrets: ReadonlySet<string>
  readonly steps: readonly Step[]
}
