import { formatWorkload } from '../../stack/workload.ts'
import type { Check } from '../check.ts'
import { podReferences } from './podReferences.ts'
import { monitoringWorkloads, namespaceOf, ofKind, type StackSubject } from './stackSubject.ts'

/** Finds claims that are in another namespace than the pods that use them. */
export const claimNamespace: Check<StackSubject> = {
  id: 'stack/claim-namespace',
  severity: 'error',
  summary: 'A claim is in another namespace than the pod that uses it.',
  *find(subject) {
    const claims = ofKind(subject.all, 'PersistentVolumeClaim')
    for (const workload of monitoringWorkloads(subject.promise)) {
      for (const { kind, name, path } of podReferences(workload)) {
        if (kind !== 'PersistentVolumeClaim') continue
        const found = claims.filter(({ reference }) => reference.name === name)
        const [first] = found
        if (first === undefined) continue
        const placed = found.filter(({ reference }) => reference.namespace !== undefined)
        const own = workload.manifest.reference.namespace
        const help = `Give the claim \`namespace: ${workload.namespace}\`.`
        const why = 'A pod can only use claims of its own namespace: it stays pending for ever, and nothing refuses it.'
        if (own !== undefined && placed.length === 0)
          yield {
            span: first.spanOf(['metadata', 'name']),
            severity: 'warning',
            message: `the claim \`${name}\` names no namespace, and ${formatWorkload(workload)} uses it`,
            why: `\`kubectl apply\` puts it into the namespace of its context, mostly \`default\`. ${why}`,
            help,
          }
        else if (!found.some((one) => namespaceOf(one, subject) === workload.namespace))
          yield {
            span: workload.manifest.spanOf(path),
            message: `${formatWorkload(workload)} uses the claim \`${name}\`, which is in the namespace \`${namespaceOf(first, subject)}\``,
            why,
            help,
          }
      }
    }
  },
}
