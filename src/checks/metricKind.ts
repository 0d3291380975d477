/** What a metric's name tells of its type: `_total` is for counters, `_info` and `_ratio` never are. */
export function kindOfMetric(name: string): 'counter' | 'gauge' | 'unknown' {
  if (knownGauges.has(name)) return 'gauge'
  if (knownCounters.has(name)) return 'counter'
  if (name.includes(':')) return 'unknown'
  if (name.endsWith('_total') || name.endsWith('_bucket')) return 'counter'
  return gaugeSuffixes.some((suffix) => name.endsWith(suffix)) ? 'gauge' : 'unknown'
}

/** True for counters of events, by a word in their names; some exporters name gauges `…_total` too, such as `container_fs_inodes_total`. */
export function countsEvents(name: string): boolean {
  return kindOfMetric(name) === 'counter' && eventWords.test(name)
}

const eventWords =
  /error|fail|request|restart|drop|retr(?:y|ies)|timeout|timed_out|reject|miss|packets|exception|panic|evict|kill|throttl|sent|received|processed|cpu_seconds|scrapes|evaluations|notifications|messages|queries|logins|crash|refused|aborted/i

/** Suffixes of OpenMetrics and of the naming guide that only gauges have. */
const gaugeSuffixes = ['_info', '_ratio', '_celsius', '_timestamp_seconds', '_percent', '_utilization', '_utilisation']

/** Gauges that rules on Kubernetes use most, from what the exporters themselves declare (`# TYPE`). */
const knownGauges: ReadonlySet<string> = new Set([
  'up',
  'scrape_duration_seconds',
  'scrape_samples_scraped',
  'container_fs_limit_bytes',
  'container_fs_usage_bytes',
  'container_memory_cache',
  'container_memory_rss',
  'container_memory_usage_bytes',
  'container_memory_working_set_bytes',
  'container_spec_cpu_quota',
  'container_spec_memory_limit_bytes',
  'go_goroutines',
  'go_memstats_heap_alloc_bytes',
  'go_threads',
  'kube_deployment_spec_replicas',
  'kube_deployment_status_replicas_available',
  'kube_node_status_allocatable',
  'kube_node_status_capacity',
  'kube_node_status_condition',
  'kube_pod_container_resource_limits',
  'kube_pod_container_resource_requests',
  'kube_pod_container_status_ready',
  'kube_pod_container_status_waiting_reason',
  'kube_pod_status_phase',
  'kube_pod_status_ready',
  'kubelet_volume_stats_available_bytes',
  'kubelet_volume_stats_capacity_bytes',
  'kubelet_volume_stats_used_bytes',
  'node_filesystem_avail_bytes',
  'node_filesystem_free_bytes',
  'node_filesystem_size_bytes',
  'node_load1',
  'node_load15',
  'node_load5',
  'node_memory_MemAvailable_bytes',
  'node_memory_MemFree_bytes',
  'node_memory_MemTotal_bytes',
  'process_open_fds',
  'process_resident_memory_bytes',
])

/** Counters that are not named like one. */
const knownCounters: ReadonlySet<string> = new Set([
  'node_vmstat_oom_kill',
  'node_vmstat_pgmajfault',
  'node_vmstat_pgfault',
])
