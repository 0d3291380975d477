import { text } from '../../../yaml/scalarSchema.ts'
import { list, struct } from '../../../yaml/schema.ts'
import { requireFields } from '../required.ts'
import { duration } from '../scalars.ts'

/** `serverset_sd_configs` (prometheus discovery/zookeeper/zookeeper.go). */
export const serverset = zookeeperDiscovery('ServersetSDConfig', 'serverset')

/** `nerve_sd_configs` (prometheus discovery/zookeeper/zookeeper.go). */
export const nerve = zookeeperDiscovery('NerveSDConfig', 'nerve')

function zookeeperDiscovery(goName: string, name: string) {
  return struct(
    `zookeeper.${goName}`,
    { servers: list(text), paths: list(text), timeout: duration },
    {
      defaults: { timeout: 10_000 },
      check(config, at) {
        const isComplete = requireFields(config, at, [
          ['servers', `${name} SD config must contain at least one Zookeeper server`],
          ['paths', `${name} SD config must contain at least one path`],
        ])
        const index = config.paths.findIndex((path) => !path.startsWith('/'))
        if (!isComplete || index < 0) return
        at.refuse(`${name} SD config paths must begin with '/': ${config.paths[index]}`, { path: ['paths', index] })
      },
    },
  )
}
