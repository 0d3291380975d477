import type { Schema } from '../../yaml/decode.ts'
import { text } from '../../yaml/scalarSchema.ts'
import { list, type StructOf, struct } from '../../yaml/schema.ts'
import { alerting } from './alerting.ts'
import { global, runtime } from './global.ts'
import { otlp, otlpDefaults } from './otlp.ts'
import { remoteReads, remoteWrites } from './remote.ts'
import { scrapes } from './scrape.ts'
import { storage, tracing } from './storage.ts'

const fields = {
  global,
  runtime,
  alerting,
  rule_files: list(text),
  scrape_config_files: list(text),
  scrape_configs: scrapes,
  storage,
  tracing,
  remote_write: remoteWrites,
  remote_read: remoteReads,
  otlp,
}

/** A whole configuration as it is read: what is not written is Go's zero value or its default. */
export type Settings = StructOf<typeof fields>

/** A Prometheus configuration (prometheus config/config.go Config); what its parts mean together is asked in `settingsProblems`. */
export const settingsSchema: Schema<Settings> = struct('config.Config', fields, {
  defaults: { otlp: { ...otlp.zero(), ...otlpDefaults } },
})

/** Jobs without anything around them, as the operator takes them. */
export const bareJobsSchema: Schema<Settings['scrape_configs']> = scrapes

/** A file of `scrape_config_files` (prometheus config/config.go ScrapeConfigs). */
export const scrapeFileSchema = struct('config.ScrapeConfigs', { scrape_configs: scrapes })
