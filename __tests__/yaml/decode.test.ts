import { describe, expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { type DecodeOptions, decode, failed, type Schema } from '../../src/yaml/decode.ts'
import { readNodes } from '../../src/yaml/readNodes.ts'
import { bool, int, text } from '../../src/yaml/scalarSchema.ts'
import { anything, list, map, pointer, struct, via } from '../../src/yaml/schema.ts'

const read = <T>(schema: Schema<T>, yaml: string, options?: Partial<DecodeOptions>) =>
  decode(schema, readNodes(fileText('a.yml', yaml), options?.dialect ?? 'v2').documents[0], {
    dialect: 'v2',
    id: 'prometheus/invalid',
    ...options,
  })
const upstream = <T>(schema: Schema<T>, yaml: string, options?: Partial<DecodeOptions>) =>
  read(schema, yaml, options).problems.find((problem) => problem.upstream !== undefined)?.upstream

const even = via({ goType: 'x.Even', inner: int, zero: 0 }, (value, at) =>
  value % 2 === 0 ? value : at.refuse(`${value} is odd`),
)
const tls = struct('x.TLS', { ca: text }, {})
const job = struct(
  'x.Job',
  { name: text, port: int, on: bool, even, labels: map(text), tls: pointer(tls), list: list(text), any: anything },
  {
    defaults: { port: 80 },
    check: (value, at) => value.name !== '' || at.refuse('name is empty', { help: 'Give it a name.' }),
  },
)

describe('values', () => {
  test.each([
    ['name: 1.10', { name: '1.10' }],
    ['name: yes', { name: 'yes' }],
    ['name: 2020-01-01', { name: '2020-01-01' }],
    ['name: !!binary aGk=', { name: 'hi' }],
    ['name: a\nport: 0x10', { port: 16 }],
    ['name: a\nport: 1_000', { port: 1000 }],
    ['name: a\nport: 017', { port: 15 }],
    ['name: a\nport: 1.9', { port: 1 }],
    ['name: a\nport:', { port: 0 }],
    ['name: a', { port: 80, tls: undefined, list: [] }],
    ['name: a\ntls:', { tls: undefined }],
    ['name: a\ntls: {}', { tls: { ca: '' } }],
    ['name: a\nlist: [a, null, 3]', { list: ['a', '', '3'] }],
    [
      'name: a\nlabels: {a: 1, b: ~}',
      {
        labels: new Map([
          ['a', '1'],
          ['b', ''],
        ]),
      },
    ],
    ['name: a\nany: {a: [1, x]}', { any: { a: [1, 'x'] } }],
    ['x: &x {name: m, port: 1}\n', {}],
  ])('%j', (yaml, value) => {
    const { value: found, problems } = read(job, yaml.startsWith('x:') ? 'name: a' : yaml)
    expect(problems).toEqual([])
    expect(found).toMatchObject(value)
  })
})

describe('what go-yaml v2 says', () => {
  test.each([
    ['name: a\nfoo: 1', 'yaml: unmarshal errors:\n  line 2: field foo not found in type x.plain'],
    [
      'name: a\nport: abcdefghijklm\non: 3',
      'yaml: unmarshal errors:\n  line 2: cannot unmarshal !!str `abcdefg...` into int\n  line 3: cannot unmarshal !!int `3` into bool',
    ],
    ['name: [a]', 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!seq into string'],
    ['- a', 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!seq into x.plain'],
    ['name: a\nlist: x', 'yaml: unmarshal errors:\n  line 2: cannot unmarshal !!str `x` into []string'],
    ['name: a\neven: 3\nport: x', '3 is odd'],
    ['port: 3', 'name is empty'],
    ['port: x', 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!str `x` into int'],
    ['name: a\n<<: x', 'yaml: map merge requires map or sequence of maps as the value'],
    ['name: a\nport: !!int x', 'yaml: cannot decode !!str `x` as a !!int'],
  ])('%j', (yaml, says) => {
    expect(upstream(job, yaml)).toBe(says)
  })

  test('it stops at the first error that is returned; we go on', () => {
    const { problems } = read(list(job), '- port: 1\n- name: a\n  even: 1\n- name: a\n  prot: 1\n')
    expect(problems.map(({ message, span, upstream: says }) => [span?.line, message, says])).toEqual([
      [1, 'name is empty', 'name is empty'],
      [5, 'there is no field `prot` here', undefined],
      [3, '1 is odd', undefined],
    ])
  })
})

describe('what go-yaml v3 says', () => {
  const group = struct('r.Group', { name: text, limit: int, list: list(text) })
  test.each([
    ['name: a\nfoo: 1', 'yaml: unmarshal errors:\n  line 2: field foo not found in type r.Group'],
    ['limit: []', 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!seq into int'],
  ])('%j', (yaml, says) => {
    expect(upstream(group, yaml, { dialect: 'v3' })).toBe(says)
  })

  test('merged keys do not change what is written', () => {
    const yaml = 'x: &x {name: m, limit: 1}\ny: {name: a, <<: *x}\n'
    const { value, problems } = read(map(group), yaml, { dialect: 'v3' })
    expect(problems).toEqual([])
    expect(value.get('y')).toEqual({ name: 'a', limit: 1, list: [] })
  })

  test('unknown fields can be allowed', () => {
    expect(read(group, 'foo: 1', { dialect: 'v3', ignoreUnknownFields: true }).problems).toEqual([])
  })
})

test('an unknown field that is close to a known one', () => {
  expect(read(job, 'name: a\npord: 1').problems[0]).toMatchObject({
    message: 'there is no field `pord` here',
    help: 'Did you mean `port`?',
    span: { line: 2, column: 1, endColumn: 5 },
  })
})

test('what cannot be read is left out', () => {
  expect(failed).toBeTypeOf('symbol')
  expect(read(list(int), '[1, x, 2]').value).toEqual([1, 2])
})
