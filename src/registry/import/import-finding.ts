import type { Finding, FindingLevel } from '../finding.ts'
import type { RuleId } from '../rules.ts'

/** What an importer found, and where; row, column and value are null where they do not apply. */
export type FindAt = (
  level: FindingLevel,
  rule: RuleId,
  at: { readonly row?: number | null; readonly column?: string | null; readonly value?: string | null },
  expected: string,
  mend: string,
) => void

/** Of each level; a file that is wrong throughout has a million. */
const MOST = 500
const LONGEST_VALUE = 200

/** Collects findings about a file: up to 500 errors and 500 warnings, then one that says that there are more. */
export function findingsOf(
  file: string,
  earlier: readonly Finding[] = [],
): { readonly find: FindAt; readonly findings: readonly Finding[] } {
  const findings = [...earlier]
  const counts: Record<FindingLevel, number> = { error: 0, warning: 0 }
  const find: FindAt = (level, rule, { row = null, column = null, value = null }, expected, mend) => {
    counts[level]++
    if (counts[level] <= MOST) {
      findings.push({
        level,
        rule,
        file,
        row,
        column,
        value: value?.slice(0, LONGEST_VALUE) ?? null,
        expected,
        mend,
      })
    } else if (counts[level] === MOST + 1) {
      const more = { level, rule: 'findings-cut' as const, file, row, column: null, value: null }
      findings.push({
        ...more,
        expected: `up to ${MOST} findings of a kind`,
        mend: 'Mend those listed; there are more.',
      })
    }
  }
  return { find, findings }
}
