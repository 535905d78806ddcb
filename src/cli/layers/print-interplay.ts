import type { HazardAnswer } from '../../api/layer-hazard.ts'
import type { Interplay, PrecedentCountsItem, ProcessPrecedentItem } from '../../api/layer-interplay.ts'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { print, printTable } from '../output.ts'
import { printHazard } from './print-hazard.ts'

/** Precedents, orders and graded claims for reading, and the hazard model where it was asked for. */
export function printInterplay(answer: Interplay, hazard: HazardAnswer | null): void {
  printPrecedents(answer)
  printOrders(answer)
  print('\nWhat layers build on, by words, relations and sequence (A to D)')
  for (const { grade, claim, tests } of answer.claims) {
    print(`\n${grade}  ${claim}`)
    for (const [test, { reading, reason }] of Object.entries(tests))
      print(`   ${test}, ${reading}: ${reason}`)
  }
  print('')
  if (hazard === null)
    print('The model of who joins, year by year, with its reverse: --hazard, or strata layers hazard.')
  else printHazard(hazard)
}

function printPrecedents(answer: Interplay): void {
  const { bilateral, draws, seed, processes } = answer
  const rules = rulesInWords({ ...answer, blocs: undefined })
  print(`Relational precedent: ${rules}. Registry ${answer.registry_version}.`)
  print(
    'R: dyads with a bilateral instrument surely signed before the later of the two joined, of the dyads with two dated members; ' +
      'with those possibly so behind it. In a mobility partnership the dyads are participating states × partner.\n',
  )
  printTable({
    columns: [
      'process',
      'members',
      'undated',
      'dyads',
      'R',
      'recorded alone',
      'joiners',
      'founders',
      'chance',
      'q',
    ],
    rows: processes.map((row) => [
      row.instrument,
      row.members,
      row.undated_members,
      row.counted.dated,
      sharesInWords(row.counted),
      sharesInWords(row.recorded_alone),
      sharesInWords(row.of_joiners),
      ...chanceCells(row),
    ]),
  })
  print(
    `\nChance: prior bilateral density of ${draws} random sets of states matched with the founders on M49 subregion and quintile of bilateral degree ` +
      `in the year before (seed ${seed}); q over all processes.`,
  )
  print(
    `${bilateral.undated} of ${bilateral.instruments} bilateral instruments have no date: possibly before, never surely. ` +
      'Dyads of an undated member are in no R.',
  )
}

function sharesInWords({ share, possible_share, dated }: PrecedentCountsItem): string | null {
  if (share === null || possible_share === null) return null
  const sure = share.toFixed(3)
  const possible = possible_share.toFixed(3)
  return `${sure === possible ? sure : `${sure} to ${possible}`} of ${dated}`
}

const WHY_NO_CHANCE = {
  'not-dated': 'no date',
  'too-few-founders': 'too few founders',
  'too-few-sets': 'fewer than 20 sets',
} as const

function chanceCells({ chance }: ProcessPrecedentItem): [string | null, string, number | null] {
  if (chance.status === 'unavailable') return [null, WHY_NO_CHANCE[chance.reason], null]
  return [chance.density.toFixed(3), `${chance.low.toFixed(3)} to ${chance.high.toFixed(3)}`, chance.q]
}

function printOrders(answer: Interplay): void {
  const rules = rulesInWords({ ...answer, inferred: undefined })
  print(`\nWhich layer tied each dyad first, of the dyads that both tie: ${rules}.\n`)
  printTable({
    columns: [
      'starts',
      'layer',
      'other',
      'dyads',
      'first',
      'possibly',
      'same year',
      'possibly second',
      'second',
      'not told',
      'only',
    ],
    rows: answer.orders
      .filter(({ layer }) => layer === 'bilateral')
      .map((row) => [
        row.inferred === 'with' ? 'with inferred' : 'recorded alone',
        row.layer,
        row.other,
        row.dyads,
        row.first,
        row.possibly_first,
        row.same_year,
        row.possibly_second,
        row.second,
        row.not_told,
        row.only,
      ]),
  })
  for (const { inferred, dyads, first, same_year, not_told } of answer.first) {
    const counts = first.map((row) => `${row.layer} ${row.dyads}`).join(', ')
    print(
      `\n${inferred === 'with' ? 'With inferred starts' : 'On recorded starts alone'}, of ${dyads} dyads tied by any layer the first was surely: ` +
        `${counts}; several in one year ${same_year}; not told ${not_told}.`,
    )
  }
  print('All ordered pairs of layers: --csv --orders.')
}
