import { describe, expect, it } from 'vitest'
import type { ClauseRecord } from '../../../src/assess/clause-record.ts'
import { foldWords } from '../../../src/assess/fold-words.ts'
import { READ_LANGUAGES } from '../../../src/assess/grammar-of.ts'
import { balanceOfDuties } from '../../../src/assess/measures/asymmetry.ts'
import { benefitShares } from '../../../src/assess/measures/benefit-shares.ts'
import { conditionality } from '../../../src/assess/measures/conditionality.ts'
import { legalization } from '../../../src/assess/measures/legalization.ts'
import { LEGALIZATION_RULES } from '../../../src/assess/measures/legalization-rules.ts'
import { lexiconDensity } from '../../../src/assess/measures/lexicon.ts'
import {
  monotoneWeightings,
  spreadOver,
  strengthUnder,
} from '../../../src/assess/measures/monotone-weightings.ts'

const record = (more: Partial<ClauseRecord>): ClauseRecord => ({
  id: 'c',
  topics: [],
  bearer: 'both',
  via: null,
  beneficiary: 'both',
  modal: 'shall',
  action: 'result',
  prohibition: false,
  conditional: false,
  conditionType: null,
  confidence: 1,
  span: null,
  marks: { bearer: null, modal: null, condition: null, beneficiary: null },
  rules: [],
  unresolved: [],
  ...more,
})

describe('conditionality', () => {
  it('is the share of the partner’s benefits that hang on its conduct, by strength', () => {
    const given = [
      record({ beneficiary: 'nationals_b', conditionType: 'performance', action: 'process' }),
      record({ beneficiary: 'b', modal: 'may' }),
      record({ beneficiary: 'both', conditionType: 'domestic-law' }),
      record({ beneficiary: 'a', conditionType: 'performance' }),
      record({ beneficiary: 'b', conditionType: 'performance', modal: 'none' }),
    ]
    expect(conditionality(given)).toEqual({ k: 0.5 / 1.7, conditional: 0.5, all: 1.7, clauses: 3 })
  })

  it('is not known where the partner gets nothing', () => {
    expect(conditionality([record({ beneficiary: 'a' }), record({ beneficiary: 'migrants' })]).k).toBeNull()
  })
})

describe('shares of benefit', () => {
  it('count persons as migrants, and split what benefits both', () => {
    expect(benefitShares([record({}), record({ beneficiary: 'nationals_b' })])).toEqual({
      shares: { a: 0.25, b: 0.25, migrants: 0.5 },
      met: true,
      clauses: 2,
    })
    expect(benefitShares([record({ beneficiary: 'a' })])).toMatchObject({ met: false })
    expect(benefitShares([record({ beneficiary: 'none' })])).toEqual({ shares: null, met: null, clauses: 0 })
  })
})

describe('other weightings', () => {
  it('keep the order of the weights, and what is 0', () => {
    for (const { modal, action } of monotoneWeightings(200, 3)) {
      expect(modal.none).toBe(0)
      expect([modal.may, modal.endeavour, modal.should, modal.will, modal.agree, modal.shall]).toEqual(
        [modal.may, modal.endeavour, modal.should, modal.will, modal.agree, modal.shall].toSorted(
          (a, b) => a - b,
        ),
      )
      expect([action.declare, action.define]).toEqual([0, 0])
      expect(action.examine).toBeLessThanOrEqual(action.process)
      expect(action.process).toBeLessThanOrEqual(action.result)
    }
  })

  it('tell how far a figure hangs on them', () => {
    const given = [record({ bearer: 'b' }), record({ bearer: 'a', modal: 'may' })]
    const d = (weigh: (one: ClauseRecord) => number): number => {
      const a = weigh(given[1] as ClauseRecord)
      const b = weigh(given[0] as ClauseRecord)
      return (b - a) / (a + b)
    }
    const spread = spreadOver(
      monotoneWeightings(1000, 1),
      (w) => d((one) => strengthUnder(w, one)),
      balanceOfDuties(given).d,
    )
    expect(spread?.sameSign).toBe(1)
    expect(spread?.low).toBeLessThan(balanceOfDuties(given).d ?? 0)
    expect(spreadOver(monotoneWeightings(10, 1), () => null, null)).toBeNull()
  })
})

