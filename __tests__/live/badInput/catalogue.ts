import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'

/** One input that cannot be used, and the whole of what is said of it. */
export interface BadInput {
  readonly name: string
  readonly args?: readonly string[]
  readonly kubeconfig?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly says: string | RegExp
  readonly helps: string | RegExp
  /** `file:line:column`, where there is a place. */
  readonly at?: unknown
}

/** A namespace that exists while the tests run. */
export const space = 'bad-input'
/** A namespace that only manifests name. */
export const absentSpace = 'bad-input-absent'
/** Where the files of the bad inputs are. */
export const folder = mkdtempSync(join(tmpdir(), 'promstack-bad-input-'))
/** The path of one of them. */
export const inFolder = (name: string) => join(folder, name)

const map = (name: string, ...more: readonly string[]) =>
  ['apiVersion: v1', 'kind: ConfigMap', 'metadata:', `  name: ${name}`, ...more].join('\n')
const namespaceObject = ['apiVersion: v1', 'kind: Namespace', 'metadata:', `  name: ${absentSpace}`].join('\n')
const documents = (...texts: readonly string[]) => `${texts.join('\n---\n')}\n`
const deployment = (namespace: string) =>
  [
    ...['apiVersion: apps/v1', 'kind: Deployment', 'metadata:', '  name: web', `  namespace: ${namespace}`, 'spec:'],
    ...[
      '  replicsa: 2',
      '  selector: { matchLabels: { app: web } }',
      '  template:',
      '    metadata: { labels: { app: web } }',
    ],
    '    spec: { containers: [{ name: main, image: promstack.test/pod:1 }] }',
  ].join('\n')

