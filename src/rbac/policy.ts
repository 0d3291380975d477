import { type ExplainedObject, type Identity, labels } from './identity.ts'

const apiVersion = 'admissionregistration.k8s.io/v1'

/** The policy that lets an identity write in dry-runs only (KEP-3488, Kubernetes 1.30), and its binding. */
export function dryRunPolicy({ name, home }: Identity): readonly ExplainedObject[] {
  const policy = `${name}-only-dry-run`
  return [
    {
      object: {
        apiVersion,
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: policy, labels },
        spec: {
          failurePolicy: 'Fail',
          matchConstraints: {
            matchPolicy: 'Equivalent',
            resourceRules: [
              {
                apiGroups: ['*'],
                apiVersions: ['*'],
                operations: ['CREATE', 'UPDATE', 'DELETE', 'CONNECT'],
                resources: ['*/*'],
                scope: '*',
              },
            ],
          },
          matchConditions: [
            { name: 'identity', expression: `request.userInfo.username == "system:serviceaccount:${home}:${name}"` },
          ],
          validations: [
            {
              expression: 'has(request.dryRun) && request.dryRun == true',
              message: `the identity ${name} may only dry-run`,
              reason: 'Forbidden',
            },
          ],
        },
      },
      comments: [
        'Refuses every write of the identity that is not a dry-run, on every resource and subresource, and every connection into a pod.',
        'It does not guard policies, and no policy does: never grant this identity anything in `admissionregistration.k8s.io` but reading, nor `impersonate`.',
      ],
      ruleComments: [],
    },
    {
      object: {
        apiVersion,
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: policy, labels },
        spec: { policyName: policy, validationActions: ['Deny'] },
      },
      comments: [],
      ruleComments: [],
    },
  ]
}
