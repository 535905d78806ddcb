import { parseEdtf } from '../../src/model/edtf-date.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { articleTexts } from './planted-as-text.ts'
import { type PlantedOptions, plantedTexts } from './planted-texts.ts'

/** Planted texts as those of a collection, one at a time. */
export function* plantedReuseTexts(options: PlantedOptions): Generator<ReuseText> {
  for (const planted of plantedTexts(options)) {
    yield {
      id: planted.id,
      language: planted.language,
      signed: planted.signed === null ? null : parseEdtf(planted.signed),
      articles: articleTexts(planted).map((text, at) => ({
        address: `art-${at + 1}`,
        identifier: null,
        heading: null,
        chapter: null,
        text,
      })),
    }
  }
}
