/** A metric that its exporter has renamed or removed. */
export interface RenamedMetric {
  readonly name: string
  /** What gives the same today, as one would write it. */
  readonly now: string
  readonly change: Change
}

/** A label that an exporter has renamed, on the metrics whose names begin with a prefix. */
export interface RenamedLabel {
  readonly prefix: string
  readonly name: string
  readonly now: string
  readonly change: Change
}

/** The release that made a change, and where it says so. */
export interface Change {
  readonly release: string
  readonly source: string
}

const kubernetes116: Change = {
  release: 'Kubernetes 1.16',
  source: 'https://github.com/kubernetes/kubernetes/pull/80376',
}
const kubernetes118: Change = {
  release: 'Kubernetes 1.18',
  source: 'https://github.com/kubernetes/kubernetes/pull/76496',
}
const kubernetes120: Change = {
  release: 'Kubernetes 1.20',
  source: 'https://github.com/kubernetes/kubernetes/pull/92407',
}
const kubeStateMetrics1: Change = {
  release: 'kube-state-metrics 1.0',
  source: 'https://github.com/kubernetes/kube-state-metrics/blob/main/CHANGELOG.md',
}
const kubeStateMetrics2: Change = {
  release: 'kube-state-metrics 2.0',
  source: 'https://github.com/kubernetes/kube-state-metrics/pull/1004',
}
const kubeStateMetrics214: Change = {
  release: 'kube-state-metrics 2.14',
  source: 'https://github.com/kubernetes/kube-state-metrics/pull/2527',
}
const nodeExporter016: Change = {
  release: 'node_exporter 0.16',
  source: 'https://github.com/prometheus/node_exporter/blob/master/docs/V0_16_UPGRADE_GUIDE.md',
}
const nodeExporter1: Change = {
  release: 'node_exporter 1.0',
  source: 'https://github.com/prometheus/node_exporter/blob/master/CHANGELOG.md',
}
const prometheus213: Change = {
  release: 'Prometheus 2.13',
  source: 'https://github.com/prometheus/prometheus/pull/5254',
}
const prometheus211: Change = {
  release: 'Prometheus 2.11',
  source: 'https://github.com/prometheus/prometheus/blob/main/CHANGELOG.md',
}
const prometheus223: Change = {
  release: 'Prometheus 2.23',
  source: 'https://github.com/prometheus/prometheus/pull/6815',
}
const prometheus227: Change = {
  release: 'Prometheus 2.27',
  source: 'https://github.com/prometheus/prometheus/pull/8296',
}

/** Labels that have other names today. */
export const renamedLabels: readonly RenamedLabel[] = [
  { prefix: 'container_', name: 'pod_name', now: 'pod', change: kubernetes116 },
  { prefix: 'container_', name: 'container_name', now: 'container', change: kubernetes116 },
]

/** The entry of a metric's name; undefined for names that are not known to have changed. */
export function renamedMetric(name: string): RenamedMetric | undefined {
  return byName.get(name) ?? ofFamily(name)
}

/** Families that have been renamed as a whole. */
function ofFamily(name: string): RenamedMetric | undefined {
  if (name.startsWith('kube_hpa_')) {
    const now = `kube_horizontalpodautoscaler_${name.slice('kube_hpa_'.length)}`
    return { name, now, change: kubeStateMetrics2 }
  }
  return undefined
}

