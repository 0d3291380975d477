import { type JsonObject, objectAt, textAt } from '../core/json.ts'
import { type ListShape, noShape, type Shape } from './shape.ts'

/** prometheus.yml, and files of scrape jobs: jobs by name, remote endpoints by name or URL, relabelling in its order. */
export function prometheusShape(): Shape {
  return {
    lists: {
      scrape_configs: named('scrape job', 'job_name', jobShape),
      remote_write: remote('remote write'),
      remote_read: remote('remote read'),
    },
    maps: {
      alerting: {
        lists: {
          alertmanagers: { word: 'alertmanagers', isOrdered: false, shape: jobShape },
          alert_relabel_configs: steps('alert relabel step'),
        },
      },
    },
  }
}

/** A file of targets. */
export function targetFileShape(): Shape {
  return { lists: { groups: targetGroups } }
}

/** web-config.yml. */
export function webShape(): Shape {
  return noShape
}

function jobShape(): Shape {
  return {
    lists: {
      static_configs: targetGroups,
      relabel_configs: steps('relabel step'),
      metric_relabel_configs: steps('metric relabel step'),
      alert_relabel_configs: steps('alert relabel step'),
    },
  }
}

/** Groups of targets are told apart by the labels that they give. */
const targetGroups: ListShape = {
  word: 'targets',
  nameOf: (group) => {
    const labels = Object.entries(objectAt(group, 'labels')).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    return labels.length === 0 ? 'without labels' : `with {${labels.sort().join(', ')}}`
  },
  isOrdered: false,
  shape: () => noShape,
}

function steps(word: string): ListShape {
  return { word, isOrdered: true, shape: () => noShape }
}

function named(word: string, key: string, shape: () => Shape): ListShape {
  return { word, nameOf: (item) => textAt(item, key), isOrdered: false, shape }
}

function remote(word: string): ListShape {
  return {
    word,
    nameOf: (item: JsonObject) => textAt(item, 'name') ?? textAt(item, 'url'),
    isOrdered: false,
    shape: () => ({ lists: { write_relabel_configs: steps('write relabel step') } }),
  }
}
