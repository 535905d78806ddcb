import { codersAgreement } from '../../assess/agreement/coders-agreement.ts'
import { clausesForFigures } from '../../assess/agreement/record-for-figures.ts'
import { StrataError } from '../../model/error.ts'
import type { Family, Instrument } from '../../model/instrument.ts'
import { classMember, classReport } from '../../report/partnership/class-report.ts'
import type { ExposureSources } from '../../report/partnership/exposure-of.ts'
import {
  type PartnershipSources,
  partnershipReport,
  type ReportOptions,
} from '../../report/partnership/partnership-report.ts'
import type {
  ClassMember,
  ClassReport,
  PartnershipReport,
} from '../../report/partnership/partnership-report-types.ts'
import { saidAndDone } from '../../report/partnership/said-and-done.ts'
import { LEAST_CLASS, type SaidAndDone, sayDoGap } from '../../report/partnership/say-do-gap.ts'
import { instrumentOfToday } from '../flagged-texts.ts'
import { type CodedText, type CodedTextSources, codedTexts } from './coded-texts.ts'
import { exposureOfSides } from './exposure-of-sides.ts'
import { type PartnershipFactsReader, partnershipFactsReader } from './partnership-facts.ts'
import { listedTexts, partnershipHeader, usedText } from './partnership-header.ts'
import { textSides } from './text-sides.ts'

/** Where a report is gathered from. */
export interface PartnershipOrigins extends CodedTextSources {
  /** Migrant stocks; null where the workspace holds none. */
  readonly stocks: ExposureSources | null
}

type Agreement = PartnershipSources['agreement']

/** Most instruments of a family whose texts are read for the say-do gap without being asked. */
export const MOST_READ_UNASKED = 60

export interface GatherOptions extends ReportOptions {
  /** Whether all texts of the family are read, for the say-do gap; where it is not said, those of up to `MOST_READ_UNASKED` instruments are. */
  readonly withFamily?: boolean
  readonly signal?: AbortSignal
}

