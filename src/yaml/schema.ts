import { type At, type Failed, failed, type Schema } from './decode.ts'
import { duplicate, readEntries } from './entries.ts'
import type { YamlMap, YamlNode } from './node.ts'
import type { Reading } from './reading.ts'
import { text } from './scalarSchema.ts'
import { unknownField } from './unknownField.ts'

/** The type that a schema reads. */
export type ValueOf<S> = S extends Schema<infer T> ? T : never

/** The fields of a struct, by their names in YAML. */
export type Fields = Readonly<Record<string, Schema<unknown>>>

/** A struct's value: one property for each field. */
export type StructOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** Whatever is written, as JSON would hold it; maps become objects. */
export const anything: Schema<unknown> = {
  goType: 'interface {}',
  wants: 'anything',
  zero: () => null,
  read: (reading, node) => readAnything(reading, node),
}

/** A `[]T`: null is an empty list; elements that cannot be read are left out. */
export function list<T>(item: Schema<T>, goType = `[]${item.goType}`): Schema<readonly T[]> {
  const schema: Schema<readonly T[]> = {
    goType,
    wants: 'a list',
    zero: () => [],
    read(reading, node) {
      if (node.kind !== 'sequence') return readOther(reading, node, schema)
      const items: T[] = []
      for (const child of node.items) {
        const read = item.read(reading, child, item.zero())
        if (read !== failed) items.push(read)
      }
      reading.nodes.set(items, node)
      return items
    },
  }
  return schema
}

/** A `map[string]T`, in the order of the file. */
export function map<T>(item: Schema<T>, goType = `map[string]${item.goType}`): Schema<ReadonlyMap<string, T>> {
  const schema: Schema<ReadonlyMap<string, T>> = {
    goType,
    wants: 'a map',
    zero: () => new Map(),
    read(reading, node, current) {
      if (node.kind !== 'map') return readOther(reading, node, schema)
      const values = new Map(current)
      readEntries(reading, node, (entry) => {
        const key = text.read(reading, entry.key, '')
        if (key === failed) return
        const read = item.read(reading, entry.value, item.zero())
        const isNull = reading.dialect === 'v3' && read === failed && reading.isNull(entry.value)
        if (read === failed && !isNull) return
        if (reading.dialect === 'v2' && values.has(key)) return duplicate(reading, entry, key, 'map')
        values.set(key, read === failed ? item.zero() : read)
      })
      reading.nodes.set(values, node)
      return values
    },
  }
  return schema
}

/** A `*T`: undefined when nothing or null is written. */
export function pointer<T>(target: Schema<T>): Schema<T | undefined> {
  return {
    goType: `*${target.goType}`,
    wants: target.wants,
    zero: () => undefined,
    read(reading, node, current) {
      return reading.isNull(node) ? undefined : target.read(reading, node, current ?? target.zero())
    },
  }
}

/** A schema that refers to itself, such as that of routes. */
export function lazy<T>(get: () => Schema<T>): Schema<T> {
  return {
    get goType() {
      return get().goType
    },
    get wants() {
      return get().wants
    },
    zero: () => get().zero(),
    read: (reading, node, current) => get().read(reading, node, current),
  }
}

/** A type whose UnmarshalYAML reads another type and makes a value of it; null never gets there and is the zero value. */
export function via<I, T>(
  options: { readonly goType: string; readonly inner: Schema<I>; readonly wants?: string; readonly zero: T },
  make: (value: I, at: At) => T | Failed,
): Schema<T> {
  const { goType, inner, zero, wants = inner.wants } = options
  const schema: Schema<T> = {
    goType,
    wants,
    zero: () => zero,
    read(reading, node) {
      if (reading.isNull(node)) return readOther(reading, node, schema)
      const before = reading.problemCount
      const read = inner.read(reading, node, inner.zero())
      if (read === failed || reading.problemCount > before) return failed
      return make(read, reading.at(node))
    },
  }
  return schema
}

/** What a struct's UnmarshalYAML does; without any of it the struct has none. */
export interface StructOptions<T> {
  /** What fields are before the reading, where it is not the zero value. */
  readonly defaults?: Partial<T>
  /** The alias that UnmarshalYAML hides behind; `config.plain` for `config.X`. */
  readonly plain?: string
  /** Runs after the fields when nothing was wrong in them. */
  readonly check?: (value: T, at: At) => unknown
  /** Changes the value after the check: Go's overrides of defaults. */
  readonly finish?: (value: T, at: At) => T
}

