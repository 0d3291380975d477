import { type Ran, type RunOptions, startPromstack } from '../promstack.ts'

/** When something happens to a running apply: so long after its start, or when it has written so many objects. */
export type Moment =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'writes'; readonly count: number }

/** Applies the bundled stack and does something at a moment; says whether the moment came before the end. */
export async function duringApply(
  options: RunOptions,
  moment: Moment,
  act: (pid: number) => void,
): Promise<{ readonly ran: Ran; readonly acted: boolean }> {
  const { child, ended } = startPromstack(['apply'], options)
  let acted = false
  const now = () => {
    if (acted || child.exitCode !== null || child.pid === undefined) return
    acted = true
    act(child.pid)
  }
  const timer = moment.kind === 'time' ? setTimeout(now, moment.ms) : undefined
  let said = ''
  child.stderr?.on('data', (text: string) => {
    said += text
    if (moment.kind === 'writes' && writesIn(said) >= moment.count) now()
  })
  const ran = await ended
  clearTimeout(timer)
  return { ran, acted }
}

/** How many objects a run says that it has written. */
export function writesIn(said: string): number {
  return said.match(/ (created|configured)$/gm)?.length ?? 0
}
