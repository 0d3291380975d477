import { Buffer } from 'node:buffer'
import type { YamlNode } from '../../yaml/node.ts'
import { spanAtPath } from '../../yaml/path.ts'
import type { Check } from '../check.ts'
import { type OperatorSubject, specOf } from './operatorSubject.ts'

/** Finds PrometheusRules that are too large for the operator. */
export const rulesTooLarge: Check<OperatorSubject> = {
  id: 'operator/rules-too-large',
  severity: 'error',
  summary: 'A PrometheusRule is too large for the operator.',
  *find({ objects }) {
    for (const object of objects.get('PrometheusRule') ?? []) {
      const spec = specOf(object)
      const bytes = spec === undefined || spec.end - spec.start < mostBytes / 64 ? 0 : leastBytes(spec)
      if (bytes <= mostBytes) continue
      yield {
        span: spanAtPath(object.node, ['metadata', 'name']),
        message: `the rules are at least ${bytes} bytes, and the operator takes ${mostBytes}`,
        why: 'They have to fit into a ConfigMap with others. The operator leaves the whole PrometheusRule out, and says so in its log and in an event.',
        help: 'Divide the groups among several PrometheusRules.',
      }
    }
  },
}

/** Half of what a Secret can hold (prometheus-operator pkg/operator rules.go). */
const mostBytes = 524_288

/** What the texts and keys take when they are written as YAML, without indentation and quotes. */
function leastBytes(spec: YamlNode): number {
  let bytes = 0
  const open: YamlNode[] = [spec]
  for (let node = open.pop(); node !== undefined && bytes <= tooMany; node = open.pop()) {
    if (node.kind === 'scalar') bytes += Buffer.byteLength(node.text) + 1
    else if (node.kind === 'sequence') for (const item of node.items) open.push(item)
    else
      for (const { key, value } of node.entries) {
        if (key.kind === 'scalar') bytes += Buffer.byteLength(key.text) + 1
        open.push(value)
      }
  }
  return bytes
}

/** Aliases can make a small text grow without end. */
const tooMany = 64 * 1024 * 1024
