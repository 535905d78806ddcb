/** Titles made up from the pair of states, which are no evidence of what the instrument is. */
export const MADE_UP = [
  /^Bilateral labour agreement between .+ \(\d{4}\)$/,
  /^(Trainee and youth mobility|Readmission|Social security|Visa facilitation) agreement between /,
  /^Visa waiver agreement /,
  /^Migratory Workers$/,
]

/**
 * Words in the title of a labour agreement that show it to be the instrument of another family signed by the same two on the
 * same day.
 */
export const EVIDENCE: Readonly<Record<string, RegExp>> = {
  'youth-mobility': /trainee|student employee|working holiday|young (professional|worker|people)|stagiaire/i,
  'migration-partnership':
    /migration partnership|establish\w* (of )?a migrat|concerted management of migra|on immigration between|migratory flows/i,
  'social-security': /social (security|insurance)/i,
}

export function isMadeUp(title: string): boolean {
  return MADE_UP.some((pattern) => pattern.test(title))
}
