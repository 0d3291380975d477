/** What stops a cluster from starting, with what to do about it; anything else that is thrown here is a bug. */
export class ClusterError extends Error {
  readonly help: string

  constructor(message: string, help: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ClusterError'
    this.help = help
  }
}
