import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'

/** What users run: readable, so that it can be reviewed, and the same bytes wherever it is built. */
export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/main.ts' },
  platform: 'node',
  // What is not used of the toolkit would drag in an HTTP client: 700 kB, and twice the time to start.
  treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/@actions/') },
  plugins: [licences()],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'esm',
    minify: false,
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, moduleIds }) => `${chunkName(name, moduleIds)}.js`,
    banner: ({ isEntry, name }) => (isEntry && name === 'cli' ? '#!/usr/bin/env node' : ''),
  },
})

/** The client of Kubernetes begins in a file called `dist`, which would say nothing here. */
function chunkName(name: string, moduleIds: readonly string[]): string {
  return moduleIds.some((id) => id.includes('/@kubernetes/client-node/')) ? 'kubernetes-client' : name
}

/** Writes the licences of the packages whose code is in the bundle. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? Object.entries(part.modules) : [],
      )
      const folders = modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? packageFolder(id) : []))
      const entries = [...new Set(folders)].map(licence).sort()
      this.emitFile({
        type: 'asset',
        fileName: 'licenses.txt',
        source: [...new Set(entries)].join(`\n${'-'.repeat(78)}\n\n`),
      })
    },
  }
}

function packageFolder(id: string): readonly string[] {
  const path = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, ''))?.[1]
  return path === undefined ? [] : [path]
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)\b/i.test(file))
    .sort()
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  if (license === undefined && texts.length === 0)
    throw new Error(`${basename(dirname(folder))}/${name} says no licence`)
  return `${[`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n')}\n`
}
