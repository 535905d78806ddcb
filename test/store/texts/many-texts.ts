import type { PreparedText } from '../../../src/model/prepared-text.ts'
import { preparedByHand } from './prepared.ts'

const TEXTS = 12
const ARTICLES = 400

/** Texts large enough that adding them takes a moment. */
export function manyTexts(): PreparedText[] {
  return Array.from({ length: TEXTS }, (_, text) =>
    preparedByHand({
      fileName: `text-${text}.txt`,
      articles: Array.from({ length: ARTICLES }, (__, k) => ({
        heading: `Visas ${k}`,
        text: `Article ${k} of text ${text} speaks of visas, of readmission and of the year 2010.`,
        topics: { visa: 'visas' },
        cited: { '2010': '2010' },
      })),
    }),
  )
}
