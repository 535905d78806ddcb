import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AgreementVariable,
  codersAgreement,
  mayAggregate,
} from '../../../src/assess/agreement/coders-agreement.ts'
import { krippendorffAlpha, masi, nominal, setKey } from '../../../src/assess/agreement/krippendorff-alpha.ts'
import { recordForFigures } from '../../../src/assess/agreement/record-for-figures.ts'
import { BEARERS } from '../../../src/assess/clause-record.ts'
import { codedClauses } from '../../../src/assess/coded-clauses.ts'
import { topicsOfValue } from '../../../src/assess/coding-value.ts'
import type { ClauseCoding, CodedVariable } from '../../../src/model/clause-coding.ts'
import { CLAUSES, coding, hashByHand } from '../some-codings.ts'

type Said = Readonly<Partial<Record<CodedVariable, string>>>

/** Blind codings: of each clause what each coder says of it. */
function coded(
  clauses: readonly Readonly<Record<string, Said>>[],
  but: Partial<ClauseCoding> = {},
): ClauseCoding[] {
  return clauses
    .flatMap((coders, at) =>
      Object.entries(coders).flatMap(([coder, values]) =>
        Object.entries(values).map(([variable, value]) =>
          coding({
            address: `art-${at + 1}/s-1`,
            words: `w${at}`,
            coder,
            variable: variable as CodedVariable,
            value,
          }),
        ),
      ),
    )
    .map((each, at) => ({ ...each, ...but, id: at + 1 }))
}

const FEW = { draws: 60 }
const agreement = (codings: readonly ClauseCoding[]) => codersAgreement(codings, FEW)
const on = (codings: readonly ClauseCoding[], variable: AgreementVariable) => {
  const found = agreement(codings).variables.find((each) => each.variable === variable)
  if (found === undefined) throw new Error(variable)
  return found
}

/** So many clauses about visas that two coders agree on, with two bearers in turn; in the first `differing` they do not agree. */
const bearers = (many: number, differing: number) =>
  Array.from({ length: many }, (_, at) => {
    const bearer = at % 2 === 0 ? 'a' : 'b'
    return {
      ana: { topics: 'visa', bearer },
      ben: { topics: 'visa', bearer: at < differing ? 'none' : bearer },
    }
  })

