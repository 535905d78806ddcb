import { LINEAGE_MIN } from '../../src/api/reuse-lineage.ts'
import { MATRIX_TEXTS } from '../../src/api/reuse-matrix.ts'
import { withQuery } from '../api/get-json.ts'
import type { WordsSearch } from '../routes/words-search.ts'

/** Of which texts, as the API reads it. */
function filterQuery({ layer, family, party, year_from, year_to }: WordsSearch) {
  return {
    layer: layer?.join(','),
    family: family?.join(','),
    party: party?.join(','),
    year_from,
    year_to,
  }
}

/** Address of the API that answers whose words the texts hold. */
export function lineageAddress(search: WordsSearch): string {
  const { scope = 'migration', rule = 'earliest', run = LINEAGE_MIN } = search
  return withQuery('/api/reuse/lineage', { ...filterQuery(search), scope, min: run, rule })
}

/** Likewise of every pair of the texts. */
export function matrixAddress(search: WordsSearch): string {
  return withQuery('/api/reuse/matrix', {
    ...filterQuery(search),
    measure: search.measure ?? 'words',
    order: 'family',
    limit: MATRIX_TEXTS,
  })
}

/** Likewise of the curve over lengths of runs. */
export function curveAddress(search: WordsSearch): string {
  return withQuery('/api/reuse/curve', filterQuery(search))
}
