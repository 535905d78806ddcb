import fc from 'fast-check'
import type { InstrumentFilter } from '../../src/api/instrument-match.ts'
import { FACET_VALUES, NO_RECORD } from '../../src/api/instrument-match.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'

const ACTORS = ['MAR', 'ESP', 'FRA', 'eu', 'MDA'] as const
const WORDS = ['Accord', 'Convention', 'Moldova', 'Española', 'labour'] as const

const summary: fc.Arbitrary<Omit<InstrumentSummary, 'id'>> = fc.record({
  title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  family: fc.constantFrom(...FACET_VALUES.family.slice(0, 4)),
  layer: fc.option(fc.constantFrom(...FACET_VALUES.layer)),
  form: fc.option(fc.constantFrom(...FACET_VALUES.form.slice(0, 3))),
  regime: fc.constantFrom(...FACET_VALUES.regime.slice(0, 3)),
  binding: fc.option(fc.constantFrom(...FACET_VALUES.binding)),
  signed: fc.option(fc.constantFrom('1999', '2008-06-05', '2008', '2008-06', '2013-11-13')),
  in_force: fc.option(fc.constantFrom('2000-01-01', '2009')),
  ended: fc.option(fc.constantFrom('2012-12-31', '2015')),
  status: fc.option(fc.constantFrom(...FACET_VALUES.status)),
  source: fc.constantFrom('a', 'b'),
  actors: fc.uniqueArray(fc.constantFrom<string>(...ACTORS), { maxLength: 4 }),
  codings: fc.nat(2),
  year: fc.option(fc.integer({ min: 1990, max: 2015 })),
  last_year: fc.option(fc.integer({ min: 2012, max: 2020 })),
})

/** Instruments with every gap that the registry has. */
export const instruments: fc.Arbitrary<InstrumentSummary[]> = fc
  .array(summary, { maxLength: 25 })
  .map((rows) => rows.map((row, place) => ({ id: `i-${place}`, ...row })))

const some = <T extends string>(values: readonly T[]) =>
  fc.subarray<T | typeof NO_RECORD>([...values, NO_RECORD], { minLength: 1 })

/** Filters of any parts together. */
export const filters: fc.Arbitrary<InstrumentFilter> = fc.record(
  {
    layer: some(FACET_VALUES.layer),
    family: some(FACET_VALUES.family.slice(0, 4)),
    regime: some(FACET_VALUES.regime.slice(0, 3)),
    form: some(FACET_VALUES.form.slice(0, 3)),
    binding: some(FACET_VALUES.binding),
    status: some(FACET_VALUES.status),
    actor: fc.subarray<string>([...ACTORS], { minLength: 1, maxLength: 2 }),
    year_from: fc.integer({ min: 1990, max: 2005 }),
    year_to: fc.integer({ min: 2000, max: 2015 }),
    undated: fc.constantFrom('with', 'only'),
    coded: fc.constantFrom('yes', 'no'),
    dated: fc.constantFrom('yes', 'no'),
    q: fc.constantFrom('moldova', 'accord', 'espanola convention', 'MAR'),
  },
  { requiredKeys: [] },
)
