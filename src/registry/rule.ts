import type { FindingLevel } from './finding.ts'

/** One thing that a check of tables, an importer or the reader of a patch looks for. */
export interface Rule<Id extends string = string> {
  readonly id: Id
  readonly level: FindingLevel
  /** What is wrong where the rule finds something. */
  readonly catches: string
  /** Files of the registry in which `strata check` can find something; none where only an importer or a patch can. */
  readonly files: readonly string[]
  /** How to put it right, where the finding knows no better. */
  readonly mend: string
}

const ruleOfLevel =
  (level: FindingLevel) =>
  <const Id extends string>(id: Id, files: readonly string[], catches: string, mend: string): Rule<Id> => ({
    id,
    level,
    catches,
    files,
    mend,
  })

/** A rule whose findings keep a file from being used. */
export const error = ruleOfLevel('error')

/** A rule whose findings are only said. */
export const warning = ruleOfLevel('warning')
