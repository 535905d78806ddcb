import { describe, expect, it } from 'vitest'
import {
  type InstrumentOfText,
  LEFT_OUT_KINDS,
  type LeftOutKind,
  leftOutTexts,
} from '../../src/reuse/left-out-texts.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { textOf } from './random-texts.ts'

const TEXTS = [
  textOf('base', ['the treaty'], '1990-01-01'),
  textOf('amendment', ['the first amendment'], '1991-01-01'),
  textOf('implementing', ['how it is done'], '1992-01-01'),
  textOf('package', ['a protocol of the package'], '1993-01-01'),
  textOf('memo', ['a memorandum of the package'], '1994-01-01'),
  textOf('twice', ['the same words'], '1995-01-01'),
  textOf('twice-again', ['The same: words'], '1995-01-01'),
  textOf('twice-in-french', ['the same words'], '1995-01-01', 'fr'),
  textOf('copy-of-a-later-day', ['the same words'], '1996-01-01'),
  textOf('other-edition', ['the treaty, typed again'], '1990-01-02'),
  textOf('merged', ['another edition still'], '1990-01-03'),
]

const OF: Readonly<Record<string, InstrumentOfText>> = {
  'other-edition': { instrument: 'base', form: null },
  package: { instrument: 'package', form: 'protocol' },
}
const RELATIONS = [
  { instrument: 'amendment', other: 'base', kind: 'amends' as const },
  { instrument: 'implementing', other: 'base', kind: 'implements' as const },
  { instrument: 'package', other: 'base', kind: 'package' as const },
  { instrument: 'memo', other: 'base', kind: 'package' as const },
  { instrument: 'merged', other: 'base', kind: 'same-as' as const },
]

function leftOut(...kinds: LeftOutKind[]) {
  const corpus = tokenCorpus(TEXTS)
  const instruments = corpus.texts.map(({ id }) => OF[id] ?? { instrument: id, form: null })
  const found = leftOutTexts(corpus, instruments, RELATIONS, new Set(kinds))
  return Object.fromEntries([...found].map(([place, kind]) => [corpus.texts[place]?.id, kind]))
}

describe('texts that an option leaves out', () => {
  it('are amendments by the relation', () => {
    expect(leftOut('amendments')).toEqual({ amendment: 'amendments' })
  })
  it('are protocols that implement a treaty or stand in a package with it', () => {
    expect(leftOut('protocols')).toEqual({ implementing: 'protocols', package: 'protocols' })
  })
  it('are further texts of one instrument, and texts of one language and day with the same words', () => {
    expect(leftOut('duplicates')).toEqual({
      'other-edition': 'duplicates',
      merged: 'duplicates',
      'twice-again': 'duplicates',
    })
  })
  it('are all of these, or none', () => {
    expect(Object.keys(leftOut(...LEFT_OUT_KINDS))).toHaveLength(6)
    expect(leftOut()).toEqual({})
  })
})