/** The files by name. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  'good.yaml': documents(map('good')),
  'not-yaml.yaml': documents(map('a', 'data: [1, 2', 'other: }')),
  'text.yaml': 'Not a manifest at all\n',
  'page.yaml': '<html><body>502 Bad Gateway</body></html>\n',
  'tabs.yaml': 'metadata:\n\tname: a\n',
  'duplicate-key.yaml': documents(map('a', 'data:', '  key: "1"', '  key: "2"')),
  'unknown-kind.yaml': documents(map('good'), 'apiVersion: v1\nkind: ConfigMapp\nmetadata:\n  name: a'),
  'unknown-kind-new-namespace.yaml': documents(
    namespaceObject,
    `apiVersion: monitoring.example.org/v1\nkind: Gauge\nmetadata:\n  name: a\n  namespace: ${absentSpace}`,
  ),
  'unknown-field.yaml': documents(map('good'), deployment(space)),
  'unknown-field-new-namespace.yaml': documents(namespaceObject, deployment(absentSpace)),
  'no-namespace.yaml': documents(deployment(absentSpace).replace('replicsa', 'replicas')),
  'nameless.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels: {}\n',
  'twice.yaml': documents(map('same'), map('other'), map('same')),
  'comments.yaml': '# Nothing but a comment.\n',
  'large.yaml': new Uint8Array(50_000_000).fill('#'.charCodeAt(0)),
  'binary.yaml': readFileSync(process.execPath).subarray(0, 4096),
  'latin.yaml': Buffer.from(documents(map('a', 'data:', '  name: café')), 'latin1'),
  'not-yaml.kubeconfig': 'clusters: [\nusers: }\n',
}

/** Manifests that cannot be used. */
export const manifests: readonly BadInput[] = [
  {
    name: 'a path that does not exist',
    args: [inFolder('absent.yaml')],
    says: `there is no file or folder \`${inFolder('absent.yaml')}\``,
    helps: /^Give the path /,
  },
  {
    name: 'YAML that is none',
    args: [inFolder('not-yaml.yaml')],
    says: "did not find expected ',' or ']'",
    helps: /^Add the comma or the bracket/,
    at: 'not-yaml.yaml:6:6',
  },
  {
    name: 'a text',
    args: [inFolder('text.yaml')],
    says: 'this document is not a map',
    helps: /apiVersion/,
    at: 'text.yaml:1:1',
  },
  {
    name: 'an error page',
    args: [inFolder('page.yaml')],
    says: 'this document is not a map',
    helps: /apiVersion/,
    at: 'page.yaml:1:1',
  },
  {
    name: 'tabs',
    args: [inFolder('tabs.yaml')],
    says: 'a tab stands where this line is indented',
    helps: /^Replace the tab/,
    at: 'tabs.yaml:2:1',
  },
  {
    name: 'a key that stands twice',
    args: [inFolder('duplicate-key.yaml')],
    says: 'the key `key` stands twice in the same map',
    helps: 'Keep one of them.',
    at: 'duplicate-key.yaml:7:3',
  },
  {
    name: 'an unknown kind',
    args: [inFolder('unknown-kind.yaml')],
    says: 'the server has no kind `ConfigMapp` (`v1`)',
    helps: /^Did you mean `ConfigMap` \(v1\)\?/,
    at: 'unknown-kind.yaml:7:7',
  },
  {
    name: 'an unknown kind in a namespace that is not there yet',
    args: [inFolder('unknown-kind-new-namespace.yaml')],
    says: 'the server has no kind `Gauge` (`monitoring.example.org/v1`)',
    helps: /CustomResourceDefinition must be installed first/,
    at: 'unknown-kind-new-namespace.yaml:7:7',
  },
  {
    name: 'an unknown field',
    args: [inFolder('unknown-field.yaml')],
    says: `Deployment ${space}/web: \`spec.replicsa\`: unknown field`,
    helps: /^Check the spelling/,
    at: 'unknown-field.yaml:12:13',
  },
  {
    name: 'an unknown field in a namespace that is not there yet',
    args: [inFolder('unknown-field-new-namespace.yaml')],
    says: `Deployment ${absentSpace}/web: \`spec.replicsa\`: unknown field`,
    helps: /^Check the spelling/,
    at: 'unknown-field-new-namespace.yaml:12:13',
  },
  {
    name: 'a namespace that nobody makes',
    args: [inFolder('no-namespace.yaml')],
    says: new RegExp(`namespace \`${absentSpace}\``),
    helps: /./,
    at: 'no-namespace.yaml:5:14',
  },
  {
    name: 'an object without a name',
    args: [inFolder('nameless.yaml')],
    says: 'this ConfigMap has no `metadata.name`',
    helps: /generateName/,
    at: 'nameless.yaml:3:1',
  },
  {
    name: 'an object that stands twice',
    args: [inFolder('twice.yaml')],
    says: `ConfigMap same stands twice in the set; the first is at ${inFolder('twice.yaml')}:4:9`,
    helps: 'Remove one of the two.',
    at: 'twice.yaml:14:9',
  },
  {
    name: 'an empty folder',
    args: [inFolder('empty')],
    says: `there are no manifests in \`${inFolder('empty')}\``,
    helps: /^Give files or folders/,
  },
  {
    name: 'a file of comments',
    args: [inFolder('comments.yaml')],
    says: `there are no manifests in \`${inFolder('comments.yaml')}\``,
    helps: /^Give files or folders/,
  },
  {
    name: 'a file of 50 MB',
    args: [inFolder('large.yaml')],
    says: `\`${inFolder('large.yaml')}\` has 50 MB; manifest files over 16 MiB are not read`,
    helps: /split the file/,
  },
  {
    name: 'a binary',
    args: [inFolder('binary.yaml')],
    says: `\`${inFolder('binary.yaml')}\` is a binary file, not YAML or JSON`,
    helps: /^Give text files/,
  },
  {
    name: 'another encoding',
    args: [inFolder('latin.yaml')],
    says: `\`${inFolder('latin.yaml')}\` is not UTF-8 text`,
    helps: 'Save the file as UTF-8.',
  },
  {
    name: 'a symbolic link to a folder above',
    args: [inFolder('loop')],
    says: `\`${inFolder('loop/again')}\` leads back to a folder that it is in`,
    helps: 'Remove the symbolic link that makes the loop.',
  },
  {
    name: 'a symbolic link to itself',
    args: [inFolder('circle')],
    says: `the symbolic link \`${inFolder('circle/self.yaml')}\` leads nowhere or in a circle`,
    helps: 'Remove the link or mend it.',
  },
]

