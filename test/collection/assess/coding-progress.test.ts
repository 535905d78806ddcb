import { expect, it } from 'vitest'
import { codingProgress } from '../../../src/collection/assess/coding-progress.ts'
import { coding } from '../../assess/some-codings.ts'
import { codingWorkspace, PARTNERSHIP_TEXT } from './coding-workspace.ts'

it('counts clauses by coder and values to settle, text by text, those excluded left out', async () => {
  const { store } = await codingWorkspace()
  const { sha256 } = PARTNERSHIP_TEXT
  const codings = [
    coding({ sha256, id: 1, value: 'a' }),
    coding({ sha256, id: 2, value: 'b', coder: 'ben' }),
    coding({ sha256, id: 3, variable: 'modal', value: 'shall' }),
    coding({ sha256, id: 4, variable: 'modal', value: 'may', coder: 'ben' }),
    coding({ sha256, id: 5, variable: 'modal', value: 'may', coder: 'cas', way: 'settle' }),
    coding({ sha256, id: 6, address: 'art-2/s-1' }),
    coding({ sha256: 'of a text that was removed', id: 7 }),
  ]
  expect(codingProgress(await store.held(), codings)).toMatchObject([
    {
      text: 'mp-eu-mar-2013',
      coders: [
        { coder: 'ana', clauses: 2 },
        { coder: 'ben', clauses: 1 },
      ],
      coded: 2,
      codedTwice: 1,
      open: 1,
      settled: 1,
      corrected: 0,
    },
  ])
  const author = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a copy', source: null }
  await store.decideExclusion({ text: 'mp-eu-mar-2013' }, 'exclude', author)
  expect(codingProgress(await store.held(), codings)).toEqual([])
})
