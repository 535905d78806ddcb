import { describe, expect, it } from 'vitest'
import { assessClause } from '../../src/assess/assess-clause.ts'
import type { ClauseRecord, ClauseToAssess } from '../../src/assess/clause-record.ts'

const UNION = { name: 'European Union', kind: 'bloc' } as const
const MOROCCO = { name: 'Kingdom of Morocco', kind: 'state' } as const
const CHILE = { name: 'Chile', kind: 'state' } as const
const PERU = { name: 'Peru', kind: 'state' } as const
const STATES = { partyA: CHILE, partyB: PERU } as const

function clause(text: string, more: Partial<ClauseToAssess> = {}): ClauseToAssess {
  return {
    id: 'c',
    text,
    chapeau: '',
    articleText: '',
    partyA: UNION,
    partyB: MOROCCO,
    language: 'es',
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
    'a named party that takes back its own, at a request',
    'Marruecos readmitirá a sus nacionales que se encuentren sin permiso de estancia, a petición de un Estado miembro.',
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
    'Los Estados miembros se comprometen a readmitir a sus nacionales.',
    { bearer: 'a', beneficiary: 'b', modal: 'agree', action: 'result' },
  ],
  [
    'each party apart, in the future tense',
    'Cada Parte expedirá documentos de viaje a sus nacionales.',
    { topics: ['docs'], bearer: 'each', modal: 'shall', action: 'result', conditional: false },
  ],
  [
    'each party with its noun behind',
    'Cualquiera de las Partes podrá suspender la entrada temporal de personas de negocios.',
    { topics: ['mode4'], bearer: 'each', modal: 'may', action: 'result' },
    STATES,
  ],
  [
    'both parties by must',
    'Las Partes Contratantes deberán fomentar la movilidad de los estudiantes, según proceda.',
    { topics: ['students'], bearer: 'both', modal: 'shall', action: 'process', conditional: false },
  ],
  [
    'gradual steps on condition of conduct',
    'Las Partes avanzarán gradualmente hacia un régimen sin visados, siempre que las condiciones para una movilidad segura se cumplan.',
    { topics: ['visa'], bearer: 'both', modal: 'shall', action: 'process', conditionType: 'performance' },
  ],
  [
    'an entitlement of persons, which the host bears',
    'Los trabajadores de nacionalidad marroquí gozarán de un trato exento de discriminación en lo que respecta a las condiciones de trabajo y de despido.',
    { topics: ['work-rights'], bearer: 'a', beneficiary: 'nationals_b', modal: 'shall', action: 'result' },
  ],
  [
    'cooperation as its own subject',
    'La cooperación se centrará en la lucha contra la trata de seres humanos.',
    { topics: ['trafficking'], bearer: 'both', modal: 'shall', action: 'process' },
  ],
  [
    'a passive of a thing, by the reflexive',
    'Se establecerán normas para la coordinación de los sistemas de seguridad social.',
    { topics: ['socsec'], bearer: 'none', modal: 'shall', action: 'result' },
  ],
  [
    'the reflexive of one who acts, which is no passive',
    'Las Partes se informarán de sus políticas de retorno.',
    { topics: ['return'], bearer: 'both', modal: 'shall' },
  ],
  [
    'a passive with its agent',
    'Los documentos de viaje serán expedidos por Marruecos en un plazo de treinta días.',
    { topics: ['docs'], bearer: 'b', modal: 'shall', action: 'result' },
  ],
  [
    'a joint body',
    'El Consejo de Asociación examinará qué más puede hacerse contra la inmigración ilegal.',
    { topics: ['irregular', 'committee'], bearer: 'body', modal: 'shall', action: 'examine' },
  ],
  [
    'a chapeau that names the agent',
    'readmitirá a las personas de nacionalidad marroquí sin más formalidades;',
    { bearer: 'b', modal: 'shall', action: 'result', topics: ['readmit-own'] },
    { chapeau: 'A tal fin, Marruecos:' },
  ],
  [
    'an item without a verb under its chapeau',
    'los visados de los estudiantes;',
    { topics: ['visa'], bearer: 'both', modal: 'endeavour' },
    { chapeau: 'Las Partes procurarán facilitar:' },
  ],
  [
    'endeavour, counted once in the modal',
    'Las Partes harán todo lo posible por conceder visados de entradas múltiples.',
    { modal: 'endeavour', action: 'result', topics: ['visa'] },
  ],
  [
    'should',
    'El comité mixto debería estudiar la migración circular.',
    { topics: ['circular', 'committee'], bearer: 'body', modal: 'should', action: 'examine' },
  ],
  [
    'nothing that prevents',
    'Ninguna disposición del presente Acuerdo impedirá que una Parte exija un visado a los nacionales de la otra.',
    { modal: 'may' },
  ],
  [
    'a prohibition',
    'Ninguna de las Partes exigirá visados a las personas de negocios de la otra Parte.',
    { prohibition: true, bearer: 'each', modal: 'shall', topics: ['visa', 'mode4'] },
    STATES,
  ],
  [
    'another prohibition',
    'Las Partes no exigirán certificación laboral como condición para la entrada temporal.',
    { prohibition: true, bearer: 'both', modal: 'shall', topics: ['mode4'] },
    STATES,
  ],
  [
    'a definition',
    'En las páginas que siguen, entrada temporal significa la llegada de una persona de negocios que no piensa quedarse.',
    { action: 'define', modal: 'none', bearer: 'none', beneficiary: 'none' },
    STATES,
  ],
  [
    'an essential element, which is no duty',
    'El respeto de los derechos humanos constituye un elemento esencial del presente Acuerdo.',
    { topics: ['hr-clause'], action: 'declare', modal: 'none', bearer: 'none' },
  ],
  [
    'a recital',
    'Considerando que la migración irregular perjudica a los migrantes;',
    { modal: 'none', topics: ['irregular'] },
  ],
  [
    'such purposes, found in the article',
    'Los Estados miembros y Marruecos proporcionarán a sus nacionales documentos de identidad para tales fines.',
    { topics: ['docs', 'readmit-own'], bearer: 'both' },
    { articleText: 'Cada uno de ellos readmitirá a sus nacionales.' },
  ],
  [
    'domestic law',
    'Cada Parte admitirá, de conformidad con su legislación nacional, al cónyuge de ese trabajador.',
    { topics: ['family'], bearer: 'each', conditionType: 'domestic-law' },
  ],
  [
    'resources',
    'Las Partes cooperarán en la gestión de las fronteras, en función de los recursos disponibles.',
    { topics: ['border'], conditionType: 'resources', action: 'process' },
  ],
  [
    'an exception',
    'Los nacionales de Chile podrán entrar sin visado, salvo los condenados.',
    { topics: ['visa'], conditionType: 'exception', modal: 'may', beneficiary: 'nationals_a' },
    STATES,
  ],
  [
    'financial assistance to the partner',
    'La asistencia financiera a Marruecos se destinará a la atención de los refugiados.',
    { bearer: 'a', topics: ['asylum', 'aid'] },
  ],
  [
    'states beside a word for their kind',
    'La República del Perú otorgará autorizaciones de entrada temporal a los nacionales chilenos.',
    { topics: ['mode4'], bearer: 'b', beneficiary: 'nationals_a', modal: 'shall', action: 'result' },
    STATES,
  ],
  ['goods, which are no persons', 'La readmisión de mercancías estará libre de aranceles.', { topics: [] }],
]

describe('a clause in Spanish', () => {
  it.each(CASES.map(([what, text, expected, more = {}]) => [what, text, expected, more] as const))(
    '%s',
    (_, text, expected, more) => {
      expect(assessClause(clause(text, more))).toMatchObject(expected)
    },
  )

  it('lists a party that it cannot tell, and guesses none', () => {
    expect(assessClause(clause('La República de Ruritania readmitirá a sus nacionales.'))).toMatchObject({
      bearer: null,
      unresolved: [expect.stringContaining('ruritania')],
    })
  })

  it('marks bearer, modal, condition and beneficiary', () => {
    const text =
      'Marruecos expedirá visados a los nacionales de la Comunidad, a petición de un Estado miembro.'
    const { marks } = assessClause(clause(text))
    const marked = Object.values(marks).map((span) => span && text.slice(span.start, span.end))
    expect(marked).toEqual(['Marruecos', 'expedirá', 'a petición de', 'nacionales de la Comunidad'])
  })
})
