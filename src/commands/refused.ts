import type { Finding } from '../core/finding.ts'
import { type Command, type CommandResult, commandResult } from '../core/outcome.ts'

/** The result of a command whose manifests cannot be used: nothing was asked of the cluster. */
export function refused(command: Command, problems: readonly Finding[]): CommandResult {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
  return commandResult({
    command,
    outcome: 'error',
    findings: problems,
    stop: { message: `the manifests have ${count}; nothing was written`, help: 'Mend what is named above.' },
  })
}
