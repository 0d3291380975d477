import { describe, expect, test } from 'vitest'
import { fileText } from '../../src/core/source.ts'
import { isFilledIn, readDashboard } from '../../src/rules/grafana/dashboard.ts'

const prometheus = { type: 'prometheus', uid: 'p' }
const lines = (dashboard: object) => fileText('ops.json', JSON.stringify(dashboard, undefined, 1))
const panel = (expr: string, more: object = {}) => ({
  title: 'CPU',
  datasource: prometheus,
  targets: [{ expr, ...more }],
})
const dashboard = (panels: readonly object[], variables: readonly object[] = []) =>
  lines({ title: 'Ops', panels, templating: { list: variables } })

/** The filled-in queries, and what is wrong, as `line:column message`. */
function read(source: Parameters<typeof readDashboard>[0]) {
  const { value, problems } = readDashboard(source)
  return {
    queries: value?.queries.map(({ source: { text }, isGuess }) => (isGuess ? `? ${text}` : text)),
    problems: problems.map(
      ({ id, span, message }) => `${id} ${span?.line}:${span?.column}-${span?.endColumn} ${message}`,
    ),
  }
}

describe('variables', () => {
  test.each([
    ['rate(x[$__rate_interval])', 'rate(x[5m])'],
    ['rate(x[${__range_s}s])', 'rate(x[3600s])'],
    ['max_over_time(rate(x[5m])[$__range:$__interval])', 'max_over_time(rate(x[5m])[1h:1m])'],
    ['x{job=~"$job", ns="[[ns]]", a=~"${job:regex}"}', 'x{job=~".*", ns=".*", a=~".*"}'],
    ['rate(x[$job])', 'rate(x[5m])'],
    ['rate(x[${job}m])', 'rate(x[5m])'],
    ['x offset $job', 'x offset 5m'],
    ['sum by ($job, a) (x)', 'sum by (x, a) (x)'],
    ['node_${job}_total{a="b"}', 'node_x_total{a="b"}'],
    ['$job{a="b"}', '? x{a="b"}'],
    ['x > $job', '? x > x'],
    ['topk($job, x)', '? topk(1, x)'],
    ['$job(x)', '? sum(x)'],
    ['$job(x[5m])', '? rate(x[5m])'],
    ['x $job y', '? x + y'],
    ['label_replace(x, "a", "$1", "b", "(.*)")', 'label_replace(x, "a", "$1", "b", "(.*)")'],
    ['x{a=~"foo$"} # it is "$job', 'x{a=~"foo$"} # it is ".*'],
  ])('%s is read as %s', (expr, filled) => {
    expect(
      read(
        dashboard(
          [panel(expr)],
          [
            { name: 'job', type: 'query' },
            { name: 'ns', type: 'custom' },
          ],
        ),
      ),
    ).toEqual({
      queries: [filled],
      problems: [],
    })
  })

  test('a name that is no variable stays, and Prometheus refuses it', () => {
    expect(read(dashboard([panel('sum(x) / $nope')]))).toEqual({
      queries: [],
      problems: ["grafana/broken-query 12:24-25 unexpected character: '$'"],
    })
  })

  test('what is filled in is known, at its place', () => {
    const query = readDashboard(dashboard([panel('rate(x{job=~"$job"}[5m])')], [{ name: 'job', type: 'query' }])).value
      ?.queries[0]
    const at = (start: number, end: number) => query?.source.spanAt(start, end)
    expect(query?.source.text).toBe('rate(x{job=~".*"}[5m])')
    expect([at(5, 6)?.column, at(13, 15)?.column, at(13, 15)?.endColumn, at(18, 20)?.column]).toEqual([20, 29, 33, 37])
    expect(
      query && [at(0, 4), at(12, 16), at(14, 15), at(18, 20)].map((span) => span && isFilledIn(query, span)),
    ).toEqual([false, true, true, false])
  })
})

