/** Where an API server is and how it is trusted; the credentials that travel in TLS are part of it. */
export interface Endpoint {
  readonly url: URL
  readonly tls: TlsSettings
  /** An HTTP proxy that tunnels by CONNECT. */
  readonly proxy?: URL
}

/** The TLS side of an endpoint. */
export interface TlsSettings {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
  readonly servername?: string
  readonly rejectUnauthorized: boolean
}
