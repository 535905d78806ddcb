import { describe, expect, it } from 'vitest'
import { assessClause } from '../../src/assess/assess-clause.ts'
import type { ClauseRecord, ClauseToAssess } from '../../src/assess/clause-record.ts'

const UNION = { name: 'European Union', kind: 'bloc' } as const
const MOROCCO = { name: 'Kingdom of Morocco', kind: 'state' } as const
const FRANCE = { name: 'France', kind: 'state' } as const
const SENEGAL = { name: 'Senegal', kind: 'state' } as const
const STATES = { partyA: FRANCE, partyB: SENEGAL } as const

function clause(text: string, more: Partial<ClauseToAssess> = {}): ClauseToAssess {
  return {
    id: 'c',
    text,
    chapeau: '',
    articleText: '',
    partyA: UNION,
    partyB: MOROCCO,
    language: 'fr',
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
    'a named party that takes back its own, at a request, in the present tense',
    'Le Maroc réadmet ses ressortissants qui se trouvent sans titre de séjour, à la demande d’un État membre.',
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
    'Les États membres s’engagent à réadmettre leurs ressortissants.',
    { bearer: 'a', beneficiary: 'b', modal: 'agree', action: 'result' },
  ],
  [
    'each party apart, in the future tense',
    'Chaque Partie délivrera des documents de voyage à ses ressortissants.',
    { topics: ['docs'], bearer: 'each', modal: 'shall', action: 'result', conditional: false },
  ],
  [
    'either party, with leave',
    'L’une ou l’autre Partie peut refuser l’admission temporaire des hommes et femmes d’affaires.',
    { topics: ['mode4'], bearer: 'each', modal: 'may', action: 'result' },
    STATES,
  ],
  [
    'both parties by must',
    'Les Parties contractantes doivent encourager la mobilité des étudiants, le cas échéant.',
    { topics: ['students'], bearer: 'both', modal: 'shall', action: 'process', conditional: false },
  ],
  [
    'gradual steps on condition of conduct',
    'Les Parties prennent pas à pas des mesures qui mènent à la levée des visas, pour autant que les conditions d’un séjour sûr soient réunies.',
    { topics: ['visa'], bearer: 'both', modal: 'shall', conditionType: 'performance' },
  ],
  [
    'an entitlement of persons, which the host bears',
    'Au chantier, les travailleurs de nationalité marocaine bénéficient sans discrimination des conditions de travail des autres.',
    { topics: ['work-rights'], bearer: 'a', beneficiary: 'nationals_b', modal: 'shall', action: 'result' },
  ],
  [
    'cooperation as its own subject',
    'La coopération portera sur la lutte contre la traite des êtres humains.',
    { topics: ['trafficking'], bearer: 'both', modal: 'shall', action: 'process' },
  ],
  [
    'an agentless passive',
    'Des règles seront établies pour la coordination des régimes de sécurité sociale.',
    { topics: ['socsec'], bearer: 'none', modal: 'shall', action: 'result' },
  ],
  [
    'an impersonal institution of a body',
    'Il est institué un groupe de travail sur la migration circulaire.',
    { topics: ['circular', 'committee'], bearer: 'none', modal: 'shall', action: 'result' },
  ],
  [
    'a passive with its agent',
    'Les documents de voyage sont délivrés par le Maroc dans un délai de trente jours.',
    { topics: ['docs'], bearer: 'b', modal: 'shall', action: 'result' },
  ],
  [
    'a joint body',
    'Le conseil d’association examine ce qui peut encore être fait contre l’immigration clandestine.',
    { topics: ['irregular', 'committee'], bearer: 'body', modal: 'shall', action: 'examine' },
  ],
  [
    'a chapeau that names the agent',
    'réadmettra les personnes de nationalité marocaine sans autre formalité ;',
    { bearer: 'b', modal: 'shall', action: 'result', topics: ['readmit-own'] },
    { chapeau: 'À cet effet, le Maroc :' },
  ],
  [
    'endeavour, counted once in the modal',
    'Les Parties s’efforcent de délivrer des visas à entrées multiples.',
    { modal: 'endeavour', action: 'result', topics: ['visa'], bearer: 'both' },
  ],
  [
    'should',
    'Le comité mixte devrait étudier la migration circulaire.',
    { topics: ['circular', 'committee'], bearer: 'body', modal: 'should', action: 'examine' },
  ],
  [
    'nothing that prevents',
    'Aucune disposition du présent accord n’empêche une Partie d’exiger un visa des ressortissants de l’autre.',
    { modal: 'may' },
  ],
  [
    'a prohibition',
    'Aucune Partie n’exige de visa des hommes et femmes d’affaires de l’autre Partie.',
    { prohibition: true, bearer: 'each', modal: 'shall' },
    STATES,
  ],
  [
    'a definition',
    'Aux fins du présent titre, on entend par « admission temporaire » l’entrée d’hommes d’affaires sans intention de résider.',
    { action: 'define', modal: 'none', bearer: 'none', beneficiary: 'none' },
    STATES,
  ],
  [
    'an essential element, which is no duty',
    'Le respect des droits de l’homme constitue un élément essentiel du présent accord.',
    { topics: ['hr-clause'], action: 'declare', modal: 'none', bearer: 'none' },
  ],
  [
    'a recital',
    'Considérant que la migration irrégulière nuit aux migrants ;',
    { modal: 'none', topics: ['irregular'] },
  ],
  [
    'such purposes, found in the article',
    'Les États membres et le Maroc fournissent à leurs ressortissants des documents d’identité à ces fins.',
    { topics: ['docs', 'readmit-own'], bearer: 'both' },
    { articleText: 'Chacun d’eux réadmet ses ressortissants.' },
  ],
  [
    'domestic law',
    'Chaque Partie autorise, conformément à sa législation nationale, l’entrée du conjoint d’un tel travailleur.',
    { topics: ['family'], bearer: 'each', modal: 'shall', conditionType: 'domestic-law' },
  ],
  [
    'resources',
    'Les Parties coopèrent à la gestion des frontières, dans la limite des ressources disponibles.',
    { topics: ['border'], bearer: 'both', conditionType: 'resources', action: 'process' },
  ],
  [
    'an exception',
    'Les ressortissants de la France peuvent entrer sans visa, sauf les condamnés.',
    { topics: ['visa'], conditionType: 'exception', modal: 'may', beneficiary: 'nationals_a' },
    STATES,
  ],
  [
    'financial assistance to the partner',
    'L’assistance financière au Maroc sera consacrée à l’accueil des réfugiés.',
    { bearer: 'a', topics: ['asylum', 'aid'] },
  ],
  [
    'states beside a word for their kind',
    'Le Gouvernement de la République du Sénégal accorde l’admission temporaire aux ressortissants français.',
    { topics: ['mode4'], bearer: 'b', beneficiary: 'nationals_a', modal: 'shall', action: 'result' },
    STATES,
  ],
  ['goods, which are no persons', 'La réadmission de marchandises est exempte de droits.', { topics: [] }],
]

describe('a clause in French', () => {
  it.each(CASES.map(([what, text, expected, more = {}]) => [what, text, expected, more] as const))(
    '%s',
    (_, text, expected, more) => {
      expect(assessClause(clause(text, more))).toMatchObject(expected)
    },
  )

  it('lists a party that it cannot tell, and guesses none', () => {
    expect(assessClause(clause('Le Gouvernement de la Ruritanie réadmet ses ressortissants.'))).toMatchObject(
      {
        bearer: null,
        unresolved: [expect.stringContaining('ruritanie')],
      },
    )
  })

  it('marks bearer, modal, condition and beneficiary', () => {
    const text =
      'Le Maroc délivre des visas aux ressortissants de la Communauté, à la demande d’un État membre.'
    const { marks } = assessClause(clause(text))
    const marked = Object.values(marks).map((span) => span && text.slice(span.start, span.end))
    expect(marked).toEqual(['Le Maroc', 'délivre', 'à la demande d’', 'ressortissants de la Communauté'])
  })
})
