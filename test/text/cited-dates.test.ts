import { describe, expect, it } from 'vitest'
import { anachronisms } from '../../src/text/anachronisms.ts'
import { CITATION_RULES, NUMBERED_ACTS } from '../../src/text/citation-rules.ts'
import { citedDates, citedIn } from '../../src/text/cited-dates.ts'
import type { ExtractedText } from '../../src/text/extracted-text.ts'
import { readDocument } from '../../src/text/read-document.ts'
import { unitSpans } from '../../src/text/search-units.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { HAS_TOTA, TOTA_NOTE, totaBytes, totaNames } from './corpus.ts'
import { plainText } from './plain-text.ts'

describe('dates that a text cites as past', () => {
  it.each(CITATION_RULES.map((rule) => [rule.name, rule] as const))(
    '%s: takes its example, not its counter-example',
    (_, rule) => {
      expect(citedIn(rule.example)).not.toEqual([])
      expect(citedIn(rule.counterExample)).toEqual([])
    },
  )

  it.each(NUMBERED_ACTS.map((rule) => [rule.name, rule] as const))(
    '%s: takes its example, not its counter-example',
    (_, rule) => {
      expect(citedIn(rule.example).map((cited) => cited.date)).toEqual([rule.date])
      expect(citedIn(rule.counterExample)).toEqual([])
    },
  )

  it.each([
    'This Agreement shall enter into force on 1 January 2010.',
    'Duties are abolished by 1 January 2010.',
    'The quota holds until 31 December 2010 and from 1 January 2011 is doubled.',
    'Le présent accord entrera en vigueur le 1er janvier 2010.',
    'Les droits sont supprimés au plus tard le 1er janvier 2010.',
    'El presente Acuerdo entrará en vigor el 1 de enero de 2010.',
    'Los derechos se eliminan a más tardar el 1 de enero de 2010.',
    'The Agreement shall be signed on 1 January 2010.',
    '1.1.2008 - 40 per cent, 1.1.2009 - 20 per cent',
  ])('takes no date that is set for later: %s', (sentence) => {
    expect(citedIn(sentence)).toEqual([])
  })

  it('come with their places and their sentences', () => {
    const text =
      'Article 1\n\nA list is kept. It follows the Charter of\n3 May 2004 (Art. 5) in all. Fees are low.\n\nArticle 2\n\nNothing.'
    const extracted = plainText(text)
    const [cited] = cite(extracted)
    expect(cited?.date).toBe('2004-05-03')
    expect(text.slice(cited?.start, cited?.end)).toBe('3 May 2004')
    expect(text.slice(cited?.sentenceStart, cited?.sentenceEnd)).toBe(
      'It follows the Charter of\n3 May 2004 (Art. 5) in all.',
    )
  })
})

describe('anachronisms', () => {
  const cited = (date: string) => ({ date, ordinal: 1, start: 0, end: 1, sentenceStart: 0, sentenceEnd: 1 })

  it('are the cited dates surely later than the signature', () => {
    const dates = ['2003', '2003-06', '2003-06-05', '2003-07', '2004'].map(cited)
    expect(anachronisms(dates, '2003-06-05').map(({ date }) => date)).toEqual(['2003-07', '2004'])
  })

  it('cannot be told without a date of signature', () => {
    expect(anachronisms([cited('2004')], null)).toEqual([])
    expect(anachronisms([cited('2004')], 'spring')).toEqual([])
  })
})

/** Every text of ToTA that is flagged, read and judged: `docs/methods/texts.md`. The first cited date that shows it. */
const FLAGGED: Readonly<Record<string, readonly [address: string, date: string]>> = {
  'pta_39.xml': ['art-85', '2006'],
  'pta_42.xml': ['ch~3/art', '1996-07-07'],
  'pta_43.xml': ['ch~3/art', '1993-03-25'],
  'pta_44.xml': ['ch~3/art', '1995-12-21'],
  'pta_58.xml': ['art-22', '2011'],
  'pta_65.xml': ['conclusion/art', '2001-02-27'],
  'pta_79.xml': ['art-30', '2003'],
  'pta_85.xml': ['preamble/art', '2006-12-14'],
  'pta_92.xml': ['art-30', '2003'],
  'pta_93.xml': ['art-18', '1995-05-26'],
  'pta_97.xml': ['art-13', '1998-01-22'],
  'pta_105.xml': ['preamble/art', '1994-01-03'],
  'pta_109.xml': ['art-12', '1995-04-19'],
  'pta_110.xml': ['preamble/art', '1961-10-18'],
  'pta_114.xml': ['art-6', '2005'],
  'pta_118.xml': ['art-15', '1994-04-15'],
  'pta_126.xml': ['ch~3/art', '1977-02-01'],
  'pta_134.xml': ['preamble/art', '2001'],
  'pta_135.xml': ['art-2', '1972'],
  'pta_138.xml': ['preamble/art', '2013-07-01'],
  'pta_187.xml': ['art-5', '1967-01-26'],
  'pta_203.xml': ['art-8', '1992-11-23'],
  'pta_223.xml': ['preamble/art', '1994-12'],
  'pta_244.xml': ['art-12', '1996'],
  'pta_252.xml': ['art-4', '1999'],
  'pta_253.xml': ['ch~2/art', '1980-05-01'],
  'pta_354.xml': ['ch/art', '2005-10-18'],
}

describe.skipIf(!HAS_TOTA)(`anachronisms of ToTA${TOTA_NOTE}`, () => {
  it('are in those texts that carry words of later years, and in no others', async () => {
    const flagged: Record<string, readonly [string, string]> = {}
    for (const name of totaNames()) {
      const extracted = await readDocument(totaBytes(name), name)
      const [first] = anachronisms(cite(extracted), extracted.stated.signed)
      if (first !== undefined)
        flagged[name] = [segmentText(extracted)[first.ordinal]?.address ?? '', first.date]
    }
    expect(flagged).toEqual(FLAGGED)
  })
})

function cite(extracted: ExtractedText) {
  const segments = segmentText(extracted)
  return citedDates(extracted.text, segments, unitSpans(extracted.text, segments))
}