const byName: ReadonlyMap<string, RenamedMetric> = new Map(
  [
    ...renames(kubernetes118, {
      apiserver_dropped_requests: 'apiserver_dropped_requests_total',
      apiserver_request_count: 'apiserver_request_total',
      apiserver_request_latencies: 'apiserver_request_duration_seconds',
      apiserver_request_latencies_bucket: 'apiserver_request_duration_seconds_bucket',
      apiserver_request_latencies_count: 'apiserver_request_duration_seconds_count',
      apiserver_request_latencies_sum: 'apiserver_request_duration_seconds_sum',
      apiserver_request_latencies_summary: 'apiserver_request_duration_seconds',
      etcd_request_latencies_summary: 'etcd_request_duration_seconds',
      kubelet_cgroup_manager_latency_microseconds: 'kubelet_cgroup_manager_duration_seconds',
      kubelet_docker_operations: 'kubelet_runtime_operations_total',
      kubelet_docker_operations_errors: 'kubelet_runtime_operations_errors_total',
      kubelet_docker_operations_latency_microseconds: 'kubelet_runtime_operations_duration_seconds',
      kubelet_pleg_relist_interval_microseconds: 'kubelet_pleg_relist_interval_seconds',
      kubelet_pleg_relist_latency_microseconds: 'kubelet_pleg_relist_duration_seconds',
      kubelet_pod_start_latency_microseconds: 'kubelet_pod_start_duration_seconds',
      kubelet_pod_worker_latency_microseconds: 'kubelet_pod_worker_duration_seconds',
      kubelet_pod_worker_start_latency_microseconds: 'kubelet_pod_worker_start_duration_seconds',
      kubelet_runtime_operations: 'kubelet_runtime_operations_total',
      kubelet_runtime_operations_errors: 'kubelet_runtime_operations_errors_total',
      kubelet_runtime_operations_latency_microseconds: 'kubelet_runtime_operations_duration_seconds',
      kubeproxy_sync_proxy_rules_latency_microseconds: 'kubeproxy_sync_proxy_rules_duration_seconds',
      rest_client_request_latency_seconds: 'rest_client_request_duration_seconds',
      rest_client_request_latency_seconds_bucket: 'rest_client_request_duration_seconds_bucket',
      scheduler_binding_latency_microseconds: 'scheduler_binding_duration_seconds',
      scheduler_e2e_scheduling_latency_microseconds: 'scheduler_e2e_scheduling_duration_seconds',
      scheduler_scheduling_algorithm_latency_microseconds: 'scheduler_scheduling_algorithm_duration_seconds',
    }),
    ...renames(kubernetes120, {
      kubelet_running_container_count: 'kubelet_running_containers',
      kubelet_running_pod_count: 'kubelet_running_pods',
    }),
    ...renames(kubeStateMetrics1, {
      kube_node_status_disk_pressure: 'kube_node_status_condition{condition="DiskPressure"}',
      kube_node_status_memory_pressure: 'kube_node_status_condition{condition="MemoryPressure"}',
      kube_node_status_network_unavailable: 'kube_node_status_condition{condition="NetworkUnavailable"}',
      kube_node_status_ready: 'kube_node_status_condition{condition="Ready"}',
    }),
    ...renames(kubeStateMetrics2, {
      kube_daemonset_updated_number_scheduled: 'kube_daemonset_status_updated_number_scheduled',
      kube_node_status_allocatable_cpu_cores: 'kube_node_status_allocatable{resource="cpu"}',
      kube_node_status_allocatable_memory_bytes: 'kube_node_status_allocatable{resource="memory"}',
      kube_node_status_allocatable_pods: 'kube_node_status_allocatable{resource="pods"}',
      kube_node_status_capacity_cpu_cores: 'kube_node_status_capacity{resource="cpu"}',
      kube_node_status_capacity_memory_bytes: 'kube_node_status_capacity{resource="memory"}',
      kube_node_status_capacity_pods: 'kube_node_status_capacity{resource="pods"}',
      kube_pod_container_resource_limits_cpu_cores: 'kube_pod_container_resource_limits{resource="cpu"}',
      kube_pod_container_resource_limits_memory_bytes: 'kube_pod_container_resource_limits{resource="memory"}',
      kube_pod_container_resource_requests_cpu_cores: 'kube_pod_container_resource_requests{resource="cpu"}',
      kube_pod_container_resource_requests_memory_bytes: 'kube_pod_container_resource_requests{resource="memory"}',
      kube_pod_deleted: 'kube_pod_deletion_timestamp',
    }),
    ...renames(kubeStateMetrics214, {
      kube_endpoint_address_available: 'kube_endpoint_address{ready="true"}',
      kube_endpoint_address_not_ready: 'kube_endpoint_address{ready="false"}',
    }),
    ...renames(nodeExporter016, {
      node_boot_time: 'node_boot_time_seconds',
      node_context_switches: 'node_context_switches_total',
      node_cpu: 'node_cpu_seconds_total',
      node_disk_bytes_read: 'node_disk_read_bytes_total',
      node_disk_bytes_written: 'node_disk_written_bytes_total',
      node_disk_io_time_ms: 'node_disk_io_time_seconds_total',
      node_disk_io_time_weighted: 'node_disk_io_time_weighted_seconds_total',
      node_disk_read_time_ms: 'node_disk_read_time_seconds_total',
      node_disk_reads_completed: 'node_disk_reads_completed_total',
      node_disk_reads_merged: 'node_disk_reads_merged_total',
      node_disk_write_time_ms: 'node_disk_write_time_seconds_total',
      node_disk_writes_completed: 'node_disk_writes_completed_total',
      node_disk_writes_merged: 'node_disk_writes_merged_total',
      node_filesystem_avail: 'node_filesystem_avail_bytes',
      node_filesystem_free: 'node_filesystem_free_bytes',
      node_filesystem_size: 'node_filesystem_size_bytes',
      node_forks: 'node_forks_total',
      node_interrupts: 'node_interrupts_total',
      node_intr: 'node_intr_total',
      node_time: 'node_time_seconds',
      node_textfile_mtime: 'node_textfile_mtime_seconds',
    }),
    ...renames(
      nodeExporter016,
      Object.fromEntries(meminfo().map((field) => [`node_memory_${field}`, `node_memory_${field}_bytes`])),
    ),
    ...renames(
      nodeExporter016,
      Object.fromEntries(network().map((field) => [`node_network_${field}`, `node_network_${field}_total`])),
    ),
    ...renames(nodeExporter1, {
      node_cpu_scaling_frequency_max_hrts: 'node_cpu_scaling_frequency_max_hertz',
      node_cpu_scaling_frequency_min_hrts: 'node_cpu_scaling_frequency_min_hertz',
    }),
    ...renames(prometheus213, { prometheus_sd_configs_failed_total: 'prometheus_sd_failed_configs' }),
    ...renames(prometheus211, {
      prometheus_tsdb_wal_reader_corruption_errors: 'prometheus_tsdb_wal_reader_corruption_errors_total',
    }),
    ...renames(prometheus223, {
      prometheus_remote_storage_dropped_samples_total: 'prometheus_remote_storage_samples_dropped_total',
      prometheus_remote_storage_failed_samples_total: 'prometheus_remote_storage_samples_failed_total',
      prometheus_remote_storage_pending_samples: 'prometheus_remote_storage_samples_pending',
      prometheus_remote_storage_retried_samples_total: 'prometheus_remote_storage_samples_retried_total',
      prometheus_remote_storage_sent_bytes_total: 'prometheus_remote_storage_bytes_total',
      prometheus_remote_storage_succeeded_samples_total: 'prometheus_remote_storage_samples_total',
    }),
    ...renames(prometheus227, {
      prometheus_remote_storage_samples_bytes_total: 'prometheus_remote_storage_bytes_total',
    }),
  ].map((metric) => [metric.name, metric]),
)

function renames(change: Change, names: Readonly<Record<string, string>>): readonly RenamedMetric[] {
  return Object.entries(names).map(([name, now]) => ({ name, now, change }))
}

/** Fields of `/proc/meminfo` that rules use. */
function meminfo(): readonly string[] {
  return [
    'Active',
    'Buffers',
    'Cached',
    'CommitLimit',
    'Committed_AS',
    'Dirty',
    'Inactive',
    'Mapped',
    'MemAvailable',
    'MemFree',
    'MemTotal',
    'PageTables',
    'SReclaimable',
    'SUnreclaim',
    'Shmem',
    'Slab',
    'SwapCached',
    'SwapFree',
    'SwapTotal',
    'Writeback',
  ]
}

/** Counters of network devices. */
function network(): readonly string[] {
  const fields = ['bytes', 'compressed', 'drop', 'errs', 'fifo', 'packets']
  return [...fields.flatMap((field) => [`receive_${field}`, `transmit_${field}`]), 'receive_frame', 'receive_multicast']
}
