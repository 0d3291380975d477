import type { Described } from '../../checks/check.ts'
import { UserError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'
import type { CheckChoice } from '../../options/options.ts'

/**
 * Turns `--checks` into the ids that are reported. Names without a sign are the only ones; `+` adds, `-` leaves out; a later word
 * wins over an earlier one. Without any name, what is not optional. Throws UserError for a name that is neither an id nor an area.
 */
export function selectChecks(catalogue: readonly Described[], choices: readonly CheckChoice[]): ReadonlySet<string> {
  const usual = choices.some(({ kind }) => kind === 'only') ? [] : catalogue.filter((check) => !check.isOptional)
  const selected = new Set(usual.map(({ id }) => id))
  for (const { kind, name } of choices) {
    const meant = idsOf(catalogue, name)
    if (meant.length === 0) throw unknownName(catalogue, name)
    for (const id of meant) {
      if (kind === 'without') selected.delete(id)
      else selected.add(id)
    }
  }
  return selected
}

/** An id means itself, also where it is optional; an area or a group means what is on by default in it. */
function idsOf(catalogue: readonly Described[], name: string): readonly string[] {
  if (catalogue.some(({ id }) => id === name)) return [name]
  const inArea = catalogue.filter(({ id }) => id.startsWith(`${name}/`))
  const meant = name === 'upstream' ? catalogue.filter((check) => check.isUpstream) : inArea
  return (meant.some((check) => !check.isOptional) ? meant.filter((check) => !check.isOptional) : meant).map(
    ({ id }) => id,
  )
}

function unknownName(catalogue: readonly Described[], name: string): UserError {
  const areas = [...new Set(catalogue.map(({ id }) => id.split('/')[0] ?? id))]
  const guess = nearest(name, [...catalogue.map(({ id }) => id), ...areas, 'upstream'])
  return new UserError(`there is no check \`${name}\``, {
    help: `${guess === undefined ? '' : `Did you mean \`${guess}\`? `}Name an id, \`upstream\`, or one of the areas ${areas.join(', ')}.`,
  })
}
