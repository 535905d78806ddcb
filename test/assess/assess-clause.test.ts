import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessClause } from '../../src/assess/assess-clause.ts'
import type { ClauseRecord, ClauseToAssess } from '../../src/assess/clause-record.ts'

const UNION = { name: 'European Union', kind: 'bloc' } as const
const MOROCCO = { name: 'Kingdom of Morocco', kind: 'state' } as const

function clause(text: string, more: Partial<ClauseToAssess> = {}): ClauseToAssess {
  return {
    id: 'c',
    text,
    chapeau: '',
    articleText: '',
    partyA: UNION,
    partyB: MOROCCO,
    language: 'en',
    ...more,
  }
}

type Case = readonly [
  what: string,
  text: string,
  expected: Partial<ClauseRecord>,
  more?: Partial<ClauseToAssess>,
]

const CASES: readonly Case[] = [
  [
    'the Member States of one bloc beside another',
    'The Member States of the European Union shall allow the entry of contractual services suppliers.',
    { bearer: 'a' },
    { partyA: { name: 'European Community', kind: 'bloc' }, partyB: { name: 'CARIFORUM', kind: 'bloc' } },
  ],
  [
    'the members of the other bloc, by its name',
    'The Signatory CARIFORUM States shall allow the temporary entry of key personnel.',
    { bearer: 'b' },
    { partyA: { name: 'European Community', kind: 'bloc' }, partyB: { name: 'CARIFORUM', kind: 'bloc' } },
  ],
  [
    'Member States that are called those of the other bloc',
    'The Member States of ECOWAS shall readmit their nationals.',
    { bearer: 'b' },
    { partyA: { name: 'European Union', kind: 'bloc' }, partyB: { name: 'ECOWAS', kind: 'bloc' } },
  ],
  [
    'a Member State of one bloc, with a state of the other named behind the verb',
    'Each Member State of the European Union shall accept the return of its nationals illegally present on the territory of an ACP State.',
    { bearer: 'a' },
    { partyA: { name: 'European Community', kind: 'bloc' }, partyB: { name: 'ACP', kind: 'bloc' } },
  ],
  [
    'Member States of a bloc other than the European one',
    'The Member States shall readmit their nationals.',
    { bearer: 'a' },
    { partyA: { name: 'ECOWAS', kind: 'bloc' }, partyB: { name: 'China', kind: 'state' } },
  ],
  [
    'a state of a bloc, in the singular',
    'Each EFTA State shall grant temporary entry to nationals of Chile.',
    { bearer: 'a' },
    { partyA: { name: 'EFTA States', kind: 'bloc' }, partyB: { name: 'Chile', kind: 'state' } },
  ],
  [
    'authorities that a demonym gives to a party',
    'The Moroccan authorities shall examine requests for readmission.',
    { bearer: 'b' },
    { partyA: { name: 'Spain', kind: 'state' }, partyB: { name: 'Morocco', kind: 'state' } },
  ],
  [
    'a disclaimer, whose leave is that of the party it frees',
    'Nothing in these pages shall prevent a Party from keeping rules of its own on how natural persons of the other Party come in.',
    { bearer: 'each', modal: 'may', prohibition: false },
  ],
  [
    'a leave denied, which is a duty',
    'Neither Party may limit the number of natural persons granted temporary entry.',
    { bearer: 'each', modal: 'shall', prohibition: true },
  ],
  [
    'what a joint body decides on a party',
    'To this end a decision of the Association Council shall put in place: workers of Moroccan nationality shall receive family allowances.',
    { topics: ['socsec', 'committee'], bearer: 'body', modal: 'shall' },
  ],
  [
    'a fragment of a list, led in by its article',
    '- fighting illegal immigration,',
    {
      topics: ['irregular'],
      bearer: 'both',
      modal: 'shall',
      action: 'process',
      conditionType: 'domestic-law',
    },
    {
      articleText:
        'Article 9. In accordance with their laws, the Parties shall cooperate in: - easing trade, - fighting illegal immigration, - tourism.',
    },
  ],
  [
    'a named party that takes back its own',
    'Morocco shall readmit any of its nationals found without leave to stay, at the request of a Member State.',
    {
      topics: ['readmit-own'],
      bearer: 'b',
      beneficiary: 'a',
      modal: 'shall',
      action: 'result',
      conditionType: 'request',
    },
  ],
  [
    'the Member States as the bloc’s side',
    'The Member States agree to readmit their nationals.',
    { bearer: 'a', beneficiary: 'b', modal: 'agree', action: 'result' },
  ],
  [
    'each party apart',
    'Each Party shall issue travel documents to its nationals.',
    { topics: ['docs'], bearer: 'each', modal: 'shall', action: 'result', conditional: false },
  ],
  [
    'the parties together, gradually',
    'The Parties shall take gradual steps towards a visa-free regime, provided that the conditions for safe mobility are in place.',
    { topics: ['visa'], bearer: 'both', modal: 'shall', action: 'process', conditionType: 'performance' },
  ],
  [
    'an entitlement of persons, which the host bears',
    'Workers of Moroccan nationality shall enjoy treatment free from discrimination as regards working conditions and dismissal.',
    { topics: ['work-rights'], bearer: 'a', beneficiary: 'nationals_b', modal: 'shall', action: 'result' },
  ],
  [
    'cooperation as its own subject',
    'Cooperation shall focus on the fight against trafficking in human beings.',
    { topics: ['trafficking'], bearer: 'both', action: 'process' },
  ],
  [
    'an agentless passive',
    'Rules shall be laid down for the coordination of social security systems.',
    { topics: ['socsec'], bearer: 'none', modal: 'shall', action: 'result' },
  ],
  [
    'a passive with its agent',
    'Travel documents shall be issued by Morocco within thirty days.',
    { bearer: 'b', topics: ['docs'] },
  ],
  [
    'a joint body',
    'The Association Council shall examine what else can be done against illegal immigration.',
    { topics: ['irregular', 'committee'], bearer: 'body', action: 'examine' },
  ],
  [
    'a chapeau that names the agent',
    'readmit persons of Moroccan nationality without further formalities;',
    { bearer: 'b', modal: 'shall', action: 'result', topics: ['readmit-own'] },
    { chapeau: 'To this end, Morocco shall:' },
  ],
  [
    'an item with an agent of its own under a chapeau of both',
    'Morocco agrees to readmit its nationals;',
    { bearer: 'b', modal: 'agree' },
    { chapeau: 'The Parties shall cooperate against illegal immigration, and to this end:' },
  ],
  [
    'endeavour, counted once in the modal',
    'The Parties shall endeavour to grant multiple-entry visas.',
    { modal: 'endeavour', action: 'result', topics: ['visa'] },
  ],
  [
    'nothing that prevents',
    'Nothing in this Agreement shall prevent a Party from asking nationals of the other for a visa.',
    { modal: 'may' },
  ],
  [
    'a prohibition',
    'A Party shall not require visas of business persons of the other Party.',
    { prohibition: true, bearer: 'each', modal: 'shall' },
  ],
  [
    'a definition',
    'For the purposes of this Chapter, "temporary entry" means entry by a business person without the intent to stay.',
    { action: 'define', modal: 'none', bearer: 'none', beneficiary: 'none' },
  ],
  [
    'an essential element, which is no duty',
    'Respect for human rights constitutes an essential element of this Agreement.',
    { topics: ['hr-clause'], action: 'declare', modal: 'none', bearer: 'none' },
  ],
  [
    'such purposes, found in the article',
    'The Member States and Morocco shall provide their nationals with identity documents for such purposes.',
    { topics: ['docs', 'readmit-own'], bearer: 'both' },
    { articleText: 'Each of them shall readmit its nationals.' },
  ],
  [
    'where appropriate, which is no condition',
    'The Parties shall promote the mobility of students where appropriate.',
    { topics: ['students'], conditional: false, conditionType: null },
  ],
  [
    'domestic law, which is one',
    'Each Party shall, in accordance with its laws and regulations, admit the spouse of such a worker.',
    { topics: ['family'], conditionType: 'domestic-law' },
  ],
  [
    'financial assistance to the partner',
    'Financial assistance to Morocco shall be made available for the care of refugees.',
    { bearer: 'a', topics: ['asylum', 'aid'] },
  ],
  [
    'goods, which are no persons',
    'The re-admission of goods sent back for repair shall be free of duty.',
    { topics: [] },
  ],
]

