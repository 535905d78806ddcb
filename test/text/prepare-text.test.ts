import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { prepareText } from '../../src/text/prepare-text.ts'
import { wordsOf } from '../../src/text/word-units.ts'

const TEXT = `Agreement on travel

The Government of Norland and the Government of Sudland, having regard to the Lakes Charter of 3 May 1999, have agreed as follows:

Article 1
Readmission of nationals

Each Party shall re\u00adadmit its nationals without delay and without further formalities where they have no right to stay.

Article 2

1. The readmission of others is examined by a joint body that both Parties shall set up in the first year.

Article 3

Fees.
`

const TOPICS = [{ id: 'readmit', seeds_en: 'readmi*', seeds_fr: null, seeds_es: null }]

describe('a prepared text', () => {
  const bytes = new TextEncoder().encode(TEXT)

  it('has segments, units, topics and cited dates that lead back into the text as it was read', async () => {
    const prepared = await prepareText(bytes, 'travel.txt', { topics: TOPICS })
    const address = (ordinal: number) => prepared.segments[ordinal]?.address
    expect(prepared.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect([prepared.fileName, prepared.format, prepared.language]).toEqual(['travel.txt', 'text', 'en'])
    expect(prepared.units.map((unit) => [address(unit.ordinal), unit.heading, unit.language])).toEqual([
      ['front', '', 'en'],
      ['preamble', '', 'en'],
      ['art-1', 'Readmission of nationals', 'en'],
      ['art-2', '', 'en'],
      ['art-3', '', 'en'],
    ])
    expect(
      prepared.topics.map(({ ordinal, start, end }) => [address(ordinal), prepared.text.slice(start, end)]),
    ).toEqual([
      ['art-1', 'Readmission'],
      ['art-1', 're\u00adadmit'],
      ['art-2', 'readmission'],
    ])
    expect(
      prepared.citedDates.map(({ ordinal, date, start, end }) => [
        address(ordinal),
        date,
        prepared.text.slice(start, end),
      ]),
    ).toEqual([['preamble', '1999-05-03', '3 May 1999']])
    const unit = prepared.units[2]
    expect(unit?.text.startsWith('Each Party shall readmit its nationals')).toBe(true)
    expect(unit?.stems.split(' ').slice(0, 7)).toEqual([
      'readmiss',
      'of',
      'nation',
      'each',
      'parti',
      'shall',
      'readmit',
    ])
    expect(prepared.words).toBe(prepared.units.reduce((sum, { words }) => sum + words, 0))
    expect(unit?.words).toBe(
      wordsOf(
        prepared.text.slice(
          prepared.segments[unit?.ordinal ?? 0]?.bodyStart,
          prepared.segments[unit?.ordinal ?? 0]?.end,
        ),
      ).length,
    )
  })

  it('is the same each time', async () => {
    expect(await prepareText(bytes, 'travel.txt', { topics: TOPICS })).toEqual(
      await prepareText(bytes, 'travel.txt', { topics: TOPICS }),
    )
  })
})
