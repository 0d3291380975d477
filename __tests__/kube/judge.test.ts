import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { KubeObject } from '../../src/core/object.ts'
import { readEvent } from '../../src/kube/diagnose/event.ts'
import { emptyObservation, type Observation } from '../../src/kube/diagnose/observation.ts'
import { judge } from '../../src/kube/wait/judge.ts'
import { makePatience } from '../../src/kube/wait/patience.ts'

const now = Date.parse('2026-11-23T06:00:00Z')

const web = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, uid: d, namespace: a, annotations: { deployment.kubernetes.io/revision: "2" } }
spec: { replicas: 1 }
status: { replicas: 2, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1 }`

const sets = [
  'apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: { name: web-1, uid: r1, annotations: { deployment.kubernetes.io/revision: "1" }, ownerReferences: [{ uid: d }] }',
  'apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: { name: web-2, uid: r2, annotations: { deployment.kubernetes.io/revision: "2" }, ownerReferences: [{ uid: d }] }',
]

const crashing =
  'containerStatuses: [{ name: c, restartCount: 5, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 3, reason: Error } } }]'
const starting = 'containerStatuses: [{ name: c, restartCount: 0, state: { waiting: { reason: ContainerCreating } } }]'

describe('judging', () => {
  test('the troubles of pods of an older revision are not those of this rollout', () => {
    const look = observation({ replicaSets: sets, pods: [pod('old', 'r1', crashing), pod('new', 'r2', starting)] })
    expect(causeOf(web, look)).toBe('starting (Infinity): container "c" is ContainerCreating')
  })

  test('before its controller has seen the change, there is no new one', () => {
    const look = observation({ replicaSets: sets, pods: [pod('new', 'r2', crashing)] })
    const unseen = web
      .replace('uid: d,', 'uid: d, generation: 3,')
      .replace('status: {', 'status: { observedGeneration: 2,')
    expect(causeOf(unseen, look)).toBe('none')
  })

  test('those of the new one are', () => {
    const look = observation({ replicaSets: sets, pods: [pod('old', 'r1', starting), pod('new', 'r2', crashing)] })
    expect(causeOf(web, look)).toBe('crash (0): container "c" exits with code 3, 6 times')
  })

  test('one crash may pass, three may not', () => {
    const after = (restarts: number): string =>
      causeOf(
        web,
        observation({ replicaSets: sets, pods: [pod('new', 'r2', crashing.replace('5', String(restarts)))] }),
      )
    expect([0, 1, 2].map(after)).toEqual([
      'crash (Infinity): container "c" exits with code 3',
      'crash (Infinity): container "c" exits with code 3, 2 times',
      'crash (0): container "c" exits with code 3, 3 times',
    ])
  })

  test('a Job runs again what has failed, until it says that it has given up', () => {
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: web, uid: j, namespace: a }\nspec: {}\nstatus: {}'
    const failed =
      'phase: Failed, containerStatuses: [{ name: c, restartCount: 0, state: { terminated: { exitCode: 3, reason: Error } } }]'
    const look = observation({ pods: [pod('web-x', 'j', failed)] })
    expect(causeOf(job, look)).toBe('crash (Infinity): container "c" exits with code 3')
    const gaveUp = job.replace('status: {}', 'status: { conditions: [{ type: Failed, status: "True" }] }')
    expect(causeOf(gaveUp, look)).toBe('crash (0): container "c" exits with code 3')
  })

  const images: readonly (readonly [message: string, is: string])[] = [
    [
      'rpc error: code = NotFound desc = failed to pull and unpack image "r.io/x:1": r.io/x:1: not found',
      '(0): image "r.io/x:1" of container "c" does not exist',
    ],
    ['manifest unknown', '(0): image "r.io/x:1" of container "c" does not exist'],
    [
      'pull access denied, repository does not exist or may require authorization',
      '(0): image "r.io/x:1" of container "c" does not exist or needs a login',
    ],
    ['failed to authorize: 401 Unauthorized', '(0): image "r.io/x:1" of container "c" does not exist or needs a login'],
    [
      'failed to do request: Head "https://r.io/v2/": dial tcp: lookup r.io: no such host',
      '(1500): image "r.io/x:1" of container "c" cannot be pulled: its registry is not known (lookup r.io: no such host)',
    ],
    [
      'failed to do request: Head "https://r.io/v2/": dial tcp 1.2.3.4:443: i/o timeout',
      '(30000): image "r.io/x:1" of container "c" cannot be pulled: dial tcp 1.2.3.4:443: i/o timeout',
    ],
  ]
  test.each(images)('image: %s', (message, is) => {
    const status = `containerStatuses: [{ name: c, state: { waiting: { reason: ErrImagePull, message: ${JSON.stringify(message)} } } }]`
    expect(causeOf(web, observation({ replicaSets: sets, pods: [pod('new', 'r2', status)] }))).toBe(`image ${is}`)
  })

  test('an autoscaler may still bring a node', () => {
    const condition =
      'conditions: [{ type: PodScheduled, status: "False", reason: Unschedulable, message: "0/1 nodes are available: 1 Insufficient cpu. preemption: no." }]'
    const pods = [pod('new', 'r2', condition)]
    const event = 'involvedObject: { uid: new }\nreason: TriggeredScaleUp\ntype: Normal'
    expect(causeOf(web, observation({ replicaSets: sets, pods }))).toBe(
      'unschedulable (15000): no node takes the pod: 0/1 nodes are available: 1 Insufficient cpu',
    )
    expect(causeOf(web, observation({ replicaSets: sets, pods, events: [event] }))).toMatch(
      /^unschedulable \(Infinity\)/,
    )
  })

  test('an event of before the wait may have been mended', () => {
    const event = (time: string): string =>
      `involvedObject: { uid: r2 }\nreason: FailedCreate\ntype: Warning\nlastTimestamp: "${time}"\nmessage: 'Error creating: pods "x" is forbidden: exceeded quota: q'`
    const at = (time: string): string => causeOf(web, observation({ replicaSets: sets, events: [event(time)] }))
    expect(at('2026-11-23T05:00:00Z')).toBe('quota (Infinity): its pods are refused: exceeded quota: q')
    expect(at('2026-11-23T06:00:01Z')).toBe('quota (1500): its pods are refused: exceeded quota: q')
  })

  test('a claim that waits for its first consumer is as ready as it gets, and not once a pod uses it', () => {
    const claim =
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, namespace: a }\nspec: { storageClassName: late }\nstatus: { phase: Pending }'
    const classes = [
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: late }\nvolumeBindingMode: WaitForFirstConsumer',
    ]
    const user =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: p, namespace: a }\nspec: { volumes: [{ persistentVolumeClaim: { claimName: data } }] }'
    expect(judge(object(claim), observation({ classes }), []).ready).toBe(true)
    expect(judge(object(claim), observation({ classes, pods: [user] }), []).ready).toBe(false)
  })

  test('a container without a readiness probe has to stay up five seconds, ten after a restart', () => {
    const ready = web.replace(
      'replicas: 2, updated',
      'replicas: 1, conditions: [{ type: Available, status: "True" }], updated',
    )
    const ran = (seconds: number, restarts: number, probe: string): boolean => {
      const status = `phase: Running, conditions: [{ type: Ready, status: "True" }], containerStatuses: [{ name: c, ready: true, restartCount: ${restarts}, state: { running: { startedAt: "${new Date(now - seconds * 1000).toISOString()}" } } }]`
      return judge(object(ready), observation({ replicaSets: sets, pods: [pod('new', 'r2', status, probe)] }), []).ready
    }
    expect([ran(4, 0, ''), ran(6, 0, ''), ran(6, 1, ''), ran(11, 1, ''), ran(1, 0, ', readinessProbe: {}')]).toEqual([
      false,
      true,
      false,
      true,
      true,
    ])
  })
})

test('patience: a trouble that changes begins anew', () => {
  const patience = makePatience()
  const cause = (kind: string, patienceMs: number) => ({ kind, text: '', short: '', patienceMs })
  expect([
    patience.isOver('a', cause('x', 1_000), 0),
    patience.isOver('a', cause('x', 1_000), 999),
    patience.isOver('a', cause('y', 1_000), 1_000),
    patience.isOver('a', cause('y', 1_000), 2_000),
    patience.isOver('a', undefined, 2_001),
    patience.isOver('a', cause('y', 1_000), 2_002),
    patience.isOver('b', cause('z', 0), 0),
    patience.isOver('b', cause('w', Number.POSITIVE_INFINITY), 1e12),
  ]).toEqual([false, false, false, true, false, false, true, false])
})

function causeOf(workload: string, look: Observation): string {
  const { cause } = judge(object(workload), look, [])
  return cause === undefined ? 'none' : `${cause.kind} (${cause.patienceMs}): ${cause.text}`
}

type Texts = Partial<Readonly<Record<'pods' | 'replicaSets' | 'events' | 'classes', readonly string[]>>>

function observation({ pods = [], replicaSets = [], events = [], classes }: Texts): Observation {
  return {
    ...emptyObservation(now),
    pods: pods.map(object),
    replicaSets: replicaSets.map(object),
    events: events.map((text) => readEvent(object(text))),
    classes: classes?.map(object),
  }
}

function pod(name: string, owner: string, status: string, container = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, uid: ${name}, namespace: a, ownerReferences: [{ uid: ${owner} }] }\nspec: { containers: [{ name: c, image: "r.io/x:1"${container} }] }\nstatus: { ${status} }`
}

function object(text: string): KubeObject {
  const value = parse(text)
  return { apiVersion: 'v1', kind: 'Event', ...value, metadata: { name: 'x', ...value.metadata } }
}
