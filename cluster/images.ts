import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { type Programs, type Progress, programPath } from './build.ts'
import { familyNamed, moduleVersion, prometheusRelease } from './families.ts'
import { cacheFolder, clusterFolder } from './paths.ts'
import { type TarEntry, tar } from './tar.ts'
import { ClusterError } from './trouble.ts'

/** An image that is ready to be imported: its name, its archive and what it is. */
export interface Image {
  readonly name: string
  readonly archive: string
  /** A hash of all that is in the image. */
  readonly key: string
  readonly standIn: boolean
}

/** How one repository's image is made from one of our programs, as the published image is made. */
interface Recipe {
  readonly repository: string
  readonly family: string
  readonly program: string
  /** Where the program lies in the published image. */
  readonly path: string
  readonly user: string
  readonly workingDirectory?: string
  readonly command?: readonly string[]
  readonly folders?: readonly string[]
  readonly version: () => Promise<string>
  readonly standIn?: true
}

const nobody = 65534

const recipes: readonly Recipe[] = [
  {
    repository: 'quay.io/prometheus/prometheus',
    family: 'prometheus',
    program: 'prometheus',
    path: 'bin/prometheus',
    user: 'nobody',
    workingDirectory: '/prometheus',
    command: ['--config.file=/etc/prometheus/prometheus.yml', '--storage.tsdb.path=/prometheus'],
    folders: ['prometheus', 'etc/prometheus'],
    version: async () => prometheusRelease(await moduleVersion(familyNamed('prometheus'))),
  },
  {
    repository: 'quay.io/prometheus/alertmanager',
    family: 'alertmanager',
    program: 'alertmanager',
    path: 'bin/alertmanager',
    user: 'nobody',
    workingDirectory: '/alertmanager',
    command: ['--config.file=/etc/alertmanager/alertmanager.yml', '--storage.path=/alertmanager'],
    folders: ['alertmanager', 'etc/alertmanager'],
    version: () => moduleVersion(familyNamed('alertmanager')),
  },
  {
    repository: 'quay.io/prometheus/node-exporter',
    family: 'node_exporter',
    program: 'node_exporter',
    path: 'bin/node_exporter',
    user: 'nobody',
    version: () => moduleVersion(familyNamed('node_exporter')),
  },
  {
    repository: 'registry.k8s.io/kube-state-metrics/kube-state-metrics',
    family: 'standins',
    program: 'kube-state-metrics',
    path: 'kube-state-metrics',
    user: '65534',
    version: async () => 'v2.20.0',
    standIn: true,
  },
  {
    repository: 'docker.io/grafana/grafana',
    family: 'standins',
    program: 'grafana',
    path: 'run.sh',
    user: '472',
    workingDirectory: '/usr/share/grafana',
    folders: ['usr/share/grafana', 'var/lib/grafana', 'etc/grafana/provisioning'],
    version: async () => '13.2.0',
    standIn: true,
  },
]

/** The image of every pod's sandbox. */
export const pauseImage = 'promstack.test/pause:1'

/** The image of the tests' own pods: serves, crashes, eats memory, sleeps, looks names up. */
export const testPodImage = 'promstack.test/pod:1'

const ours: readonly (Omit<Recipe, 'repository'> & { readonly name: string })[] = [
  { name: pauseImage, family: 'programs', program: 'pause', path: 'pause', user: '65535', version: async () => '1' },
  {
    name: testPodImage,
    family: 'programs',
    program: 'testpod',
    path: 'testpod',
    user: '65534',
    version: async () => '1',
  },
]

/** Makes the archives of our own images and of every image that the manifests pin. */
export async function makeImages(programs: Programs, progress: Progress): Promise<readonly Image[]> {
  const images: Image[] = []
  for (const recipe of ours) images.push(await makeImage(recipe.name, recipe, programs))
  for (const name of await pinnedImages()) {
    const split = name.lastIndexOf(':')
    const [repository, tag] = [name.slice(0, split), name.slice(split + 1)]
    const recipe = recipes.find((candidate) => candidate.repository === repository)
    if (!recipe) {
      progress(`no program here for the image ${name}: its pods will not start in the embedded cluster`)
      continue
    }
    const version = await recipe.version()
    if (tag !== version) {
      throw new ClusterError(
        `the manifests pin ${name}, and the embedded cluster builds ${repository}:${version}`,
        `Pin the same version in cluster/${familyNamed(recipe.family).folder}/go.mod and in manifests/.`,
      )
    }
    images.push(await makeImage(name, recipe, programs))
  }
  return images
}

