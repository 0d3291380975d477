import { goQuote } from '../../core/go/quote.ts'
import { parseFloat64, parseInt64, parseUint64 } from '../go/number.ts'
import { goUnquoteChar } from '../go/unquote.ts'
import type { NumberConstant } from './ast.ts'

type Constant = Pick<NumberConstant, 'int' | 'uint' | 'float' | 'complex'>

/** Reads a constant under every type that can hold it, or gives what Go says of it (text/template/parse newNumber). */
export function readNumber(text: string, kind: 'number' | 'complex' | 'charConstant'): Constant | string {
  if (kind === 'charConstant') return readChar(text)
  if (kind === 'complex') return readComplex(text)
  if (text.endsWith('i')) {
    const imaginary = parseFloat64(text.slice(0, -1))
    if (typeof imaginary === 'number') return ofComplex(0, imaginary)
  }
  const int = parseInt64(text)
  const uint = parseUint64(text) ?? (int === 0n ? 0n : undefined)
  if (int !== undefined) return { int, uint, float: Number(int), complex: undefined }
  if (uint !== undefined) return { int, uint, float: Number(uint), complex: undefined }
  const float = parseFloat64(text)
  if (typeof float !== 'number') return `illegal number syntax: ${goQuote(text)}`
  if (!/[.eEpP]/.test(text)) return `integer overflow: ${goQuote(text)}`
  return ofFloat(float)
}

function readChar(text: string): Constant | string {
  const char = goUnquoteChar(text)
  if ('error' in char) return char.error
  const value = BigInt(char.code)
  return { int: value, uint: value, float: char.code, complex: undefined }
}

/** `1+2i`, as fmt.Sscan reads it: it stops where its scanner does, so that what follows the number is not looked at. */
function readComplex(text: string): Constant | string {
  const split = /^([+-]?[^+-]*(?:[eEpP][+-]?[^+-]*)?)([+-].*)i$/.exec(text)
  const real = split === null ? undefined : parseFloat64(split[1] ?? '')
  const imaginary = split === null ? undefined : parseFloat64(split[2] ?? '')
  if (typeof real !== 'number' || typeof imaginary !== 'number') return 'syntax error scanning complex number'
  return ofComplex(real, imaginary)
}

function ofComplex(real: number, imaginary: number): Constant {
  const complex = { real, imaginary }
  if (imaginary !== 0) return { int: undefined, uint: undefined, float: undefined, complex }
  return { ...ofFloat(real), complex }
}

function ofFloat(float: number): Constant {
  const isWhole = Number.isInteger(float)
  const int = isWhole && float >= -(2 ** 63) && float < 2 ** 63 ? BigInt(float) : undefined
  const uint = isWhole && float >= 0 && float < 2 ** 64 ? BigInt(float) : undefined
  return { int, uint, float, complex: undefined }
}
