import type { z } from 'zod'
import type { Disagreement, Disagreements, disagreementsQuerySchema } from '../../api/clause-codings.ts'
import { blindValues, isWhole } from '../../assess/blind-view.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import { standingCodings } from '../../assess/coded-clauses.ts'
import { valuesOfRecord } from '../../assess/coding-value.ts'
import { CODED_VARIABLES } from '../../model/clause-coding.ts'
import { pageOfList } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'
import { textsOf } from '../texts/text-item.ts'
import { partItem } from './clause-item.ts'
import { titleOf, withCodings } from './clauses-answer.ts'
import { codingsOf, type ReadText, type ReadTexts } from './read-texts.ts'

type Asked = z.output<typeof disagreementsQuerySchema>

/** What blind coders say differently and nobody settled, text by text. Only texts that somebody coded are read. */
export async function disagreementsAnswer(
  service: RegistryService,
  read: ReadTexts,
  { coder, text: asked, cursor, limit }: Asked,
): Promise<Disagreements> {
  const codings = codingsOf(service)
  const files = new Set((await codings.of({ way: 'code' })).map(({ sha256 }) => sha256))
  const held = await textsOf(service).held(asked === undefined ? {} : { id: asked })
  const items: Disagreement[] = []
  let withheld = 0
  for (const { id } of held.filter(({ sha256 }) => files.has(sha256))) {
    const found = await read.of(id)
    for (const clause of await withCodings(service, found)) {
      const of = disagreementsOf(service, found, clause)
      if (coder !== undefined && of.length > 0 && !hasCoded(clause, coder)) withheld += of.length
      else items.push(...of)
    }
  }
  const query = { coder, asked, state: codings.state() }
  return {
    ...pageOfList({ items, query, registryVersion: service.lookup.registry.version }, { cursor, limit }),
    editable: service.isEditable,
    withheld,
  }
}

function hasCoded(clause: CodedClause, coder: string): boolean {
  return isWhole(blindValues(standingCodings(clause.codings)).get(coder))
}

function disagreementsOf(service: RegistryService, found: ReadText, clause: CodedClause): Disagreement[] {
  const standing = standingCodings(clause.codings)
  const machine = valuesOfRecord(clause.machine)
  return CODED_VARIABLES.filter((variable) => clause.origins[variable] === 'disputed').map((variable) => ({
    text: found.text.text,
    title: titleOf(service, found),
    instrument: found.text.instrument,
    address: clause.machine.id,
    part: partItem(clause, found.parts),
    chapeau: clause.chapeau,
    words: clause.text,
    variable,
    values: standing.flatMap(({ variable: of, way, coder, value, when }) =>
      of === variable && way === 'code' && value !== null ? [{ coder, value, when }] : [],
    ),
    machine: machine[variable],
  }))
}
