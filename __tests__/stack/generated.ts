import type { Json } from '../../src/core/json.ts'

/** Scrape jobs with static targets and random relabel rules; the same ones each time. */
export function generateJobs(count: number): readonly Json[] {
  const random = generator(20240229)
  return Array.from({ length: count }, (_, index) => ({
    job_name: `job-${index}`,
    ...(random(4) === 0 ? { scheme: 'https' } : {}),
    ...(random(4) === 0 ? { metrics_path: pick(random, ['/probe', 'metrics', '/a b/ü', '/x?y=z', '/(a)*!']) } : {}),
    ...(random(3) === 0
      ? { params: { module: [pick(random, ['http_2xx', 'a b', 'ä&=']), 'second'], 'x[]': ['1'] } }
      : {}),
    static_configs: Array.from({ length: 1 + random(3) }, (_unused, group) => staticConfig(random, group)),
    relabel_configs: Array.from({ length: random(6) }, () => relabelConfig(random)),
  }))
}

type Random = (below: number) => number

/** Mulberry32. */
function generator(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random(items.length)] as T
}

function staticConfig(random: Random, group: number): Json {
  return {
    targets: Array.from({ length: 1 + random(2) }, (_, index) =>
      pick(random, [
        `host-${group}-${index}:9090`,
        `10.0.${group}.${index}`,
        `[fd00::${group}${index}]:80`,
        'example.org:443',
      ]),
    ),
    labels: {
      __meta_role: pick(random, ['node', 'pod', 'Service']),
      __meta_tags: pick(random, [',a,b,c,', 'path:/x,label:team=blue', '', 'über-Straße']),
      team: pick(random, ['Red', 'blue', 'grün', '']),
      zone: pick(random, ['eu-1', 'us-2']),
      ...(random(5) === 0 ? { instance: 'given' } : {}),
      ...(random(5) === 0 ? { __param_target: 'https://example.org/?q=1' } : {}),
      ...(random(6) === 0 ? { team_old: pick(random, ['x', 'Red']) } : {}),
    },
  }
}

const labelNames = [
  '__meta_role',
  '__meta_tags',
  'team',
  'zone',
  'instance',
  '__address__',
  'job',
  'missing',
  'new',
  'team_old',
]

const patterns = [
  '(.*)',
  '(.+)',
  '',
  'node|pod',
  '(?i)red|BLUE',
  'e(u)-([0-9]+)',
  '(?P<first>[a-z]+)-(?P<number>\\d+)',
  '(.+):\\d+',
  '([^;]*);([^;]*)',
  '.*,b,.*',
  '(?:.+,|^)path:(/[^,]+).*',
  '[[:upper:]][[:lower:]]+',
  '\\w+',
  '\\pL+',
]

function relabelConfig(random: Random): Json {
  const source = { source_labels: Array.from({ length: 1 + random(2) }, () => pick(random, labelNames)) }
  const regex = random(5) === 0 ? {} : { regex: pick(random, patterns) }
  const separator = random(4) === 0 ? { separator: pick(random, ['-', '', '::']) } : {}
  switch (random(14)) {
    case 0:
      return {
        action: 'keep',
        ...source,
        ...separator,
        regex: pick(random, ['.+', 'node|pod|Service|.*1.*', '(?i)RED|.*u.*']),
      }
    case 1:
      return { action: 'drop', ...source, ...separator, regex: pick(random, ['pod', 'us-.*', '']) }
    case 2:
      return {
        action: 'hashmod',
        ...source,
        ...separator,
        modulus: 1 + random(1000),
        target_label: pick(random, ['shard', 'team']),
      }
    case 3:
      // Two labels must not be mapped to one: which of them wins is not defined.
      return {
        action: 'labelmap',
        regex: pick(random, ['__meta_(role)', '(zone)']),
        replacement: pick(random, ['k_$1', '${1}_copy']),
      }
    case 4:
      return { action: 'labeldrop', regex: pick(random, ['team.*', 'zone', '__meta_.+', 'inst.+']) }
    case 5:
      return { action: 'labelkeep', regex: pick(random, ['__.*|job|team', '__.+', '.*']) }
    case 6:
      return {
        action: pick(random, ['lowercase', 'uppercase']),
        ...source,
        ...separator,
        target_label: pick(random, ['team', 'new']),
      }
    case 7:
      return {
        action: pick(random, ['keepequal', 'dropequal']),
        source_labels: ['team'],
        target_label: pick(random, ['team', 'team_old', 'missing']),
      }
    case 8:
      return {
        ...source,
        ...separator,
        ...regex,
        target_label: '__address__',
        replacement: pick(random, ['$1:1', 'fixed:80', 'a/b', '']),
      }
    case 9:
      return {
        ...source,
        ...separator,
        ...regex,
        target_label: '__metrics_path__',
        replacement: pick(random, ['/m/$1', '$1', 'x']),
      }
    case 10:
      return {
        ...source,
        ...separator,
        ...regex,
        target_label: '__param_module',
        replacement: pick(random, ['$1', '${1}x', '']),
      }
    case 11:
      return {
        ...source,
        ...separator,
        ...regex,
        target_label: pick(random, ['${first}', 'l_$1', '$2']),
        replacement: pick(random, ['v', '$1']),
      }
    default:
      return {
        ...source,
        ...separator,
        ...regex,
        target_label: pick(random, ['new', 'team', 'instance', 'job', '__scheme__']),
        replacement: pick(random, [
          '$1',
          '$2-$1',
          '${first}',
          '$$1',
          '$1x',
          'https',
          '',
          '${1}${2}',
          '$',
          '$ {1}',
          '${',
          'a$',
        ]),
      }
  }
}
