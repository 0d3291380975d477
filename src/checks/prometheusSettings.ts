/** What of a Prometheus' configuration and flags decides whether a rule can work. */
export interface PrometheusSettings {
  /** The default of the jobs; absent where jobs may be there that are not known. */
  readonly scrapeIntervalMs?: number
  /** By job name; all jobs that are known. */
  readonly jobIntervalsMs: ReadonlyMap<string, number>
  readonly evaluationIntervalMs: number
  readonly externalLabels: ReadonlyMap<string, string>
  /** `--query.lookback-delta`. */
  readonly lookbackDeltaMs: number
  /** Series of other servers come in as well: federation, remote read, remote write. */
  readonly receivesSeries: boolean
  /** Absent when it is not limited by time, not known, or when older samples come from elsewhere (remote read). */
  readonly retentionMs?: number
}
