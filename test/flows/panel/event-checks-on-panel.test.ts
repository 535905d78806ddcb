import { beforeAll, describe, expect, it } from 'vitest'
import { modelOfSpecification } from '../../../src/flows/model-of-specification.ts'
import type { CorridorStocks } from '../../../src/flows/panel/corridor-stocks.ts'
import { estimationPanel } from '../../../src/flows/panel/estimation-panel.ts'
import { type EventChecks, eventChecksOnPanel } from '../../../src/flows/panel/event-checks-on-panel.ts'
import { panelTableOf } from '../../../src/flows/panel/panel-table-of.ts'
import { columnNamed, type PanelTable } from '../../../src/flows/panel-table.ts'
import type { EventCheck } from '../../../src/model/flow-specification.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'

const PLACES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF']
const YEARS = [1960, 1970, 1980, 1990, 2000]
/** What an agreement adds to the logarithm of a stock from its first year on. */
const EFFECT = 0.5
const DEALS = [
  { instrument: 'one', origin: 'AAA', destination: 'BBB', year: 1975 },
  { instrument: 'two', origin: 'CCC', destination: 'DDD', year: 1985 },
  { instrument: 'three', origin: 'EEE', destination: 'BBB', year: 1965 },
  { instrument: 'four', origin: 'FFF', destination: 'AAA', year: 1955 },
]

/** Stocks that follow the model with little noise, so that checks must come near the effect put in. */
function simulated(): PanelTable {
  const random = seededRandom(7)
  const stock: number[] = []
  for (const origin of PLACES)
    for (const destination of PLACES) {
      if (origin === destination) continue
      const corridor = 5 + 3 * random()
      const deal = DEALS.find((each) => each.origin === origin && each.destination === destination)
      for (const year of YEARS) {
        const isTreated = deal !== undefined && year > deal.year
        const common = (PLACES.indexOf(origin) - PLACES.indexOf(destination)) * (year - 1960) * 0.002
        stock.push(Math.exp(corridor + common + (isTreated ? EFFECT : 0) + 0.02 * (random() - 0.5)))
      }
    }
  const stocks: CorridorStocks = {
    places: PLACES,
    years: YEARS,
    sources: [],
    stock: Float64Array.from(stock),
    outside: new Map(),
  }
  const panel = estimationPanel(stocks, DEALS, {
    window: 10,
    leads: 0,
    lags: 0,
    lastKnown: 1999,
    regularAbove: 9,
    closedFlow: null,
  })
  return panelTableOf(panel, 'simulated')
}

function checksOf(table: PanelTable, checks: readonly EventCheck[]) {
  const asked = modelOfSpecification({ model: 'ppml', effects: 'od,ot,dt', sample: 'all' }, 'od', 0.95)
  const steps: (readonly [number, number])[] = []
  const run = eventChecksOnPanel(asked, table, checks)
  let step = run.next()
  for (; step.done !== true; step = run.next()) steps.push([step.value.done, step.value.all])
  return { found: step.value, steps }
}

describe('checks of an event study on a panel', () => {
  let table: PanelTable
  let found: EventChecks
  let steps: readonly (readonly [number, number])[]
  beforeAll(() => {
    table = simulated()
    const all = checksOf(table, ['etwfe', 'placebo', 'leave-out'])
    found = all.found
    steps = all.steps
  })

  it('find the effect of staggered treatments, which lasts, without the corridor that was treated in the first year', () => {
    const staggered = found.etwfe?.found
    expect(staggered?.overall.estimate).toBeCloseTo(EFFECT, 1)
    expect(staggered?.alwaysTreated).toBe(1)
    expect(staggered?.byCohort.map(({ cohort, corridors }) => [cohort, corridors])).toEqual([
      [1970, 1],
      [1980, 1],
      [1990, 1],
    ])
  })

  it('find nothing at a date too early', () => {
    expect(Math.abs(found.placebo?.found?.coefficients[0]?.estimate ?? 1)).toBeLessThan(0.1)
  })

  it('leave out each destination with an agreement, by name, and say how far they are', () => {
    const names = found.leaveOut?.left.map(({ level }) => found.leaveOut?.nameOf(level))
    expect(names?.toSorted()).toEqual(['AAA', 'BBB', 'DDD'])
    expect(steps).toEqual([0, 1, 2, 3, 4, 5].map((done) => [done, 5]))
  })

  it('are null where they were not asked for', () => {
    expect(checksOf(table, []).found).toEqual({ etwfe: null, placebo: null, leaveOut: null })
  })

  it('give the reason where one cannot be made', () => {
    const nobody = { ...table, columns: new Map(table.columns).set('treated', onlyFirstYear(table)) }
    expect(checksOf(nobody, ['etwfe']).found.etwfe?.reason?.code).toBe('flows/nothing-identified')
  })
})

/** A treatment that all treated corridors have from the first year on. */
function onlyFirstYear(table: PanelTable) {
  const origin = columnNamed(table, 'origin')
  return { name: 'treated', texts: ['0', '1'], codes: origin.codes.map((code) => (code === 5 ? 1 : 0)) }
}
