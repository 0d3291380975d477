import type { Random } from '../oracle/random.ts'

/** A template of an alert that parses mostly and fails often: every function, kinds of values, branches, loops and definitions. */
export function generateTemplate(random: Random): string {
  let text = ''
  for (let count = 1 + random.int(2); count > 0; count--) text += block(random, 0)
  return text
}

function block(random: Random, depth: number): string {
  const inner = () => block(random, depth + 1)
  const pipe = () => pipeline(random, 0)
  const kind = depth > 2 ? 0 : random.int(20)
  if (kind < 11) return `{{ ${pipe()} }}`
  if (kind < 13) return `{{ if ${pipe()} }}T${inner()}{{ else }}F${inner()}{{ end }}`
  if (kind < 14) return `{{ with ${pipe()} }}W${inner()}{{ . }}{{ else }}E{{ end }}`
  if (kind < 16) {
    const range = random.pick(['$labels', '(query "up")', '(args 1 2)', '3', '"abc"', pipe()])
    const end = random.chance(0.2) ? '{{ break }}' : ''
    return `{{ range $i, $v := ${range} }}{{ $i }}={{ $v }};${inner()}${end}{{ else }}none{{ end }}`
  }
  if (kind < 17) {
    const range = random.pick(['$labels', 'query "up"', '4', pipe()])
    return `{{ range ${range} }}<{{ . }}>${random.chance(0.3) ? '{{ continue }}' : ''}x{{ end }}`
  }
  if (kind < 18) return `{{ $x := ${pipe()} }}{{ $x }}{{ $x = ${pipe()} }}[{{ $x }}]`
  if (kind < 19) return `{{ define "t" }}d:{{ . }}{{ end }}{{ template "t" ${pipe()} }}`
  return '\n{{ template "nope" . }}'
}

function pipeline(random: Random, depth: number): string {
  let text = random.chance(0.5) || depth > 2 ? random.pick(values) : call(random, depth)
  for (let count = random.int(3); count > 0; count--) text += ` | ${call(random, depth)}`
  return text
}

function call(random: Random, depth: number): string {
  let text = random.pick(functions)
  for (let count = random.int(3); count > 0; count--) {
    text += random.chance(0.2) && depth < 3 ? ` (${pipeline(random, depth + 1)})` : ` ${random.pick(values)}`
  }
  return text
}

const functions = [
  'humanize', 'humanize1024', 'humanizeDuration', 'humanizePercentage', 'humanizeTimestamp', 'title', 'toUpper', 'toLower', 'graphLink', 'tableLink',
  'stripPort', 'stripDomain', 'len', 'not', 'print', 'println', 'html', 'js', 'urlquery', 'urlQueryEscape', 'safeHtml', 'parseDuration', 'toTime',
  'toDuration', 'first', 'value', 'strvalue', 'query', 'index $labels', 'index', 'printf "%v"', 'printf "%.2f"', 'printf "%5.1f|%-8s|"',
  'printf "%d"', 'printf "%s %q"', 'printf "%x"', 'printf "%+v"', 'printf "%T"', 'printf "%08.3f"', 'printf "%e"', 'printf "%G"', 'printf "%6d"',
  'printf "%-6d|"', 'printf "%t"', 'printf "%c %U"', 'printf "%#x"', 'printf "%[2]v %[1]v" 1', 'printf "%*d" 5', 'printf "%"', 'printf "%z"',
  'printf "%.3s"', 'printf "%#g"', 'printf "% d"', 'eq 1', 'eq "a"', 'lt 1', 'ge 2.5', 'ne $labels.instance', 'and true', 'or false', 'and', 'or 0',
  'slice "abcdef" 1', 'slice', 'reReplaceAll "(.*):(.*)" "$2-${1}x"', 'reReplaceAll "a" "b"', 'match "[a-z]+"', 'match "("', 'label "instance"',
  'sortByLabel "instance"', 'args 1', 'now', 'pathPrefix', 'externalURL', 'call',
] // biome-ignore format: a table

const values = [
  '$value', '$labels', '$labels.instance', '$labels.missing', '.Labels', '.Labels.job', '.Value', '.', '$', '$externalLabels.cluster', '$externalURL',
  '.ExternalURL', '.Foo', '.Labels.a.b', '1', '-3', '0', '1.5', '1e9', '0x1f', "'a'", '1i', '"abc"', '"host:9090"', '"a.b.example.com:80"',
  '"10.0.0.1:80"', '"[::1]:80"', '"1h30m"', '"5"', '"héllo wörld o\'neil a.b x_y z9a"', '"<a href=\\"x\\">&"', 'true', 'false', 'nil',
  '(query "up")', '(query "none")', '(query "bad")', '(query "up" | first)', '(query "up" | first).Value', '(query "up" | first).Labels.instance',
  '(toTime 1435065584.128)', '(toDuration 3661.5)', '((toTime 1435065584.5).Format "2006-01-02T15:04:05Z07:00 Mon Jan _2 3:04PM")',
  '(toTime 0).Year', '(toDuration 90).Minutes', '(args 1 "x" nil)', '(args).arg0', '(printf "%d-%s" 1 "x")', '($labels)', '(1 | humanize)',
  '$labels.instance.foo', '(toTime 1e10).Weekday', '(toTime 1e9).Month', '(toDuration 1).String', '""', '999', '123456.789', '1e21', '1e-7', '0.1',
] // biome-ignore format: a table
