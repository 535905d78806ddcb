import { describe, expect, it } from 'vitest'
import { addCodings } from '../../../src/collection/assess/add-codings.ts'
import { codedText, codedTexts } from '../../../src/collection/assess/coded-texts.ts'
import { expectFailure } from '../../store/scratch.ts'
import { preparedByHand } from '../../store/texts/prepared.ts'
import { codingWorkspace } from './coding-workspace.ts'

const ID = 'mp-eu-mar-2013'
const BY_ANA = { who: 'ana', when: '2026-03-01T10:00:00.000Z', why: '', source: null }

describe('the coded texts of an instrument', () => {
  it('hold every clause as the rules read it, the sides with their actors and the words as written', async () => {
    const [text, ...others] = await codedTexts(await codingWorkspace(), ID)
    expect(others).toEqual([])
    expect(text).toMatchObject({
      text: ID,
      instrument: ID,
      language: 'en',
      sides: {
        a: { name: 'European Union', kind: 'bloc', actor: 'eu' },
        b: { name: 'Morocco', kind: 'state', actor: 'MAR', aliases: ['Maroc'] },
        rule: 'bloc',
        reason: null,
      },
      bodies: [
        'Morocco shall readmit its nationals.',
        'The Union may issue visas.',
        'The Parties shall meet.',
      ],
      orphans: [],
    })
    expect(text?.clauses.map(({ record }) => [record.id, record.bearer])).toEqual([
      ['art-1/s-1', 'b'],
      ['art-2/s-1', 'a'],
      ['art-2/s-2', 'both'],
    ])
  })

  it('hold what coders say, and the machine’s record beside', async () => {
    const sources = await codingWorkspace()
    const address = 'art-2/s-2'
    await addCodings(sources, { text: ID, address, values: { bearer: 'each' }, way: 'code' }, BY_ANA)
    const [text] = await codedTexts(sources, ID)
    expect(text?.clauses[2]).toMatchObject({
      record: { bearer: 'each' },
      machine: { bearer: 'both' },
      origins: { bearer: 'human' },
      codings: [{ coder: 'ana', value: 'each' }],
    })
  })

  it('are found under a former id, and under none that has no text', async () => {
    const sources = await codingWorkspace()
    expect((await codedTexts(sources, 'mp-mar-2013')).map(({ text }) => text)).toEqual([ID])
    expect(await codedTexts(sources, 'un-icrmw')).toEqual([])
  })

  it('are left out where they are excluded, unless one is asked for by its id', async () => {
    const sources = await codingWorkspace()
    await sources.store.decideExclusion({ text: ID }, 'exclude', { ...BY_ANA, why: 'a copy' })
    expect(await codedTexts(sources, ID)).toEqual([])
    expect(await codedText(sources, ID)).toMatchObject({ text: ID, isExcluded: true })
    await expectFailure(codedText(sources, 'nowhere'), 'collection/text-unknown')
  })

  it('have no sides while they wait for their instrument', async () => {
    const sources = await codingWorkspace()
    const waiting = preparedByHand({ fileName: 'other.txt', articles: [{ text: 'The Parties shall meet.' }] })
    await sources.store.add(
      waiting,
      { status: 'waiting', why: 'unsure', candidates: [] },
      { ...BY_ANA, why: 'a test' },
    )
    const [held] = (await sources.store.held()).filter(({ instrument }) => instrument === null)
    expect(await codedText(sources, held?.id ?? '')).toMatchObject({
      instrument: null,
      sides: { a: { name: '' }, b: { name: '' }, reason: 'not-given' },
      clauses: [{ record: { bearer: 'both' } }],
    })
  })
})