describe('where queries stand', () => {
  test('in panels, collapsed rows, old rows, variables, annotations and panels of libraries', () => {
    const source = lines({
      title: 'Ops',
      panels: [panel('a'), { type: 'row', panels: [panel('b')] }],
      rows: [{ panels: [panel('c')] }],
      __elements: { abc: { name: 'shared', kind: 1, model: panel('l') } },
      templating: {
        list: [
          { name: 'd', type: 'query', datasource: prometheus, query: 'label_values(d{x=~"$e"}, y)' },
          {
            name: 'e',
            type: 'query',
            datasource: prometheus,
            query: { query: 'query_result(sum by (e) (e))', refId: 'A' },
          },
          { name: 'f', type: 'query', datasource: prometheus, query: 'label_values(job)' },
          { name: 'g', type: 'query', datasource: prometheus, query: 'label_names()' },
          { name: 'h', type: 'query', datasource: prometheus, query: 'metrics(node_.*)' },
          { name: 'i', type: 'custom', query: 'a b,c d' },
        ],
      },
      annotations: {
        list: [
          { datasource: prometheus, expr: 'j' },
          { datasource: prometheus, target: { expr: 'k' } },
        ],
      },
    })
    expect(read(source)).toEqual({
      queries: ['d{x=~".*"}', 'sum by (e) (e)', 'j', 'k', 'a', 'b', 'c', 'l'],
      problems: [],
    })
  })

  test('a dashboard as the API gives it, and a panel of a library', () => {
    expect(read(lines({ meta: {}, dashboard: { title: 'Ops', panels: [panel('a')] } })).queries).toEqual(['a'])
    expect(read(lines({ kind: 1, model: panel('rate(x[$any])') })).queries).toEqual(['rate(x[5m])'])
  })

  test.each([
    ['another kind of data source', { datasource: { type: 'loki', uid: 'l' }, targets: [{ expr: '{a="b"} |= `c`' }] }],
    ['a target of its own', { ...panel('{a="b"} |= `c`', { datasource: { type: 'loki', uid: 'l' } }) }],
    ['a data source that is not known', { datasource: 'logs', targets: [{ expr: '{a="b"} |= `c`' }] }],
    ['another panel', { datasource: '-- Dashboard --', targets: [{ expr: 'a b' }] }],
    ['no expression', panel('')],
  ])('nothing is said of %s', (_, one) => {
    expect(read(dashboard([one]))).toEqual({ queries: [], problems: [] })
  })

  test.each([
    ['a variable', '$ds', [{ name: 'ds', type: 'datasource', query: 'prometheus' }]],
    ['an object with a variable', { uid: '${ds}' }, [{ name: 'ds', type: 'datasource', query: 'prometheus' }]],
    ['an Azure or Amazon one', { type: 'grafana-amazonprometheus-datasource', uid: 'x' }, []],
  ])('%s leads to Prometheus', (_, datasource, variables) => {
    expect(read(dashboard([{ datasource, targets: [{ expr: 'a b' }] }], variables)).problems).toHaveLength(1)
  })
})

describe('a text that is no JSON', () => {
  test.each([
    ['{"panels": [1, 2,]}', '1:18-19 this is not JSON: `]` stands where a value is wanted'],
    ['{"a": 1,}', '1:9-10 this is not JSON: `}` stands where a key in double quotes is wanted'],
    ["{'a': 1}", "1:2-3 this is not JSON: `'` stands where a key in double quotes is wanted"],
    ['{"a" 1}', '1:6-7 this is not JSON: `1` stands where `:` is wanted'],
    ['{"a": "b\n"}', '1:7-8 this is not JSON: `"` stands where a value is wanted'],
    ['{"a": {"b": 01}}', '1:13-14 this is not JSON: `0` stands where a value is wanted'],
    ['{"a": [1 2]}', '1:10-11 this is not JSON: `2` stands where `,` or `]` is wanted'],
    ['{"a": 1} x', '1:10-11 this is not JSON: `x` stands where the end is wanted'],
    ['{"a": [', '1:8-8 this is not JSON: the end of the text stands where a value is wanted'],
    ['', '1:1-1 this is not JSON: the end of the text stands where a value is wanted'],
  ])('%j', (text, problem) => {
    expect(read(fileText('ops.json', text)).problems).toEqual([`grafana/invalid ${problem}`])
  })

  test('however deep and long it is', () => {
    const deep = `{"panels": ${'['.repeat(200_000)}`
    expect(read(fileText('ops.json', deep)).problems).toHaveLength(1)
    const long = `{"title": "${'x'.repeat(5_000_000)}\u0001"}`
    expect(read(fileText('ops.json', long)).problems).toHaveLength(1)
  })
})
