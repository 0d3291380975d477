/** The addresses and names of the one node and its networks; everything lies inside the cluster's own network namespace. */
export const node = {
  name: 'promstack-node',
  address: '172.30.0.1',
  apiServer: 'https://172.30.0.1:6443',
  dnsAddress: '10.96.0.10',
  serviceRange: '10.96.0.0/16',
  podRange: '10.244.0.0/16',
  registry: '127.0.0.1:5000',
  clusterDomain: 'cluster.local',
} as const

/** The folder of provisioned volumes, as the node sees it. */
export const volumesFolder = '/var/lib/promstack/volumes'
