import type { ObjectReference } from '../core/object.ts'
import type { SourceText } from '../core/source.ts'

/** A text of the given files that is rules or configuration, and where it lives. */
export interface CorpusDocument {
  readonly kind: DocumentKind
  readonly source: SourceText
  /** The ConfigMap, Secret or custom resource that it is part of; absent for plain files. */
  readonly object?: ObjectReference
  /** The key of a ConfigMap or a Secret. */
  readonly key?: string
}

/** What a text is, told by the kind of its object or by its content. */
export type DocumentKind =
  | 'rules'
  | 'prometheus'
  | 'alertmanager'
  | 'template'
  | 'web'
  | 'file-sd'
  | 'scrape-configs'
  | 'grafana-datasources'
  | 'grafana-dashboards'
  | 'dashboard'
