import { describe, expect, it } from 'vitest'
import { addCodings, type CodingOfClause } from '../../../src/collection/assess/add-codings.ts'
import { codedText } from '../../../src/collection/assess/coded-texts.ts'
import { expectFailure } from '../../store/scratch.ts'
import { type CodingWorkspace, codingWorkspace } from './coding-workspace.ts'

const TEXT = 'mp-eu-mar-2013'
const FIRST = { text: TEXT, address: 'art-1/s-1' }
let minute = 0

/** What somebody says of the first clause, each time a minute later. */
function say(sources: CodingWorkspace, who: string, but: Partial<CodingOfClause>, why = '') {
  minute++
  const when = new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString()
  const coding: CodingOfClause = { ...FIRST, values: { bearer: 'b' }, way: 'code', ...but }
  return addCodings(sources, coding, { who, when, why, source: null })
}

describe('addCodings', () => {
  it('adds all values of a clause, as METHOD writes them, with a hash of its words', async () => {
    const sources = await codingWorkspace()
    const added = await say(sources, 'ana', { values: { topics: 'visa;readmit-own', modal: ' Shall ' } })
    expect(added.map(({ variable, value }) => [variable, value])).toEqual([
      ['topics', 'readmit-own;visa'],
      ['modal', 'shall'],
    ])
    expect((await codedText(sources, TEXT)).clauses[0]?.codings).toEqual(added)
    expect(added[0]?.words).toMatch(/^[0-9a-f]{16}$/)
  })

  it('adds none where one is wrong', async () => {
    const sources = await codingWorkspace()
    const wrong: readonly (readonly [Partial<CodingOfClause>, Parameters<typeof expectFailure>[1]])[] = [
      [{ values: { bearer: 'a', modal: 'must' } }, 'coding/value-unknown'],
      [{ values: { topics: 'visas' } }, 'coding/value-unknown'],
      [{ values: {} }, 'coding/nothing-said'],
      [{ text: 'nowhere' }, 'collection/text-unknown'],
      [{ address: 'art-9/s-1' }, 'coding/clause-unknown'],
      [{ words: '0000' }, 'coding/clause-changed'],
      [{ way: 'correct' }, 'coding/reason-missing'],
      [{ way: 'settle' }, 'coding/reason-missing'],
    ]
    for (const [but, code] of wrong) await expectFailure(say(sources, 'ana', but), code)
    expect(await sources.codings.of()).toEqual([])
  })

  it('does not take a blind value of who has seen others', async () => {
    const sources = await codingWorkspace()
    await say(sources, 'ana', { way: 'correct', values: { modal: 'will' } }, 'as the French text has it')
    await expectFailure(say(sources, 'ana', {}), 'coding/not-blind')
    await say(sources, 'ana', { address: 'art-2/s-1' })
    await say(sources, 'ben', {})
  })

  it('does not take a blind value of who has coded the clause whole, and so was shown the others', async () => {
    const sources = await codingWorkspace()
    const values = {
      topics: 'readmit-own',
      bearer: 'b',
      beneficiary: 'a',
      modal: 'shall',
      action: 'result',
      prohibition: 'no',
    }
    await say(sources, 'ana', { values })
    await say(sources, 'ana', { values: { modal: 'will' } })
    await say(sources, 'ana', { values: { condition_type: 'unconditional' } })
    await expectFailure(say(sources, 'ana', { values: { modal: 'shall' } }), 'coding/seen-already')
    await expectFailure(say(sources, 'ana', { values: { modal: null } }), 'coding/seen-already')
    await say(sources, 'ben', {})
    await say(sources, 'ana', { way: 'correct', values: { modal: 'shall' } }, 'misread at first')
  })

  it('settles only where blind coders differ, and then counts before any correction', async () => {
    const sources = await codingWorkspace()
    const settle = (value: string) =>
      say(sources, 'cas', { way: 'settle', values: { bearer: value } }, 'both read it so')
    await say(sources, 'ana', {})
    await expectFailure(settle('a'), 'coding/nothing-to-settle')
    await say(sources, 'ben', {})
    await expectFailure(settle('a'), 'coding/nothing-to-settle')
    await say(sources, 'ben', { values: { bearer: 'both' } })
    await settle('a')
    expect((await codedText(sources, TEXT)).clauses[0]?.record.bearer).toBe('a')
    const correct = { way: 'correct', values: { bearer: 'b' } } as const
    await expectFailure(say(sources, 'dora', correct, 'I read it otherwise'), 'coding/settled-already')
    await settle('each')
    expect((await codedText(sources, TEXT)).clauses[0]?.record.bearer).toBe('each')
    await say(sources, 'cas', { way: 'settle', values: { bearer: null } }, 'too soon')
    expect((await codedText(sources, TEXT)).clauses[0]?.origins.bearer).toBe('disputed')
  })
})
