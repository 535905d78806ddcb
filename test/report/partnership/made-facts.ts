import type { Coding } from '../../../src/model/coding.ts'
import type { Instrument } from '../../../src/model/instrument.ts'
import type {
  FactsParticipation,
  PartnershipFacts,
} from '../../../src/report/partnership/partnership-facts.ts'
import type { CriterionPartId, Reading, ReadingEvidence } from '../../../src/report/partnership/reading.ts'
import type { TextFacts, TextFigure } from '../../../src/report/partnership/text-facts.ts'

/** Facts of an invented instrument of which nothing is known but what is given. */
export function madeFacts(
  part: Partial<Omit<PartnershipFacts, 'instrument'>> & { readonly instrument?: Partial<Instrument> } = {},
): PartnershipFacts {
  const { instrument, ...rest } = part
  return {
    sides: { kind: 'none', reason: 'no-parties' },
    participations: [],
    codings: [],
    provisions: [],
    events: [],
    relations: [],
    packages: [],
    years: null,
    ...rest,
    instrument: {
      id: 'k',
      title: 'Agreement on the bridge',
      family: 'rcp',
      layer: 'regional',
      form: null,
      regime: 'migration',
      binding: null,
      signed: null,
      in_force: null,
      ended: null,
      status: null,
      source: 's',
      note: null,
      ...instrument,
    },
  }
}

/** A part in it. */
export function madePart(
  actor: string,
  role: FactsParticipation['role'],
  part: Partial<FactsParticipation> = {},
): FactsParticipation {
  return {
    actor,
    name: actor,
    kind: 'state',
    role,
    side: null,
    from: null,
    to: null,
    start: 'known',
    firstYear: null,
    lastYear: null,
    actorEnded: false,
    source: 's',
    note: null,
    ...part,
  }
}

export function madeCoding(variable: string, value: string): Coding {
  return { instrument: 'k', variable, value, source: 's' }
}

/** A figure of an invented text. */
export function figure(value: number | null, part: Partial<TextFigure> = {}): TextFigure {
  return { value, gap: value === null ? 'no-clause' : null, interval: null, n: 9, evidence: [], ...part }
}

export const CLAUSE: ReadingEvidence = { kind: 'clause', text: 't', address: 'art-1' }

/** A text that was read and says nothing but what is given. */
export function madeText(part: Partial<TextFacts> = {}): TextFacts {
  const silent = { hasRole: false, evidence: [] }
  return {
    softClauses: figure(0.5),
    k: figure(0),
    d: figure(0),
    gainB: figure(0.3),
    delegation: figure(0),
    clauses: {
      'framework-goals': [],
      reporting: [],
      'peer-review': [],
      revision: [],
      dialogue: [],
      termination: [],
    },
    mentions: { organisation: silent, ngo: silent, business: silent, migrants: silent },
    ...part,
  }
}

/** The parts of a criterion as value, or gap where there is none. */
export function partsOf(criterion: { readonly parts: readonly Reading<CriterionPartId>[] }) {
  return Object.fromEntries(criterion.parts.map(({ id, value, gap }) => [id, value ?? gap]))
}
