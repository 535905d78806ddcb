import { join } from 'node:path'
import { expect, it } from 'vitest'
import { searchInTexts } from '../../src/collection/search-in-texts.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { expectFailure, scratchFolder } from '../store/scratch.ts'
import { smallRegistry } from '../store/small-registry.ts'
import { MATCH_TABLES } from './small-match-index.ts'

const AUTHOR = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: null }

/** The space between the two words of the phrase is one that does not break. */
const TEXT = `Article 1
The Parties shall respect human\u00a0rights in all that they do under this Agreement.

Article 2
Entry of students
The authorities decide on the applications of students within thirty days of their receipt.
`

it('words are found in all their forms and phrases across odd spaces, with marks that stand in the snippet', async () => {
  const folder = scratchFolder()
  await createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry'), '1', MATCH_TABLES))
  const workspace = await openWorkspace(join(folder, 'my.strata'))
  try {
    const store = textStore(workspace)
    const prepared = await prepareText(new TextEncoder().encode(TEXT), 'pta-1.txt')
    await store.add(prepared, { status: 'matched', instrument: 'pta-1', by: 'file-name' }, AUTHOR)
    const found = async (typed: string) => {
      const { hits, total } = await searchInTexts(store, typed, { instrumentOf: () => undefined })
      expect(hits).toHaveLength(total)
      return hits.map(({ address, snippet: { text, marks } }) => [
        address,
        marks.map(([start, end]) => text.slice(start, end)),
      ])
    }
    expect(await found('"human rights"')).toEqual([['pta-1/art-1', ['human rights']]])
    expect(await found('application student')).toEqual([['pta-1/art-2', ['applications', 'students']]])
    expect(await found('heading:entry')).toEqual([['pta-1/art-2', []]])
    expect(await found('authorities NEAR(thirty receipt, 5)')).toEqual([
      ['pta-1/art-2', ['authorities', 'thirty', 'receipt']],
    ])
    await expectFailure(found('"open'), 'text/bad-query')
  } finally {
    workspace.close()
  }
})