/** Clusters that cannot be asked. */
export const ways: readonly BadInput[] = [
  {
    name: 'no kubeconfig',
    kubeconfig: 'none',
    env: { KUBECONFIG: undefined, HOME: inFolder('empty'), KUBERNETES_SERVICE_HOST: undefined },
    says: 'there is no kubeconfig',
    helps: /^Looked for .*\.kube\/config.*Give one with --kubeconfig FILE or KUBECONFIG\.$/,
  },
  {
    name: 'a kubeconfig that does not exist',
    kubeconfig: inFolder('absent'),
    says: `the kubeconfig \`${inFolder('absent')}\` does not exist`,
    helps: /--kubeconfig or KUBECONFIG/,
  },
  {
    name: 'a kubeconfig that is not YAML',
    kubeconfig: inFolder('not-yaml.kubeconfig'),
    says: `the kubeconfig \`${inFolder('not-yaml.kubeconfig')}\` is not YAML: did not find expected node content`,
    helps: /^Check the file/,
    at: 'not-yaml.kubeconfig:2:8',
  },
  {
    name: 'a kubeconfig that is something else',
    kubeconfig: inFolder('good.yaml'),
    says: `\`${inFolder('good.yaml')}\` is not a kubeconfig`,
    helps: /kind: Config/,
  },
  {
    name: 'an unknown context',
    args: [inFolder('good.yaml'), '--context', 'production'],
    says: 'the kubeconfig has no context `production`',
    helps: /^Its contexts are `.+`\. Choose one with --context\.$/,
  },
  {
    name: 'a closed port',
    kubeconfig: inFolder('closed.kubeconfig'),
    says: 'the API server https://127.0.0.1:1 cannot be reached: connection refused',
    helps: /^Nothing listens there\./,
  },
  {
    name: 'a host that does not exist',
    kubeconfig: inFolder('nowhere.kubeconfig'),
    says: /^the API server https:\/\/api\.invalid cannot be reached: /,
    helps: /^Check the /,
  },
  {
    name: 'a token that no server knows',
    kubeconfig: inFolder('garbage.kubeconfig'),
    says: /^the API server \S+ does not accept the credentials of user `garbage` \(401\)$/,
    helps: /expired/,
  },
  {
    name: 'a token that is not valid any more',
    kubeconfig: inFolder('expired.kubeconfig'),
    says: /^the API server \S+ does not accept the credentials of user `expired` \(401\)$/,
    helps: /expired/,
  },
  {
    name: 'a token without rights',
    kubeconfig: inFolder('powerless.kubeconfig'),
    says: /^ConfigMap \S+\/good: user `system:serviceaccount:bad-input:powerless` may not patch configmaps in namespace `\S+`$/,
    helps: /^Add to a Role .*resources: \["configmaps"\]/,
    at: 'good.yaml:1:1',
  },
  {
    name: 'a token without rights and the bundled stack',
    args: [],
    kubeconfig: inFolder('powerless.kubeconfig'),
    says: /may not patch .* \(and \d+ more objects are refused; nothing was written\)$/,
    helps: /Add to a /,
    at: expect.stringMatching(/manifests\/00-prerequisite\/namespace\.yaml:1:1$/),
  },
]

/** Options that are none. */
export const options: readonly BadInput[] = [
  {
    name: 'an unknown option',
    args: [inFolder('good.yaml'), '--tiemout', '5s'],
    says: 'there is no option `--tiemout`',
    helps: /^Did you mean `--timeout`\?/,
  },
  {
    name: 'a duration that is none',
    args: [inFolder('good.yaml'), '--timeout', 'soon'],
    says: '`soon` is not a duration for `timeout`',
    helps: /`90s`/,
  },
  {
    name: 'an option without its value',
    args: [inFolder('good.yaml'), '--context'],
    says: '`--context` needs a value',
    helps: /--context NAME/,
  },
]
