import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodingClause } from '../../../src/api/clause-codings.ts'
import { topicsAsValue, topicsOfValue } from '../../../src/assess/coding-value.ts'
import { CODED_VARIABLES } from '../../../src/model/clause-coding.ts'
import {
  askedVariables,
  changedValues,
  chooseValue,
  missingVariables,
  nextMissing,
  wayOfChange,
  wholeValues,
} from '../../../web/code/chosen-values.ts'
import { VALUE_GROUPS, VALUE_KEYS } from '../../../web/code/coding-groups.ts'

const WHOLE = {
  topics: 'visa',
  bearer: 'both',
  beneficiary: 'both',
  modal: 'shall',
  action: 'result',
  prohibition: 'no',
  condition_type: 'unconditional',
} as const

describe('what is chosen for a clause', () => {
  it('asks for the party behind a body only where a body bears, and forgets it with the body', () => {
    expect(askedVariables({})).not.toContain('via')
    const body = chooseValue(chooseValue(WHOLE, 'bearer', 'body'), 'via', 'a')
    expect(askedVariables(body)).toContain('via')
    expect(chooseValue(body, 'bearer', 'a')).not.toHaveProperty('via')
  })

  it('goes from each variable to the next that wants a value, and around', () => {
    expect(nextMissing({}, 'topics')).toBe('bearer')
    expect(nextMissing({ bearer: 'a' }, 'topics')).toBe('beneficiary')
    const { modal: _, ...rest } = WHOLE
    expect(nextMissing(rest, 'condition_type')).toBe('modal')
    expect(nextMissing(WHOLE, 'topics')).toBeNull()
    expect(missingVariables({ ...WHOLE, bearer: 'body' })).toEqual(['via'])
  })

  it('is saved whole: every variable has a value', () => {
    expect(wholeValues(WHOLE).map(([variable]) => variable)).toEqual([...CODED_VARIABLES])
    expect(Object.fromEntries(wholeValues(WHOLE))['via']).toBe('none')
  })

  it('tells a change from the same topics in another order, and from a body that is none', () => {
    expect(
      changedValues({ ...WHOLE, topics: 'visa;aid' }, { ...WHOLE, topics: 'aid;visa', via: 'none' }),
    ).toEqual([])
    expect(changedValues({ ...WHOLE, modal: 'will' }, WHOLE)).toEqual([['modal', 'will']])
  })

  it('keeps any set of topics, in one order', () => {
    const topics = fc.uniqueArray(fc.constantFrom('visa', 'aid', 'return', 'border'))
    fc.assert(
      fc.property(topics, (chosen) => {
        expect(new Set(topicsOfValue(topicsAsValue(chosen)))).toEqual(new Set(chosen))
        expect(topicsAsValue(chosen.toReversed())).toBe(topicsAsValue(chosen))
      }),
    )
  })
})

describe('how a value is saved', () => {
  const coding = (way: 'correct' | 'settle', value: string | null) => ({
    ...{ id: 1, text: 'a', address: 's-1', variable: 'bearer' as const, coder: 'ana', when: '', why: 'x' },
    way,
    value,
  })
  const clause = (later: ReturnType<typeof coding>[] | null): CodingClause => ({
    address: 's-1',
    part: { address: 'a', label: null, heading: null },
    chapeau: '',
    words: '',
    words_hash: '',
    mine: {},
    is_coded: later !== null,
    seen: later === null ? null : { ...UNSEEN, later },
  })
  const UNSEEN = {
    machine: {},
    counts: {},
    disputed: [],
    others: [],
    marks: { bearer: null, modal: null, condition: null, beneficiary: null },
    rules: [],
    confidence: 1,
    unresolved: [],
  }

  it('is blind, then a correction, and a settlement again where one was settled', () => {
    expect(wayOfChange(clause(null), 'bearer')).toBe('code')
    expect(wayOfChange(clause([coding('correct', 'a')]), 'bearer')).toBe('correct')
    expect(wayOfChange(clause([coding('settle', 'a')]), 'bearer')).toBe('settle')
    expect(wayOfChange(clause([coding('settle', 'a')]), 'modal')).toBe('correct')
    expect(wayOfChange(clause([coding('settle', 'a'), coding('settle', null)]), 'bearer')).toBe('correct')
  })
})

describe('the keys of the variables', () => {
  it('are different letters, and different numbers within each variable', () => {
    const letters = VALUE_GROUPS.map(({ key }) => key)
    expect(new Set(letters).size).toBe(letters.length)
    for (const letter of ['j', 'k', 'n', 'p', 'u', 'g', '/', '?']) expect(letters).not.toContain(letter)
    for (const { values } of VALUE_GROUPS) {
      const keys = values.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(VALUE_KEYS).toEqual(expect.arrayContaining(keys))
    }
  })
})
