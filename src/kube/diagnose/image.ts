import { listAt, textAt } from '../../core/json.ts'
import type { KubeObject } from '../../core/object.ts'
import { type Cause, fewSeconds, hopeless, secondLook } from './cause.ts'

/** Why an image does not come: it does not exist, needs a login, has a bad name, or its registry does not answer. */
export function imageCause(
  pod: KubeObject,
  trouble: { readonly container: string; readonly reason: string; readonly message: string },
): Cause {
  const { container, reason, message } = trouble
  const image = imageOf(pod, container)
  const cause = (text: string, help: string, patienceMs: number): Cause => ({
    kind: 'image',
    text,
    help,
    short: `container ${container}: ${reason}`,
    patienceMs,
  })
  if (reason === 'InvalidImageName')
    return cause(
      `image "${image}" of container "${container}" is not a valid name`,
      'An image is written as registry/repository:tag.',
      hopeless,
    )
  if (reason === 'ErrImageNeverPull')
    return cause(
      `image "${image}" of container "${container}" is not on the node, and its pull policy is Never`,
      'Load the image onto the node, or allow pulling.',
      secondLook,
    )
  if (/unauthorized|denied|forbidden|authentication required|may require authorization|no basic auth/i.test(message))
    return cause(
      `image "${image}" of container "${container}" does not exist or needs a login`,
      'Check the name of the image, and `imagePullSecrets` if it is private.',
      hopeless,
    )
  if (/not found|manifest unknown|name unknown|does not exist|NotFound/.test(message) && !/no such host/.test(message))
    return cause(
      `image "${image}" of container "${container}" does not exist`,
      'Check the name and the tag of the image.',
      hopeless,
    )
  const registry =
    /dial tcp|no such host|connection refused|timeout|deadline exceeded|TLS|x509|EOF|5\d\d |toomanyrequests/i.test(
      message,
    )
  const why = innermost(message)
  if (/no such host/.test(message))
    return cause(
      `image "${image}" of container "${container}" cannot be pulled: its registry is not known (${why})`,
      'Check the name of the registry, and the name server of the nodes.',
      secondLook,
    )
  if (registry)
    return cause(
      `image "${image}" of container "${container}" cannot be pulled: ${why}`,
      'The registry does not answer the nodes: check the network, proxies and limits.',
      2 * fewSeconds,
    )
  return cause(
    `image "${image}" of container "${container}" cannot be pulled${why === '' ? '' : `: ${why}`}`,
    'Check the name and the tag of the image.',
    fewSeconds,
  )
}

function imageOf(pod: KubeObject, container: string): string {
  const all = [...listAt(pod, 'spec', 'containers'), ...listAt(pod, 'spec', 'initContainers')]
  return (
    textAt(
      all.find((item) => textAt(item, 'name') === container),
      'image',
    ) ?? ''
  )
}

/** The runtime wraps its errors; the last part says what happened. */
function innermost(message: string): string {
  const parts = message.replace(/^Back-off pulling image "[^"]*"(: ErrImagePull: )?/, '').split(': ')
  return parts.slice(-2).join(': ').slice(0, 200)
}
