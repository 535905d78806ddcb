import type { Row } from './parts.ts'

/** What the build did and left, for gaps.csv, merges.csv, problems.csv and field-sources.csv. */
export class Journal {
  /** Rows left out and fields blanked for want of a source. */
  readonly gaps: { what: 'row left out' | 'field blanked'; table: string; id: string; detail: string }[] = []
  readonly merges: { kept: string; gone: string; reason: string }[] = []
  readonly unsure: { one: string; other: string; dates: string; titles: string; reason: string }[] = []
  readonly fieldSources: Row[] = []
  /** Mends by key, counted, to answer the problems with. */
  readonly mends = new Map<string, number>()

  mended(key: string): void {
    this.mends.set(key, (this.mends.get(key) ?? 0) + 1)
  }

  fieldSource(
    table: string,
    id: string,
    column: string,
    value: string,
    source: string,
    used: 'yes' | 'no',
  ): void {
    if (value !== '') this.fieldSources.push({ table, id, column, value, source, used })
  }
}
