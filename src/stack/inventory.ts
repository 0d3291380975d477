import type { Json } from '../core/json.ts'

/** The objects that Kubernetes discovery makes targets of, as the API server shows them. */
export interface Inventory {
  readonly nodes: readonly Json[]
  readonly services: readonly Json[]
  readonly endpointSlices: readonly Json[]
  readonly endpoints: readonly Json[]
  readonly pods: readonly Json[]
  readonly ingresses: readonly Json[]
  readonly namespaces: readonly Json[]
}

/** An inventory of nothing. */
export const emptyInventory: Inventory = {
  nodes: [],
  services: [],
  endpointSlices: [],
  endpoints: [],
  pods: [],
  ingresses: [],
  namespaces: [],
}
