import { describe, expect, it } from 'vitest'
import type { PartHint } from '../../src/text/extracted-text.ts'
import { readDocument } from '../../src/text/read-document.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { HAS_TOTA, TOTA_NOTE, totaBytes, totaNames } from './corpus.ts'
import { segmentFaults } from './segment-faults.ts'

describe.skipIf(!HAS_TOTA)(`the texts of ToTA in segments${TOTA_NOTE}`, () => {
  it('have one article for each element, with its bounds, inside its chapter, and tile their text', async () => {
    let documents = 0
    for (const name of totaNames()) {
      const bytes = totaBytes(name)
      const elements = new TextDecoder().decode(bytes).match(/<article[\s>/]/g)?.length ?? 0
      const extracted = await readDocument(bytes, name)
      const segments = segmentText(extracted)
      const articles = segments.filter((segment) => segment.kind === 'article')
      const hints = extracted.hints.filter((hint): hint is PartHint => hint.kind === 'article')
      expect([name, articles.length]).toEqual([name, elements])
      expect(articles.map(({ bodyStart, end }) => [bodyStart, end])).toEqual(
        hints.map(({ bodyStart, end }) => [bodyStart, end]),
      )
      expect(articles.every((article) => segments[article.parent ?? 0]?.kind === 'chapter')).toBe(true)
      expect([name, segmentFaults(extracted.text, segments)]).toEqual([name, []])
      documents++
    }
    expect(documents).toBe(386)
  })
})
