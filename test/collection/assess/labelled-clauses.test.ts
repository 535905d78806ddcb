import { describe, expect, it } from 'vitest'
import { addCodings } from '../../../src/collection/assess/add-codings.ts'
import { clausesToLearn } from '../../../src/collection/assess/labelled-clauses.ts'
import { codingWorkspace } from './coding-workspace.ts'

const ID = 'mp-eu-mar-2013'
const by = (who: string, minute: number) => ({
  who,
  when: `2026-03-01T10:0${minute}:00.000Z`,
  why: '',
  source: null,
})

describe('clausesToLearn', () => {
  it('reads no text while nobody has coded a topic, but those asked for', async () => {
    const sources = await codingWorkspace()
    expect(await clausesToLearn(sources)).toEqual({ labelled: [], uncoded: [], disputed: 0 })
    const { uncoded } = await clausesToLearn(sources, [ID])
    expect(uncoded.map(({ id }) => id)).toEqual([`${ID}/art-1/s-1`, `${ID}/art-2/s-1`, `${ID}/art-2/s-2`])
  })

  it('takes the topics of coders, keeps what the rules propose beside, and leaves out what coders differ on', async () => {
    const sources = await codingWorkspace()
    const code = (address: string, topics: string, who: string, minute: number) =>
      addCodings(sources, { text: ID, address, values: { topics }, way: 'code' }, by(who, minute))
    await code('art-1/s-1', 'return', 'ana', 0)
    await code('art-2/s-1', 'visa', 'ana', 1)
    await code('art-2/s-1', 'none', 'ben', 2)
    const done: [number, number][] = []
    const found = await clausesToLearn(sources, [], (...at) => done.push(at))
    expect(found.labelled).toEqual([
      {
        words: 'Morocco shall readmit its nationals.',
        language: 'en',
        topics: ['return'],
        proposed: ['readmit-own'],
        text: ID,
      },
    ])
    expect(found.disputed).toBe(1)
    expect(found.uncoded.map(({ id }) => id)).toEqual([`${ID}/art-2/s-2`])
    expect(done).toEqual([[1, 1]])
  })
})
