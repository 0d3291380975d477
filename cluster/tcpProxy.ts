import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A TCP proxy. */
export interface TcpProxy {
  readonly port: number
  /** How many connections were made through it. */
  connections(): number
  close(): Promise<void>
}

/** What a TCP proxy leads to, and how much later each piece arrives. */
export interface TcpProxyOptions {
  readonly host: string
  readonly port: number
  /** Added to each direction, so that a round trip takes twice as much longer. */
  readonly delayMs: number
}

/** Passes bytes through as they are, each direction later by a delay: what a distant server looks like. */
export async function startTcpProxy(options: TcpProxyOptions): Promise<TcpProxy> {
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    connections += 1
    const far = connect({ host: options.host, port: options.port, noDelay: true, allowHalfOpen: true })
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
    pass(near, far, options.delayMs)
    pass(far, near, options.delayMs)
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  return {
    port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** Timers of the same length fire in the order in which they were set, so that the pieces keep theirs. */
function pass(from: Socket, to: Socket, delayMs: number): void {
  const later = (work: () => void) => {
    if (delayMs > 0) setTimeout(work, delayMs)
    else work()
  }
  from.on('data', (piece) => later(() => to.writable && to.write(piece)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => later(() => to.resetAndDestroy()))
}