export interface ClassOptions {
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Gathers reports of one workspace: what all of them share is read once. */
export interface PartnershipGatherer {
  /**
   * The report of an instrument, also of one without any text.
   * @throws StrataError `layers/instrument-unknown`, `store/damaged`, `store/disk-error`
   */
  readonly report: (instrument: string, options?: GatherOptions) => Promise<PartnershipReport>
  /** The same with every text of the instrument that may be used, of which the figures rest on one. */
  readonly reportWithTexts: (
    instrument: string,
    options?: GatherOptions,
  ) => Promise<{ readonly report: PartnershipReport; readonly texts: readonly CodedText[] }>
  /**
   * The report of a family, member by member; figures alone without bootstrap, since none is shown.
   * @param progress how many of so many instruments are read
   */
  readonly classOf: (family: Family, options?: ClassOptions) => Promise<ClassReport>
  /** The instruments of a family, with those of which a text may be used. */
  readonly ofFamily: (family: Family) => Promise<{ instrument: Instrument; hasText: boolean }[]>
}

/**
 * Gathers reports from a workspace. The texts of a family, once read for the say-do gap, are kept as figures; a coding noted later asks for a new gatherer.
 * Time O(registry rows) once.
 */
export function partnershipGatherer(origins: PartnershipOrigins): PartnershipGatherer {
  const { lookup, store, codings, stocks } = origins
  const factsOf: PartnershipFactsReader = partnershipFactsReader(lookup)
  const groups = new Map(lookup.registry.topics.map(({ id, group }) => [id, group]))
  const families = new Map<Family, Promise<SaidAndDone[]>>()
  let agreement: Promise<Agreement> | null = null

  const agreementOfCoders = (): Promise<Agreement> => {
    agreement ??= codings
      .of({ way: 'code' })
      .then((all) => (all.length === 0 ? [] : codersAgreement(all).variables))
    return agreement
  }
  const instrumentsWithText = async (): Promise<Set<string>> => {
    const held = (await store.held()).filter(
      ({ isExcluded, instrument }) => !isExcluded && instrument !== null,
    )
    return new Set(
      held.map(
        ({ instrument }) => instrumentOfToday(lookup, instrument as string)?.id ?? (instrument as string),
      ),
    )
  }
  const ofFamily = async (family: Family): Promise<{ instrument: Instrument; hasText: boolean }[]> => {
    const withText = await instrumentsWithText()
    return lookup.registry.instruments
      .filter((instrument) => instrument.family === family)
      .map((instrument) => ({ instrument, hasText: withText.has(instrument.id) }))
  }
  const saidByFamily = async (
    family: Family,
    own: CodedText,
    signal?: AbortSignal,
  ): Promise<SaidAndDone[]> => {
    const found: SaidAndDone[] = []
    for (const { instrument, hasText } of await ofFamily(family)) {
      signal?.throwIfAborted()
      if (!hasText) continue
      const used = instrument.id === own.instrument ? own : usedText(await codedTexts(origins, instrument.id))
      const said = saidBy(instrument.id, used, await agreementOfCoders())
      if (said !== null) found.push(said)
    }
    return found
  }
  const familyFigures = async (
    family: Family,
    own: CodedText,
    { withFamily, signal }: GatherOptions,
  ): Promise<readonly SaidAndDone[] | null> => {
    if (withFamily === false) return null
    const many = (await ofFamily(family)).filter(({ hasText }) => hasText).length
    if (many < LEAST_CLASS) {
      const said = saidBy(own.instrument ?? '', own, await agreementOfCoders())
      return said === null ? [] : [said]
    }
    if (withFamily !== true && many > MOST_READ_UNASKED && !families.has(family)) return null
    const known = families.get(family) ?? saidByFamily(family, own, signal)
    families.set(family, known)
    try {
      return await known
    } catch (error) {
      families.delete(family)
      throw error
    }
  }

  const reportWithTexts: PartnershipGatherer['reportWithTexts'] = async (named, options = {}) => {
    const instrument = instrumentOfToday(lookup, named)
    if (instrument === undefined)
      throw new StrataError('layers/instrument-unknown', { found: named, suggestions: '' })
    const texts = await codedTexts(origins, instrument.id)
    const used = usedText(texts)
    const sides = used?.sides ?? textSides(lookup, instrument.id)
    const report = partnershipReport(
      {
        header: partnershipHeader(lookup, instrument, sides, listedTexts(texts, used)),
        facts: factsOf(instrument),
        text: used === null ? null : { ...used, orphans: used.orphans.length },
        groups,
        exposure: exposureOfSides(lookup, stocks, instrument, sides),
        ofFamily: used === null ? null : await familyFigures(instrument.family, used, options),
        agreement: await agreementOfCoders(),
      },
      options,
    )
    return { report, texts }
  }
  const report: PartnershipGatherer['report'] = async (named, options) =>
    (await reportWithTexts(named, options)).report

  return {
    ofFamily,
    report,
    reportWithTexts,
    classOf: async (family, { progress, signal } = {}) => {
      const instruments = await ofFamily(family)
      const members: ClassMember[] = []
      for (const { instrument } of instruments) {
        signal?.throwIfAborted()
        members.push(classMember(await report(instrument.id, { withFamily: false, draws: 0, weightings: 1 })))
        progress?.(members.length, instruments.length)
      }
      return classReport(family, lookup.registry.version, withSayDoGaps(family, members))
    },
  }
}

/** The say-do gap of each member, which needs all of them. */
function withSayDoGaps(family: Family, members: readonly ClassMember[]): ClassMember[] {
  const said = members.flatMap(({ instrument, values: { lexicon, d } }) =>
    lexicon === undefined || d === undefined ? [] : [{ instrument, lexicon, balance: 1 - Math.abs(d) }],
  )
  return members.map((member) => {
    const own = said.find(({ instrument }) => instrument === member.instrument) ?? null
    const { value } = sayDoGap(own, family, said)
    return value === null ? member : { ...member, values: { ...member.values, 'say-do-gap': value } }
  })
}

function saidBy(instrument: string, text: CodedText | null, agreement: Agreement): SaidAndDone | null {
  if (text === null || text.sides.reason !== null) return null
  return saidAndDone(
    instrument,
    clausesForFigures(text.clauses, { variables: agreement }).filter(
      ({ record }) => record.topics.length > 0,
    ),
    text.bodies,
  )
}
