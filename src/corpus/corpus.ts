import type { Manifest, ObjectReference } from '../core/object.ts'
import type { SourceText } from '../core/source.ts'
import type { YamlNode } from '../yaml/node.ts'

/** A text of the given files that is rules or configuration, and where it lives. */
export interface CorpusDocument {
  readonly kind: DocumentKind
  readonly source: SourceText
  /** The part of the source that it is; absent: all of it. Set for custom resources, whose rules or routes stand among other fields. */
  readonly node?: YamlNode
  /** The ConfigMap, Secret or custom resource that it is part of; absent for plain files. */
  readonly object?: ObjectReference
  /** The key of a ConfigMap or a Secret. */
  readonly key?: string
  /** Where containers see it; absent for plain files and for what nothing mounts. */
  readonly mounts: readonly Mounted[]
}

/** A document as one container sees it. */
export interface Mounted {
  readonly path: string
  readonly container: ContainerFiles
}

/** The files in one container, as far as the manifests say. */
export interface ContainerFiles {
  /** The workload that it belongs to, and the flags of its program. */
  readonly manifest: Manifest
  readonly flags: readonly { readonly name: string; readonly value: string | undefined }[]
  /** The documents by their path. */
  readonly documents: ReadonlyMap<string, CorpusDocument>
  /** Whether a path is there: `unknown` for what comes from the image, a claim, or a ConfigMap that is not among the manifests. */
  lookup(path: string): PathAnswer
}

/** What is known of a path that configuration names. */
export type PathAnswer = 'exists' | 'missing' | 'unknown'

/** What a text is, told by the kind of its object, by what mounts it, or by its content. */
export type DocumentKind =
  | 'rules'
  | 'prometheus'
  | 'alertmanager'
  | 'alertmanager-config'
  | 'monitor'
  | 'template'
  | 'web'
  | 'file-sd'
  | 'scrape-configs'
  | 'grafana-datasources'
  | 'grafana-dashboards'
  | 'dashboard'
