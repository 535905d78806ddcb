import type { Journal } from './journal.ts'
import type { Parts } from './parts.ts'

/** Enters the days of joining that problems.csv gives for single rows (`pta-110 AUT`, `from = 1995-01-01`). */
export function applyProblemDates(parts: Parts, journal: Journal): void {
  for (const problem of parts.problems) {
    const from = /^from = (\d{4}-\d{2}-\d{2})$/.exec(problem['mend'] ?? '')?.[1]
    const [instrument, actor, ...rest] = (problem['row'] ?? '').split(' ')
    if (from === undefined || rest.length > 0) continue
    for (const { row } of parts.participations) {
      if (row['instrument'] !== instrument || row['actor'] !== actor || row['from'] !== '') continue
      row['from'] = from
      row['note'] = `${row['note']}; from = day of joining, by problems.csv`
      journal.mended(`joined ${instrument} ${actor}`)
      if (instrument === 'pta-110' && actor === 'GBR' && row['to'] === '') row['to'] = '2020-01-31'
    }
  }
}
