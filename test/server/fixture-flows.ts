import type { HeldStocks } from '../../src/collection/held-stocks.ts'
import { knownTopics } from '../../src/collection/known-topics.ts'
import { DECADES, type StockCoverage } from '../../src/flows/panel/corridor-stocks.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { FlowAnswers } from '../../src/server/flows/flow-answers.ts'
import { localFlows } from '../../src/server/flows/local-flows.ts'

const PLACES = ['XEA', 'XNA', 'XSA', 'XWA']
const SOURCES = DECADES.map(({ source }) => source)

/** Stocks of every corridor between four places in the years of the panel, by a rule that a test can repeat. */
export function fixtureStocks(): HeldStocks {
  const cells = DECADES.flatMap(({ years }, source) =>
    years.flatMap((year) =>
      PLACES.flatMap((_, origin) =>
        PLACES.flatMap((__, destination) =>
          origin === destination
            ? []
            : [{ source, year, origin, destination, value: personsOf(origin, destination, year) }],
        ),
      ),
    ),
  )
  const coverage = DECADES.flatMap(({ source, years }) =>
    PLACES.flatMap((actor): StockCoverage[] => [
      { source, side: 'origin', actor, years },
      { source, side: 'destination', actor, years },
    ]),
  )
  return {
    stocks: {
      actors: PLACES,
      measures: ['stock'],
      sources: SOURCES,
      originIndex: cells.map(({ origin }) => origin),
      destinationIndex: cells.map(({ destination }) => destination),
      year: cells.map(({ year }) => year),
      measureIndex: cells.map(() => 0),
      sourceIndex: cells.map(({ source }) => source),
      value: cells.map(({ value }) => value),
    },
    coverage,
    zeros: SOURCES.map((source) => ({ source, zeros: 'stated' })),
    listed: new Map(),
  }
}

export function personsOf(origin: number, destination: number, year: number): number {
  return 100 + ((origin * 37 + destination * 53 + (year - 1960) * (1 + origin + 2 * destination)) % 211)
}

/** Answers about these stocks, in the thread of the test. */
export function fixtureFlows(registry: Registry): FlowAnswers {
  const answers = localFlows({ registry, topicsOf: knownTopics(registry, new Map()), ...fixtureStocks() })
  return {
    ask: async (name, asked) =>
      (await (answers[name] as (asked: unknown, watch: object) => unknown)(asked, {
        progress: () => undefined,
        isStopped: () => false,
      })) as never,
    running: () => [],
    close: async () => undefined,
  }
}