/** A struct with its fields, strict: a field that it does not have is an error. */
export function struct<F extends Fields>(
  goType: string,
  fields: F,
  options?: StructOptions<StructOf<F>>,
): Schema<StructOf<F>> & { readonly fields: F } {
  type T = StructOf<F>
  const names = Object.keys(fields)
  const own = new Map(Object.entries(fields))
  const plain = options?.plain ?? (options ? goType.replace(/\.[^.]*$/, '.plain') : goType)
  // Values are not changed once they are given out, so that one of each kind is enough: some structs have a hundred fields.
  let zeroValue: T | undefined
  const zero = () => {
    zeroValue ??= Object.fromEntries(names.map((name) => [name, fields[name]?.zero()])) as T
    return zeroValue
  }
  let defaultValue: T | undefined
  const defaults = () => {
    defaultValue ??= { ...zero(), ...options?.defaults }
    return defaultValue
  }
  const inner = { goType: plain, wants: 'a map' }
  const readFields = (reading: Reading, node: YamlMap, current: T): T => {
    const value: Record<string, unknown> = { ...current }
    readEntries(reading, node, (entry, given) => {
      const name = text.read(reading, entry.key, '')
      if (name === failed) return
      const field = own.get(name)
      if (field === undefined) return unknownField(reading, entry, { name, goType: plain, names })
      if (given.has(name)) return duplicate(reading, entry, name, plain)
      given.add(name)
      const read = field.read(reading, entry.value, value[name])
      if (read !== failed) value[name] = read
    })
    return value as T
  }
  const schema: Schema<T> & { readonly fields: F } = {
    goType,
    wants: 'a map',
    fields,
    zero,
    read(reading, node, current) {
      if (options !== undefined && reading.isNull(node)) return readOther(reading, node, schema)
      if (node.kind !== 'map') return readOther(reading, node, { ...schema, ...inner })
      const before = reading.problemCount
      let value = readFields(reading, node, options === undefined ? current : defaults())
      reading.nodes.set(value, node)
      if (reading.problemCount > before || options === undefined) return value
      const at = reading.at(node)
      options.check?.(value, at)
      if (options.finish !== undefined && reading.problemCount === before) {
        value = options.finish(value, at)
        reading.nodes.set(value, node)
      }
      return value
    },
  }
  return schema
}

/** The fields of a struct, to be spread into another one (`yaml:",inline"`); its own check does not run there, as in Go. */
export function inline<F extends Fields>(schema: { readonly fields: F }): F {
  return schema.fields
}

/** Null, or something of another kind than the one wanted. */
function readOther<T>(reading: Reading, node: YamlNode, schema: Schema<T>): T | Failed {
  if (node.kind !== 'scalar') return reading.wrongType(node, schema)
  const resolved = reading.resolve(node)
  if (resolved === undefined) return failed
  if (resolved.value !== null) return reading.wrongType(node, schema, resolved)
  const zero = schema.zero()
  // v3 sets what can be nil in Go, and leaves everything else as it is.
  const isNilable = Array.isArray(zero) || zero instanceof Map || zero === undefined
  return reading.dialect === 'v2' || isNilable ? zero : failed
}

function readAnything(reading: Reading, node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar': {
      const resolved = reading.resolve(node)
      return resolved === undefined ? failed : resolved.value
    }
    case 'sequence': {
      const items = node.items.map((item) => readAnything(reading, item)).filter((item) => item !== failed)
      reading.nodes.set(items, node)
      return items
    }
    case 'map': {
      const value = new Map<string, unknown>()
      readEntries(reading, node, (entry) => {
        const name = entry.key.kind === 'scalar' ? entry.key.text : ''
        const read = readAnything(reading, entry.value)
        if (read === failed) return
        if (reading.dialect === 'v2' && value.has(name)) return duplicate(reading, entry, name, 'map')
        value.set(name, read)
      })
      const object = Object.fromEntries(value)
      reading.nodes.set(object, node)
      return object
    }
  }
}
