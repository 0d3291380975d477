import type { Known } from './tally.ts'

/** Disagreements with upstream that stay, and why. Each pattern is as narrow as its reason. */
export const knownDisagreements: readonly Known[] = []
