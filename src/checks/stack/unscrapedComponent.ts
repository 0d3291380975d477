import { textAt } from '../../core/json.ts'
import type { Manifest } from '../../core/object.ts'
import { listenPort } from '../../stack/component.ts'
import { formatWorkload, type Workload } from '../../stack/workload.ts'
import type { Check, Hit } from '../check.ts'
import { isScraped, isScrapingKnown, podsOfWorkload } from './scraped.ts'
import type { StackSubject } from './stackSubject.ts'

/** Finds exporters that no scrape job finds. */
export const unscrapedComponent: Check<StackSubject> = {
  id: 'stack/unscraped-component',
  severity: 'warning',
  summary: 'An exporter is deployed, and no scrape job finds it.',
  *find(subject) {
    const { prometheus } = subject
    if (prometheus === undefined || !isScrapingKnown(prometheus, subject)) return
    const told = new Set<Workload>()
    for (const { workload, span, what, port } of exportersOf(subject)) {
      if (told.has(workload) || podsOfWorkload(workload) === 0) continue
      if (isScraped(workload, { prometheus, subject, ...(port === undefined ? {} : { port }) })) continue
      told.add(workload)
      yield hitOf({ span, what, workload }, subject)
    }
  },
}

interface Exporter {
  readonly workload: Workload
  readonly span: Hit['span']
  readonly what: string
  readonly port?: number
}

/** What asks to be scraped by an annotation, and programs that are there for nothing else. */
function* exportersOf({ promise }: StackSubject): Generator<Exporter> {
  for (const { manifest, workloads, name } of promise.services) {
    const path = ['metadata', 'annotations', annotation]
    if (!isAsked(manifest, path)) continue
    for (const workload of workloads)
      yield { workload, span: manifest.spanOf(path), what: `Service \`${name}\` asks to be scraped` }
  }
  for (const workload of promise.workloads) {
    const path = ['spec', 'template', 'metadata', 'annotations', annotation]
    if (isAsked(workload.manifest, path))
      yield { workload, span: workload.manifest.spanOf(path), what: 'the pods ask to be scraped' }
  }
  const components = [
    { found: promise.kubeStateMetrics, name: 'kube-state-metrics', flag: 'port', fallback: 8080 },
    { found: promise.nodeExporter, name: 'the node exporter', flag: 'web.listen-address', fallback: 9100 },
  ]
  for (const { found, name, flag, fallback } of components) {
    if (found === undefined) continue
    const { workload, container } = found
    const span = workload.manifest.spanOf(['metadata', 'name'])
    yield { workload, span, what: `${name} is deployed`, port: listenPort(container, { flag, fallback }) }
  }
}

const annotation = 'prometheus.io/scrape'

function isAsked(manifest: Manifest, path: readonly string[]): boolean {
  return textAt(manifest.object, ...path) === 'true'
}

function hitOf({ span, what, workload }: Omit<Exporter, 'port'>, { prometheus }: StackSubject): Hit {
  const jobs = prometheus?.jobs.map(({ name }) => `\`${name}\``) ?? []
  return {
    span,
    message: `${what}, and no scrape job finds ${formatWorkload(workload)}`,
    why: `Its metrics come to nobody, and rules on them are silent for ever. ${jobs.length === 0 ? 'The configuration has no jobs.' : `The jobs were tried on the manifests with their relabelling: ${jobs.slice(0, 12).join(', ')}${jobs.length > 12 ? ', …' : ''}.`}`,
    help: 'Add a job for it, or give its Service what a job keeps: annotations, labels, the name of the port.',
  }
}