describe('the lexicon of partnership', () => {
  it('counts in three languages per thousand tokens, and no proper names', () => {
    const body =
      'The partnership rests on mutual trust. The Partnership Council keeps the dialogue. Un partenariat fondé sur la confiance. Con beneficio mutuo.'
    const { words, tokens, perThousand } = lexiconDensity([body])
    const of = (word: string): number | undefined => words.find((entry) => entry.word === word)?.count
    expect(of('partnership')).toBe(2)
    expect(of('mutual')).toBe(1)
    expect(of('win-win')).toBe(1)
    expect(of('trust')).toBe(2)
    expect(of('dialogue')).toBe(1)
    expect(tokens).toBe(21)
    expect(perThousand).toBeCloseTo((1000 * 7) / 21, 10)
    expect(lexiconDensity([]).perThousand).toBeNull()
  })

  it('knows a proper name at the head of a sentence by the capital behind it, and leaves out lines in capitals', () => {
    const many = (body: string) => lexiconDensity([body]).words.reduce((sum, { count }) => sum + count, 0)
    expect(many('Partnership Council shall meet.')).toBe(0)
    expect(many('It was so agreed. Partnership Council shall meet.')).toBe(0)
    expect(many('Partnership shall rest on trust.')).toBe(2)
    expect(many('Dialogue between the Parties goes on.')).toBe(1)
    expect(lexiconDensity(['PARTNERSHIP AND MUTUAL TRUST\nThe partnership goes on.'])).toMatchObject({
      tokens: 4,
      perThousand: 250,
    })
  })
})

describe('legalization', () => {
  it('takes obligation, precision and delegation apart', () => {
    const vague = { record: record({ action: 'process' }), text: 'The Parties shall promote mobility.' }
    const precise = {
      record: record({ bearer: 'b' }),
      text: 'The requested State shall answer the written request within ten working days.',
    }
    expect(legalization([vague, precise])).toEqual({
      obligation: 0.75,
      precision: 0.5,
      delegation: 0,
      clauses: 2,
    })
    const council = {
      record: record({ bearer: 'body', modal: 'may' }),
      text: 'The Association Council may adopt rules.',
    }
    expect(legalization([vague, council]).delegation).toBe(2)
    expect(legalization([]).obligation).toBeNull()
  })

  it.each(LEGALIZATION_RULES.map((rule) => [rule.id, rule] as const))(
    '%s: its example is a sign, its counter-example is none',
    (_, { pattern, beside, example, counterExample }) => {
      const has = (text: string): boolean => {
        const { words } = foldWords(text)
        return pattern.test(words) && beside?.test(words) !== false
      }
      expect(has(example)).toBe(true)
      expect(has(counterExample)).toBe(false)
    },
  )

  it('has signs of every kind in every language that is read', () => {
    for (const language of READ_LANGUAGES)
      expect(
        LEGALIZATION_RULES.filter((rule) => rule.language === language).map(({ value }) => value),
      ).toEqual(['actor', 'amount', 'term', 'procedure', 'meets', 'decides', 'third'])
  })

  it.each([
    'L’État requis répond à la demande écrite dans un délai de dix jours ; un comité mixte se réunit.',
    'El Estado requerido responderá a la solicitud por escrito en un plazo de diez días; un comité se reunirá.',
  ])('reads French and Spanish: %s', (text) => {
    expect(legalization([{ record: record({ bearer: 'b' }), text }])).toMatchObject({
      precision: 1,
      delegation: 1,
    })
  })

  it('is not known of a clause in a language that is not read', () => {
    const unread = {
      record: record({ rules: ['language-not-read'] }),
      text: 'Die Parteien arbeiten zusammen.',
    }
    expect(legalization([unread])).toEqual({ obligation: 1, precision: null, delegation: null, clauses: 1 })
    const vague = { record: record({}), text: 'The Parties shall promote mobility.' }
    expect(legalization([unread, vague])).toMatchObject({ precision: 0, delegation: null })
    const meets = { record: record({}), text: 'A joint committee shall meet.' }
    expect(legalization([unread, meets]).delegation).toBe(1)
    expect(legalization([]).delegation).toBeNull()
  })

  it('delegates to a third party only what the parties dispute', () => {
    const of = (text: string): number | null => legalization([{ record: record({}), text }]).delegation
    expect(of('The worker may appeal to the court of justice of the region.')).toBe(0)
    expect(of('Any dispute between the Parties shall be settled by arbitration.')).toBe(3)
  })
})