describe('a clause record', () => {
  it.each(CASES.map(([what, text, expected, more = {}]) => [what, text, expected, more] as const))(
    '%s',
    (_, text, expected, more) => {
      expect(assessClause(clause(text, more))).toMatchObject(expected)
    },
  )

  it('lists a party that it cannot tell, and guesses none', () => {
    const record = assessClause(clause('The Republic of Ruritania shall readmit its nationals.'))
    expect(record).toMatchObject({ bearer: null, unresolved: [expect.stringContaining('ruritania')] })
  })

  it('names no party where none is known, and reads no language without a grammar', () => {
    const nobody = { name: '', kind: 'state' } as const
    const unnamed = { partyA: nobody, partyB: nobody }
    expect(assessClause(clause('The Minister shall issue travel documents.', unnamed)).bearer).toBe('none')
    expect(assessClause(clause('Each Party shall issue travel documents.', unnamed)).bearer).toBe('each')
    const spain = { partyA: { name: 'Spain', kind: 'state' }, partyB: nobody } as const
    expect(assessClause(clause('Spain shall readmit its nationals.', spain)).bearer).toBe('a')
    expect(
      assessClause(clause('Die Parteien nehmen ihre Staatsangehörigen zurück.', { language: 'de' })),
    ).toMatchObject({
      bearer: null,
      rules: ['language-not-read'],
      unresolved: ['language de'],
    })
  })

  it('marks the words that govern, in the text as it was given', () => {
    const text = 'Morocco  agrees to readmit its nationals.'
    const { span } = assessClause(clause(text))
    expect(text.slice(span?.start, span?.end)).toBe('agrees')
  })

  const marked = (given: ClauseToAssess): Record<string, string | null> => {
    const words = [given.chapeau, given.text].filter((part) => part !== '').join(' ')
    return Object.fromEntries(
      Object.entries(assessClause(given).marks).map(([what, span]) => [
        what,
        span === null ? null : words.slice(span.start, span.end),
      ]),
    )
  }

  it('marks bearer, modal, condition and beneficiary, in the chapeau and in its own words', () => {
    expect(
      marked(
        clause('issue visas  to nationals of Morocco, subject to available resources;', {
          chapeau: 'To this end, the Member States shall:',
        }),
      ),
    ).toEqual({
      bearer: 'the Member States',
      modal: 'shall',
      condition: 'subject to available resources',
      beneficiary: 'nationals of Morocco',
    })
    expect(marked(clause('Travel documents shall be issued by Morocco.'))).toMatchObject({
      bearer: 'Morocco',
      modal: 'shall',
    })
    expect(marked(clause('The Republic of Ruritania shall readmit its nationals.'))).toMatchObject({
      bearer: 'Republic of Ruritania',
    })
  })

  it('marks nothing that the words do not name', () => {
    expect(
      marked(clause('Workers of Moroccan nationality shall enjoy equal treatment as regards dismissal.')),
    ).toEqual({
      bearer: null,
      modal: 'shall',
      condition: null,
      beneficiary: 'Workers of Moroccan nationality',
    })
    expect(
      marked(clause('Rules shall be laid down for the coordination of social security systems.')),
    ).toEqual({ bearer: null, modal: 'shall', condition: null, beneficiary: null })
  })

  it('counts a chapeau that its own words repeat', () => {
    const chapeau = 'Morocco shall:'
    const text = `${chapeau} readmit its nationals;`
    const { marks } = assessClause(clause(text, { chapeau }))
    expect(`${chapeau} ${text}`.slice(marks.bearer?.start, marks.bearer?.end)).toBe('Morocco')
    expect(marks.bearer?.start).toBe(chapeau.length + 1)
  })

  it('turns with its sides: who was A is B', () => {
    const swapped: Record<string, string> = {
      a: 'b',
      b: 'a',
      nationals_a: 'nationals_b',
      nationals_b: 'nationals_a',
    }
    const turn = (value: string | null): string | null => (value === null ? null : (swapped[value] ?? value))
    for (const [, text, , more] of CASES) {
      if (/assistance/.test(text)) continue
      const given = clause(text, more)
      const one = assessClause(given)
      const other = assessClause({ ...given, partyA: given.partyB, partyB: given.partyA })
      expect([other.bearer, other.beneficiary]).toEqual([turn(one.bearer), turn(one.beneficiary)])
    }
  })

  it('answers any words, in the values of METHOD, within its time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 80 }), (text, chapeau) => {
        const record = assessClause(clause(text, { chapeau }))
        expect(record.conditional).toBe(record.conditionType !== null)
        expect(record.confidence).toBeGreaterThanOrEqual(0)
        expect(record.confidence).toBeLessThanOrEqual(1)
      }),
    )
    const long = `Morocco shall ${'readmit nationals, upon request, and '.repeat(1000)}provide visas.`
    expect(assessClause(clause(long)).bearer).toBe('b')
  })
})
