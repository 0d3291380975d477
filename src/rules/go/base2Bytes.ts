/** Reads a number of bytes such as `15MB`, where `KB` and `KiB` are both 1024, or says what Go says (alecthomas/units ParseBase2Bytes). */
export function parseBase2Bytes(text: string): number | { readonly problem: string } {
  const strict = parseUnits(text, 'iB')
  return typeof strict === 'number' ? strict : parseUnits(text, 'B')
}

/** Writes a number of bytes as Go does: `1MiB512KiB` (alecthomas/units Base2Bytes.String). */
export function formatBase2Bytes(bytes: number): string {
  const parts: string[] = []
  let rest = BigInt(bytes)
  for (const [index, prefix] of prefixes.entries()) {
    const part = rest % 1024n
    if (part !== 0n || (index === 0 && rest === 0n)) parts.unshift(`${part}${prefix}${index === 0 ? 'B' : 'iB'}`)
    rest /= 1024n
    if (rest === 0n) break
  }
  return parts.join('')
}

const prefixes = ['', 'K', 'M', 'G', 'T', 'P', 'E']

function parseUnits(original: string, suffix: 'iB' | 'B'): number | { readonly problem: string } {
  const invalid = { problem: `units: invalid ${original}` }
  const sign = original[0] === '-' ? -1 : 1
  let rest = /^[+-]/.test(original) ? original.slice(1) : original
  if (rest === '0') return 0
  if (rest === '') return invalid
  let total = 0
  while (rest !== '') {
    const digits = /^([0-9]*)(?:\.([0-9]*))?/.exec(rest)
    const whole = digits?.[1] ?? ''
    const fraction = digits?.[2] ?? ''
    if (whole === '' && fraction === '') return invalid
    if (overflows(whole) || overflows(fraction)) return invalid
    rest = rest.slice(digits?.[0].length)
    const unit = /^[^.0-9]*/.exec(rest)?.[0] ?? ''
    rest = rest.slice(unit.length)
    const factor = unitFactor(unit, suffix)
    if (factor === undefined) return { problem: `units: unknown unit ${unit} in ${original}` }
    total += (Number(whole) + Number(fraction) / 10 ** fraction.length) * factor
  }
  if (total > 2 ** 63) return { problem: 'units: overflow parsing unit' }
  // Minus nothing is nothing.
  return sign * Math.trunc(total) + 0
}

/** Go reads the digits one by one and gives up before the number can leave 64 bits. */
function overflows(digits: string): boolean {
  const significant = digits.replace(/^0+/, '')
  return (
    significant.length > 19 || (significant.length === 19 && BigInt(significant.slice(0, -1)) >= 922337203685477579n)
  )
}

function unitFactor(unit: string, suffix: 'iB' | 'B'): number | undefined {
  if (unit === 'B') return 1
  const power = 'KMGTPE'.indexOf(unit[0] ?? ' ') + 1
  return power > 0 && unit.slice(1) === suffix ? 1024 ** power : undefined
}
