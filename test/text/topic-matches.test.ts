import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TEXT_LANGUAGES } from '../../src/model/language.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { foldAccents } from '../../src/text/fold-accents.ts'
import { topicMatches } from '../../src/text/topic-matches.ts'
import { SeedIndexes, seedsOf, type TopicWithSeeds } from '../../src/text/topic-seeds.ts'
import { wordPlaces } from '../../src/text/word-places.ts'

const TOPICS: readonly TopicWithSeeds[] = [
  {
    id: 'readmit',
    seeds_en: 'readmi*|take back*|re-admi*',
    seeds_fr: 'readmission|readmett*',
    seeds_es: 'readmi*',
  },
  {
    id: 'trafficking',
    seeds_en: 'traffick* of human|human trafficking',
    seeds_fr: "traite des êtres humains|trafic d'etres humains",
    seeds_es: null,
  },
  { id: 'recruit', seeds_en: null, seeds_fr: "main-d'oeuvre", seeds_es: 'mano de obra' },
  { id: 'tcn', seeds_en: 'third-country national*|third country', seeds_fr: null, seeds_es: null },
]

function found(text: string, language: 'en' | 'fr' | 'es' | null): string[] {
  return topicMatches(wordPlaces(text), new SeedIndexes(TOPICS).in(language)).map(
    ({ topic, start, end }) => `${topic}: ${text.slice(start, end)}`,
  )
}

describe('seeds of topics', () => {
  it.each([
    ['The READMISSION of persons', 'en', ['readmit: READMISSION']],
    ['They take back persons and taken back', 'en', ['readmit: take back']],
    ['re-admitted; readmits', 'en', ['readmit: re-admitted', 'readmit: readmits']],
    ['Traffickers, trafficking of human beings', 'en', ['trafficking: trafficking of human']],
    ['La réadmission. Ils réadmettent', 'fr', ['readmit: réadmission', 'readmit: réadmettent']],
    [
      'la main-d’œuvre et le trafic d’êtres humains',
      'fr',
      ['recruit: main-d’œuvre', 'trafficking: trafic d’êtres humains'],
    ],
    ['readmisión y mano  de obra', 'es', ['readmit: readmisión', 'recruit: mano  de obra']],
    ['third country nationals', 'en', ['tcn: third country nationals']],
    ['readmission', 'es', ['readmit: readmission']],
    ['mano de', 'es', []],
    ['admission and a re-entry', 'en', []],
    ['mano de obra; take back', null, ['recruit: mano de obra', 'readmit: take back']],
  ] as const)('in %j (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected)
  })

  it('finds each seed of the bundled codebook in its own words', () => {
    const { topics } = readRegistryFolder(resolve(import.meta.dirname, '../../registry')).registry
    expect(topics.length).toBe(30)
    const indexes = new SeedIndexes(topics)
    for (const topic of topics)
      for (const language of TEXT_LANGUAGES)
        for (const { seed } of seedsOf(topic, language)) {
          const places = wordPlaces(foldAccents(seed.replaceAll('*', 'xyz').toLowerCase()))
          const topics = topicMatches(places, indexes.in(language)).map((match) => match.topic)
          expect([seed, topics]).toEqual([seed, expect.arrayContaining([topic.id])])
        }
  })
})
