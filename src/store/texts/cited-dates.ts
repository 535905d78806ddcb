import type { CitedDate } from '../../model/prepared-text.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { type ListedText, listedTexts } from './held-texts.ts'

/** A text with the dates that it cites as past. */
export interface TextDates {
  readonly text: ListedText
  /** In the order of the text. */
  readonly dates: readonly CitedDate[]
}

/**
 * The texts that have an instrument and cite a date as past, with those dates. Time O(texts + dates).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function textsWithDates({ db, file }: Pick<Workspace, 'db' | 'file'>): Promise<TextDates[]> {
  try {
    return await db.transaction().execute(async (within) => {
      const rows = await within
        .selectFrom('cited_dates')
        .innerJoin('documents', 'documents.id', 'cited_dates.document')
        .select([
          'text_id',
          'cited_dates.date',
          'cited_dates.ordinal',
          'cited_dates.start',
          'cited_dates.end',
          'cited_dates.sentence_start as sentenceStart',
          'cited_dates.sentence_end as sentenceEnd',
        ])
        .where('documents.instrument', 'is not', null)
        .orderBy('cited_dates.document')
        .orderBy('cited_dates.start')
        .execute()
      const byText = new Map<string, CitedDate[]>()
      for (const { text_id, ...date } of rows) {
        const dates = byText.get(text_id)
        if (dates === undefined) byText.set(text_id, [date])
        else dates.push(date)
      }
      const texts = await listedTexts(within)
      return texts.flatMap((text) => {
        const dates = byText.get(text.id)
        return dates === undefined ? [] : [{ text, dates }]
      })
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