describe('the agreement of blind coders', () => {
  it('is firm from .80, tentative from .667, and refused below', () => {
    expect(on(coded(bearers(60, 2)), 'bearer')).toMatchObject({
      verdict: 'firm',
      refusal: null,
      differing: 2,
    })
    expect(on(coded(bearers(60, 9)), 'bearer')).toMatchObject({ verdict: 'tentative', clauses: 60 })
    expect(on(coded(bearers(60, 30)), 'bearer')).toMatchObject({ verdict: 'refused', refusal: 'below-667' })
    const [low = 1, high = 0] = on(coded(bearers(60, 9)), 'bearer').interval ?? []
    const { alpha } = on(coded(bearers(60, 9)), 'bearer')
    expect(low).toBeLessThan(alpha ?? 0)
    expect(high).toBeGreaterThan(alpha ?? 1)
  })

  it('is refused with one coder, under fifty clauses, and where nothing varies', () => {
    const alone = bearers(60, 0).map(({ ana }) => ({ ana }))
    expect(on(coded(alone), 'bearer')).toMatchObject({ refusal: 'one-coder', clauses: 0, alpha: null })
    expect(on(coded(bearers(49, 0)), 'bearer')).toMatchObject({ refusal: 'under-50-clauses', alpha: 1 })
    expect(on(coded(bearers(50, 0)), 'bearer')).toMatchObject({ verdict: 'firm' })
    const same = bearers(60, 0).map(() => ({
      ana: { topics: 'visa', modal: 'shall' },
      ben: { topics: 'visa', modal: 'shall' },
    }))
    expect(on(coded(same), 'modal')).toMatchObject({ refusal: 'one-value-only', clauses: 60, alpha: null })
  })

  it('leaves out what was corrected or settled, and what was taken back', () => {
    const codings = coded(bearers(60, 30))
    const seen = coded(bearers(60, 0), { way: 'settle' }).map((each) => ({ ...each, coder: 'cas' }))
    expect(agreement([...codings, ...seen])).toEqual(agreement(codings))
    const back = codings
      .filter(({ coder }) => coder === 'ben')
      .map((each) => ({ ...each, id: each.id + 1000, value: null }))
    expect(agreement([...codings, ...back]).clauses).toBe(0)
  })

  it('compares everything but the topics only where a coder sees one', () => {
    const without = Array.from({ length: 20 }, () => ({
      ana: { topics: 'none', bearer: 'a' },
      ben: { topics: 'none', bearer: 'b' },
    }))
    const both = agreement(coded([...bearers(60, 2), ...without]))
    expect(both).toMatchObject({ clauses: 80, withoutTopic: 20 })
    expect(on(coded([...bearers(60, 2), ...without]), 'bearer')).toEqual(on(coded(bearers(60, 2)), 'bearer'))
    expect(on(coded([...bearers(60, 2), ...without]), 'topics').clauses).toBe(80)
  })

  it('takes each and both for one, conditions by their type and as such, and strength from modal and action', () => {
    const clause = {
      ana: { topics: 'visa', bearer: 'each', condition_type: 'request', modal: 'will', action: 'process' },
      ben: {
        topics: 'visa',
        bearer: 'both',
        condition_type: 'exception',
        modal: 'endeavour',
        action: 'result',
      },
    }
    const codings = coded([clause])
    expect(on(codings, 'bearer').differing).toBe(0)
    expect(on(codings, 'condition_type').differing).toBe(1)
    expect(on(codings, 'conditional').differing).toBe(0)
    // .8 × .5 = .4 × 1
    expect(on(codings, 'strength')).toMatchObject({ level: 'ordinal', clauses: 1, differing: 0 })
    expect(on(coded([{ ana: { topics: 'visa', modal: 'may' }, ben: clause.ben }]), 'strength').clauses).toBe(
      0,
    )
  })

  it('is that of Krippendorff’s alpha, for any number of coders', () => {
    const value = fc.constantFrom(...BEARERS)
    const topics = fc.constantFrom('visa', 'return', 'return;visa', 'students;visa')
    const said = fc.record({ topics, bearer: value }, { requiredKeys: [] })
    const clause = fc.record({ ana: said, ben: said, cas: said }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 15 }), (clauses) => {
        const codings = coded(clauses)
        const units = clauses.map((each) => Object.values(each))
        const sets = units.map((unit) =>
          unit.flatMap((of) => (of.topics === undefined ? [] : [new Set(topicsOfValue(of.topics))])),
        )
        expect(on(codings, 'topics').alpha).toBe(krippendorffAlpha(sets, masi, setKey).alpha)
        const named = units
          .filter((unit) => unit.some((of) => of.topics !== undefined))
          .map((unit) =>
            unit.flatMap(({ bearer }) => (bearer === undefined ? [] : [bearer === 'each' ? 'both' : bearer])),
          )
        expect(on(codings, 'bearer').alpha).toBe(krippendorffAlpha(named, nominal).alpha)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same whoever is called what, and the same again with the same seed', () => {
    const codings = coded(bearers(60, 9))
    const renamed = codings.map((each) => ({ ...each, coder: each.coder === 'ana' ? 'zoe' : 'eva' }))
    expect(on(renamed, 'bearer')).toMatchObject({ ...on(codings, 'bearer'), coders: ['eva', 'zoe'] })
    expect(agreement(codings)).toEqual(agreement(codings))
  })
})

describe('what figures take of a clause', () => {
  const [clause] = CLAUSES
  const blind = coding({ value: 'b' })
  const of = (codings: readonly ClauseCoding[], all: readonly ClauseCoding[]) => {
    const [merged] = codedClauses(clause === undefined ? [] : [clause], codings, hashByHand).clauses
    if (merged === undefined) throw new Error('no clause')
    return recordForFigures(merged, agreement(all))
  }

  it('is what blind coders say only where they agree well enough', () => {
    expect(clause?.record.bearer).toBe('both')
    expect(mayAggregate(agreement(coded(bearers(60, 2))), 'bearer')).toBe(true)
    expect(of([blind], coded(bearers(60, 2))).bearer).toBe('b')
    expect(mayAggregate(agreement(coded(bearers(60, 30))), 'bearer')).toBe(false)
    expect(of([blind], coded(bearers(60, 30))).bearer).toBe('both')
    expect(of([blind], [])).toEqual(clause?.record)
  })

  it('is what was corrected or settled in any case', () => {
    expect(of([blind, coding({ id: 2, way: 'correct', value: 'a' })], []).bearer).toBe('a')
  })
})
