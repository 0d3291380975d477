import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { fileText } from '../../src/core/source.ts'
import { readNodes } from '../../src/yaml/readNodes.ts'
import { ask } from '../oracle/oracle.ts'

/**
 * Why `yaml/` scans and composes by itself: what Prometheus, Alertmanager and Kubernetes read by go-yaml, and the npm package `yaml`
 * 2.9.1 reads in another way. When one of these fails after an update, the library has caught up there.
 */
test.each<[string, string, { readonly go: string; readonly library: 'takes' | 'refuses' }]>([
  ['a tab behind a dash', '-\ta\n', { go: 'yaml: found character that cannot start any token', library: 'takes' }],
  ['the escape \\/ of JSON', 'a: "\\/"\n', { go: 'yaml: found unknown escape character', library: 'takes' }],
  ['half of a pair', 'a: "\\ud83d"\n', { go: 'yaml: found invalid Unicode character escape code', library: 'takes' }],
  ['a colon before a value', '{a: :b}\n', { go: 'yaml: did not find expected node content', library: 'takes' }],
  ['a value without a key', ': a\n', { go: 'yaml: did not find expected key', library: 'takes' }],
  ['a control character', 'a: \u0001\n', { go: 'yaml: control characters are not allowed', library: 'takes' }],
  ['an unknown directive', '%A b\n---\na\n', { go: 'yaml: found unknown directive name', library: 'takes' }],
  ['a map that holds itself', 'a: &x\n- *x\n', { go: "yaml: anchor 'x' value contains itself", library: 'takes' }],
  ['a list that is not indented', 'a: [\nb]\n', { go: '', library: 'refuses' }],
  ['a comment behind a quote', '"a"#b\n', { go: '', library: 'refuses' }],
  ['lines that end as on old computers', 'a: b\rc: d\n', { go: '', library: 'refuses' }],
])('%s', async (_, text, { go, library }) => {
  const documents = parseAllDocuments(text)
  const isRefused = Array.from(documents).some(({ errors }) => errors.length > 0)
  const [answer] = await ask('yaml', [{ text, version: 3, nodes: false }])
  const [problem] = readNodes(fileText('a.yml', text), 'v3').problems
  expect({
    go: answer?.error ?? '',
    ours: problem?.upstream ?? '',
    library: isRefused ? 'refuses' : 'takes',
  }).toEqual({ go, ours: go, library })
})
