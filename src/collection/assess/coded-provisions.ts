import type { CodebookVariable, Coding } from '../../model/coding.ts'
import type { CodedProvision } from '../../report/partnership/partnership-facts.ts'

/**
 * The coded provisions among some codings of one instrument: those of the sources that the codebook describes, so that a variable of the same name from elsewhere
 * is none. Time O(codings).
 */
export function provisionReader(
  codebook: readonly CodebookVariable[],
): (codings: readonly Coding[]) => CodedProvision[] {
  const variables = new Map(codebook.map((row) => [row.variable, row]))
  return (codings) =>
    codings.flatMap(({ variable, value, source }): CodedProvision[] => {
      const row = variables.get(variable)
      if (row === undefined || row.benefits === null || row.source !== source) return []
      return [{ variable, label: row.label, value, benefits: row.benefits }]
    })
}
