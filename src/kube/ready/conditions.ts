import { type Json, listAt, textAt } from '../../core/json.ts'

/** One entry of `status.conditions`. */
export interface Condition {
  readonly type: string
  readonly status: string
  readonly reason: string
  readonly message: string
}

/** Reads `status.conditions`. */
export function conditionsOf(object: Json | undefined): readonly Condition[] {
  return listAt(object, 'status', 'conditions').map((condition) => ({
    type: textAt(condition, 'type') ?? '',
    status: textAt(condition, 'status') ?? '',
    reason: textAt(condition, 'reason') ?? '',
    message: textAt(condition, 'message') ?? '',
  }))
}

/** Finds one condition by its type. */
export function conditionOf(object: Json | undefined, type: string): Condition | undefined {
  return conditionsOf(object).find((condition) => condition.type === type)
}