/** Makes the archive of the tests' own image alone. */
export async function makeTestPodImage(programs: Programs): Promise<Image> {
  const recipe = ours.find(({ name }) => name === testPodImage)
  if (!recipe) throw new Error('the test pod has no recipe')
  return makeImage(testPodImage, recipe, programs)
}

/** The image names in the bundled manifests, in order, each once. */
export async function pinnedImages(): Promise<readonly string[]> {
  const folder = join(clusterFolder, '..', 'manifests')
  const files = await readdir(folder, { recursive: true })
  const names = new Set<string>()
  for (const file of files.filter((name) => /\.ya?ml$/.test(name)).sort()) {
    for (const document of parseAllDocuments(await readFile(join(folder, file), 'utf8'))) {
      if ('toJS' in document) collectImages(document.toJS(), names)
    }
  }
  return [...names].sort()
}

function collectImages(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (/^(initC|c)ontainers$/.test(key) && Array.isArray(child)) {
      for (const container of child as readonly { readonly image?: unknown }[]) {
        if (typeof container?.image === 'string') names.add(container.image)
      }
    }
    collectImages(child, names)
  }
}

async function makeImage(name: string, recipe: Omit<Recipe, 'repository'>, programs: Programs): Promise<Image> {
  const program = programPath(programs, recipe.family, recipe.program)
  // The folder of a built program is named by the hash of all that it is made of.
  const key = createHash('sha256')
    .update(JSON.stringify([format, name, recipe, program]))
    .digest('hex')
    .slice(0, 16)
  const folder = join(cacheFolder(), 'images')
  const archive = join(folder, `${recipe.program}-${key}.tar`)
  const image: Image = { name, archive, key, standIn: recipe.standIn ?? false }
  if (await stat(archive).catch(() => undefined)) return image
  await mkdir(folder, { recursive: true })
  const staging = `${archive}.${process.pid}`
  await writeFile(staging, imageArchive(name, recipe, await readFile(program)))
  await rename(staging, archive)
  return image
}

/** Counts up when the archives' layout changes. */
const format = 1

/** An archive as `docker save` writes it, with one layer. */
function imageArchive(name: string, recipe: Omit<Recipe, 'repository'>, program: Buffer): Buffer {
  const layer = tar(layerEntries(recipe, program))
  const configuration = Buffer.from(
    JSON.stringify({
      architecture: process.arch === 'x64' ? 'amd64' : process.arch,
      os: 'linux',
      config: {
        Entrypoint: [`/${recipe.path}`],
        Cmd: recipe.command,
        User: recipe.user,
        WorkingDir: recipe.workingDirectory ?? '/',
        Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      },
      rootfs: { type: 'layers', diff_ids: [`sha256:${createHash('sha256').update(layer).digest('hex')}`] },
      history: [{ created_by: 'promstack' }],
    }),
  )
  const manifest = [{ Config: 'config.json', RepoTags: [name], Layers: ['layer.tar'] }]
  return tar([
    { path: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) },
    { path: 'config.json', content: configuration },
    { path: 'layer.tar', content: layer },
  ])
}

function layerEntries(recipe: Omit<Recipe, 'repository'>, program: Buffer): readonly TarEntry[] {
  const paths = [...(recipe.folders ?? []), 'etc', 'tmp', ...parents(recipe.path)]
  const folders = [...new Set(paths.flatMap((path) => [...parents(path), path]))].sort()
  const owner = recipe.user === 'nobody' ? nobody : Number(recipe.user)
  return [
    ...folders.map((path) =>
      path === 'tmp' ? { path, mode: 0o1777 } : { path, ...(recipe.folders?.includes(path) ? { owner } : {}) },
    ),
    {
      path: 'etc/passwd',
      content: Buffer.from(`root:x:0:0:root:/root:/bin/sh\nnobody:x:${nobody}:${nobody}:nobody:/home:/bin/false\n`),
    },
    { path: 'etc/group', content: Buffer.from(`root:x:0:\nnobody:x:${nobody}:\n`) },
    { path: recipe.path, content: program, mode: 0o755 },
  ]
}

function parents(path: string): readonly string[] {
  const words = path.split('/').slice(0, -1)
  return words.map((_, index) => words.slice(0, index + 1).join('/'))
}
