const uuid = '11111111-1111-1111-1111-111111111111'
const aws = { region: 'r', endpoint: 'e', access_key: 'a', secret_key: 's', role_arn: 'arn', external_id: 'x' }
const filters = [{ name: 'tag:a', values: ['b'] }]
const http = {
  basic_auth: { username: 'u', password_file: 'p' },
  follow_redirects: false,
  http_headers: { X: { values: ['v'] } },
}

/** The settings that each discovery needs, and some that it takes. */
const discoveries: Readonly<Record<string, object>> = {
  aws_sd_configs: { ...aws, role: 'ecs', clusters: ['c'] },
  azure_sd_configs: { subscription_id: 'a', tenant_id: 'b', client_id: 'c', client_secret: 'd', port: 1, ...http },
  consul_sd_configs: { server: 'c:8500', token: 't', services: ['s'], tags: ['t'], node_meta: { a: 'b' }, filter: 'f' },
  digitalocean_sd_configs: { role: 'databases', port: 1, httpclient: { timeout: 5 }, ...http },
  dns_sd_configs: { names: ['a'], type: 'A', port: 1, refresh_interval: '1m' },
  docker_sd_configs: { host: 'unix:///var/run/docker.sock', filters, match_first_network: false },
  dockerswarm_sd_configs: { host: 'tcp://a:1', role: 'tasks', filters },
  ec2_sd_configs: { ...aws, filters, port: 1 },
  ecs_sd_configs: { ...aws, clusters: ['c'], request_concurrency: 2 },
  elasticache_sd_configs: { ...aws, clusters: ['c'], request_concurrency: 2 },
  eureka_sd_configs: { server: 'http://e:8761/eureka', refresh_interval: '30s' },
  file_sd_configs: { files: ['a.json', 'b/*.yml'], refresh_interval: '1m' },
  gce_sd_configs: { project: 'p', zone: 'z', filter: 'f', tag_separator: ';' },
  hetzner_sd_configs: { role: 'hcloud', label_selector: 'a', ...http },
  http_sd_configs: { url: 'https://h/x', refresh_interval: '1m', tls_config: { ca_file: 'c', min_version: 'TLS12' } },
  ionos_sd_configs: { datacenter_id: 'd', port: 1 },
  kubernetes_sd_configs: {
    role: 'endpoints',
    namespaces: { names: ['a'], own_namespace: true },
    selectors: [
      { role: 'pod', label: 'a in (b, c),!d', field: 'status.phase=Running,spec.nodeName!=x' },
      { role: 'service', label: 'app.kubernetes.io/name=x,y notin (z)' },
    ],
    attach_metadata: { node: true, namespace: true, deployment: true },
  },
  kuma_sd_configs: { server: 'http://k:5676', client_id: 'c', fetch_timeout: '1m' },
  lightsail_sd_configs: { ...aws, port: 1 },
  linode_sd_configs: { region: 'r', tag_separator: ';', oauth2: { client_id: 'a', token_url: 'b', scopes: ['c'] } },
  marathon_sd_configs: { servers: ['http://m'], auth_token: 't' },
  msk_sd_configs: { ...aws, clusters: ['c'], request_concurrency: 2 },
  nerve_sd_configs: { servers: ['a'], paths: ['/a'], timeout: '1s' },
  nomad_sd_configs: { server: 'http://n:4646', allow_stale: false, namespace: 'n', region: 'r' },
  oci_sd_configs: { region: 'r', tenancy: 't', user: 'u', fingerprint: 'f', key_file: 'k', compartments: ['c'] },
  openstack_sd_configs: {
    role: 'instance',
    region: 'r',
    availability: 'admin',
    tls_config: { insecure_skip_verify: true },
  },
  outscale_sd_configs: { access_key: 'a', secret_key_file: 'f', region: 'r' },
  ovhcloud_sd_configs: { application_key: 'a', application_secret: 'b', consumer_key: 'c', service: 'vps' },
  puppetdb_sd_configs: { url: 'https://p', query: 'q', include_parameters: true },
  rds_sd_configs: { ...aws, filters, clusters: ['c'], request_concurrency: 2 },
  scaleway_sd_configs: { role: 'instance', project_id: uuid, access_key: 'SCWXXXXXXXXXXXXXXXXX', secret_key: uuid },
  serverset_sd_configs: { servers: ['a'], paths: ['/a', '/b'] },
  stackit_sd_configs: { project: 'p', endpoint: 'https://s', service_account_key: 'k' },
  static_configs: { targets: ['a:1', 'b:2'], labels: { a: 'b' } },
  triton_sd_configs: { account: 'a', dns_suffix: 'b', endpoint: 'c', groups: ['g'], version: 1 },
  uyuni_sd_configs: { server: 'https://u', username: 'u', password: 'p' },
  vultr_sd_configs: { port: 1, authorization: { credentials_file: 'f' } },
}

/** What only one method takes, or what it does not. */
const extras: Readonly<Record<string, object>> = {
  workload_identity: { token_file_path: 't' },
  oauth: { client_secret: 's' },
  certificate: { certificate_path: 'p' },
}

/** A configuration for every discovery, and some for sections that upstream's test files treat briefly. */
export const discoverySamples: readonly unknown[] = [
  ...Object.entries(discoveries).map(([name, settings]) => ({
    scrape_configs: [{ job_name: 'a', [name]: [settings] }],
  })),
  ...['managed_identity', 'workload_identity', 'oauth', 'sdk', 'certificate'].map((method) => ({
    remote_write: [
      {
        url: 'http://r',
        azuread: {
          [method]: { client_id: uuid, tenant_id: uuid, ...extras[method] },
          cloud: 'AzurePublic',
          scope: 'a:b/c',
        },
      },
    ],
  })),
  { remote_write: [{ url: 'http://r', sigv4: { region: 'r', role_arn: 'a', session_name: 'abc', tags: { a: 'b' } } }] },
  { remote_write: [{ url: 'http://r', google_iam: { credentials_file: 'f' }, headers: { X: 'y' } }] },
]
