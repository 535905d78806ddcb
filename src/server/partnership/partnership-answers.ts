import type { Partnership } from '../../api/partnership.ts'
import type { PartnershipClass } from '../../api/partnership-class.ts'
import type { PartnershipClauses, PartnershipClausesQuery } from '../../api/partnership-clauses.ts'
import { clausesForFigures } from '../../assess/agreement/record-for-figures.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { usedText } from '../../collection/assess/partnership-header.ts'
import { type PartnershipGatherer, partnershipGatherer } from '../../collection/assess/partnership-of.ts'
import type { Family } from '../../model/instrument.ts'
import type { PartnershipReport } from '../../report/partnership/partnership-report-types.ts'
import { instrumentAsked } from '../instrument-asked.ts'
import { keptWork } from '../layers/kept-work.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'
import { classItem } from './class-item.ts'
import { evidenceAsked } from './evidence-of.ts'
import { partnershipClause } from './partnership-clause.ts'
import { partnershipItem } from './partnership-item.ts'
import { rowNames } from './reading-item.ts'

/** Reports that are kept; a page asks for one again and again while its sentences are opened. */
const REPORTS_KEPT = 16
const CLASSES_KEPT = 4
const GATHERERS_KEPT = 1

/** The answers about partnerships, kept while texts, codings and registry stay as they are. */
export interface PartnershipAnswers {
  /** Another after every change of texts and codings, and once a class was read that a report may be placed in. */
  state(): string
  /** @throws StrataError `layers/instrument-unknown` */
  report(instrument: string): Promise<Partnership>
  /** @throws StrataError `layers/instrument-unknown`, `server/bad-cursor` */
  clauses(instrument: string, query: PartnershipClausesQuery): Promise<PartnershipClauses>
  ofClass(family: Family): Promise<PartnershipClass>
}

interface Reported {
  readonly report: PartnershipReport
  readonly text: string
  /** Clauses of the text that the report rests on; empty without one. */
  readonly clauses: readonly CodedClause[]
}

export function partnershipAnswers(service: RegistryService): PartnershipAnswers {
  const { lookup, texts, codings } = service
  const { registry } = lookup
  const names = rowNames(lookup)
  const groupOf = new Map(registry.topics.map(({ id, group }) => [id, group]))
  const classesRead = new Map<Family, string>()
  const held = (): string => (texts === null ? '' : texts.state())
  const isClassRead = (family: Family): boolean => classesRead.get(family) === held()
  const sources = {
    lookup,
    store: texts ?? NO_TEXTS,
    codings: codings ?? NO_CODINGS,
  }
  const gathererOf = keptWork(
    async (_: { state: string }): Promise<PartnershipGatherer> =>
      partnershipGatherer({
        ...sources,
        stocks: service.stocks === null || texts === null ? null : await service.stocks(),
      }),
    GATHERERS_KEPT,
  )
  const reported = keptWork(async ({ id }: { id: string; state: string }): Promise<Reported> => {
    const gatherer = await gathererOf({ state: held() })
    const family = lookup.instrument.get(id)?.family
    // Reading the texts of a whole class takes long: a report is placed in its class once somebody has asked for that.
    const withFamily = family !== undefined && isClassRead(family)
    const { report, texts: coded } = await gatherer.reportWithTexts(id, { withFamily })
    const used = usedText(coded)
    return { report, text: used?.text ?? '', clauses: used?.clauses ?? [] }
  }, REPORTS_KEPT)
  const readClass = keptWork(
    async ({ family, state: now }: { family: Family; state: string }): Promise<PartnershipClass> => {
      const gatherer = await gathererOf({ state: now })
      return classItem(await gatherer.classOf(family), registry.version)
    },
    CLASSES_KEPT,
  )
  const state = (): string => `${held()} ${[...classesRead.keys()].filter(isClassRead).join()}`
  const askedReport = (text: string): Promise<Reported> =>
    reported({ id: instrumentAsked(service, text), state: state() })
  return {
    state,
    async report(instrument) {
      const { report, clauses } = await askedReport(instrument)
      return partnershipItem({
        report,
        clauses: clausesForFigures(clauses, { variables: report.agreement }),
        names,
        registryVersion: registry.version,
        isEditable: service.isEditable,
      })
    },
    async clauses(instrument, { cursor, limit, ...asked }) {
      const now = held()
      const { report, text, clauses } = await askedReport(instrument)
      const wanted = evidenceAsked(report, asked)
      const items = clauses
        .filter(({ record }) => wanted === null || wanted.has(record.id))
        .map((clause) => partnershipClause(text, clause, groupOf))
        // What binds to nothing, such as a heading, comes last.
        .toSorted((a, b) => Number(a.strength === 0) - Number(b.strength === 0))
      const query = { ...asked, instrument: report.header.instrument, state: now }
      return {
        ...pageOfList({ items, query, registryVersion: registry.version }, { cursor, limit }),
        editable: service.isEditable,
        codebook: registry.topics.map(({ id, group }) => ({ topic: id, group })),
      }
    },
    async ofClass(family) {
      const now = held()
      const answer = await readClass({ family, state: now })
      classesRead.set(family, now)
      return answer
    },
  }
}

/** Where a registry stands by itself there is no text, and nothing is coded. */
const NO_TEXTS = { held: async () => [], body: async () => null }
const NO_CODINGS = { of: async () => [] }
