/**
 * Keeps a line of a log from being a command to GitHub's runner, which reads `::name::` behind any leading blanks and
 * `##[name]` anywhere in a line (actions/runner, ActionCommand.TryParseV2 and TryParse).
 */
export function neutralLine(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\::').replaceAll('##[', '#\\#[')
}
