import { CONTINUING_STATES } from '../../model/continuing-states.ts'
import type { Registry } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import type { PutRow } from './chilton.ts'
import type { ChiltonField, ChiltonLayout } from './chilton-columns.ts'
import { chiltonCountries, treatyIdOf } from './chilton-countries.ts'
import { chiltonDate } from './chilton-date.ts'
import { heldParties } from './held-parties.ts'
import type { FindAt } from './import-finding.ts'
import { stataSays } from './stata/stata-table.ts'

interface Side {
  readonly side: 'A' | 'B'
  readonly name: string | null
  readonly code: number | null
  readonly actor: string | null
}

const NO_CELLS: Cells = {
  title: null,
  family: null,
  layer: null,
  form: null,
  regime: null,
  binding: null,
  signed: null,
  in_force: null,
  ended: null,
  status: null,
  note: null,
}

/**
 * The agreements of the rows. One whose treatyID is held is compared with it by day and title, and left out where its parties are
 * others; another is entered with its two parties, under an id made as the registry's are.
 * @returns the id of a row's instrument, null where the row was left out
 */
export function chiltonTreaties(
  registry: Registry,
  layout: ChiltonLayout,
  source: string,
  find: FindAt,
  put: PutRow,
): (treatyID: string, row: number) => string | null {
  const countries = chiltonCountries(registry)
  const parties = heldParties(registry)
  const held = heldTreaties(registry)
  const nameOf = new Map(registry.actors.map(({ id, name }) => [id, name]))
  const says = saysOf(layout)

  const compare = (treatyID: string, before: Held, sides: readonly Side[], row: number): string | null => {
    const tied = parties.get(before.id) ?? new Map<string, string>()
    const strangers = sides.filter(({ actor }) => actor !== null && !isTied(tied, actor))
    if (strangers.length > 0) {
      const value = `${treatyID}: ${strangers.map(({ name, actor }) => name ?? actor).join(', ')}`
      const expected = `the parties of ${before.id}, ${[...tied.keys()].join(', ')}`
      const mend = 'Correct the one or the other; the row was left out.'
      find('warning', 'parties-differ', { row: row + 1, column: 'treatyID', value }, expected, mend)
      return null
    }
    // A merged agreement has the title of the row into which it was merged.
    const title = before.isMerged ? null : says('title', row)
    const signed = signedOf(says, row, find)
    if (title !== null || signed !== null)
      put('instruments', row + 1, { ...NO_CELLS, id: before.id, title, signed, source })
    return before.id
  }

  const enter = (treatyID: string, sides: readonly Side[], row: number): string | null => {
    const [a, b] = sides.map(({ actor }) => actor)
    if (typeof a !== 'string' || typeof b !== 'string') {
      const unknown = sides.filter(({ actor }) => actor === null)
      const value = unknown.map(({ side, name, code }) => name ?? code ?? `no country ${side}`).join(', ')
      const expected = 'an agreement that is held, or two known countries'
      const mend = 'Add the country as an actor, or its name as an alias; the row was left out.'
      find(
        'warning',
        'row-left-out',
        { row: row + 1, column: 'treatyID', value: `${treatyID}: ${value}` },
        expected,
        mend,
      )
      return null
    }
    const signed = signedOf(says, row, find)
    const year = signed?.slice(0, 4) ?? null
    const codes = sides.map(({ code, actor }) => code ?? countries.code(actor as string))
    const isCoded = codes.every((code) => code !== null)
    const named = isCoded ? codes : [a.toLowerCase(), b.toLowerCase()]
    const id = ['bla', ...named, year ?? 'nd', `${isCoded ? '' : 't'}${treatyID}`].join('-')
    const title = says('title', row)
    const ratified = chiltonDate(says('ratified', row))
    const made = `Bilateral labour agreement between ${nameOf.get(a)} and ${nameOf.get(b)}${year === null ? '' : ` (${year})`}`
    const notes = [
      `treatyID ${treatyID}`,
      ...(ratified === null ? [] : [`ratified ${ratified}`]),
      ...(title === null ? ['title made from the parties and the year'] : []),
    ]
    put('instruments', row + 1, {
      ...NO_CELLS,
      id,
      title: title === null ? made : String(title),
      family: 'labour-agreement',
      layer: 'bilateral',
      regime: 'labour',
      signed,
      source,
      note: notes.join('; '),
    })
    for (const { actor, side } of sides) {
      const start = signed === null ? 'unknown' : 'known'
      const cells = { instrument: id, actor, role: 'party', from: signed, to: null, source, start }
      put('participations', row + 1, { ...cells, note: `country ${side} in the dataset` })
    }
    return id
  }

  return (treatyID, row) => {
    const signed = chiltonDate(says('signed', row)) ?? chiltonDate(says('year', row))
    const year = signed === null ? null : Number(signed.slice(0, 4))
    const sides = (['A', 'B'] as const).map((side): Side => {
      const [code, name] = [says(`code${side}`, row), says(`country${side}`, row)]
      const number = /^\d+$/.test(String(code)) ? Number(code) : null
      const text = name === null ? null : String(name)
      return { side, name: text, code: number, actor: countries.actor(number, text, year) }
    })
    const before = held.get(treatyID)
    return before === undefined ? enter(treatyID, sides, row) : compare(treatyID, before, sides, row)
  }
}

type Says = (field: ChiltonField, row: number) => string | number | null

function saysOf({ fields }: ChiltonLayout): Says {
  return (field, row) => {
    const variable = fields.get(field)
    return variable === undefined ? null : stataSays(variable, row)
  }
}

/** The day of signature; the year alone where the file gives another year apart, or no day that can be read. */
function signedOf(says: Says, row: number, find: FindAt): string | null {
  const given = says('signed', row)
  const signed = chiltonDate(given)
  const year = chiltonDate(says('year', row))?.slice(0, 4) ?? null
  if (given === null || (signed !== null && (year === null || signed.startsWith(year)))) return signed ?? year
  const expected = year === null ? 'a day as 5/19/1947' : `a day of ${year}`
  const mend = year === null ? 'Correct the date; it was read as unknown.' : 'The year alone was taken.'
  find('warning', 'not-a-date', { row: row + 1, column: 'signed', value: String(given) }, expected, mend)
  return year
}

interface Held {
  readonly id: string
  readonly isMerged: boolean
}

/** Instruments by the treatyID that ends their id, or a former one. */
function heldTreaties({ instruments, aliases }: Registry): Map<string, Held> {
  const held = new Map<string, Held>()
  for (const { table, alias, id, kind } of aliases) {
    const treatyID = table === 'instruments' && kind === 'former-id' ? treatyIdOf(alias) : null
    if (treatyID !== null) held.set(treatyID, { id, isMerged: true })
  }
  for (const { id } of instruments) {
    const treatyID = treatyIdOf(id)
    if (treatyID !== null) held.set(treatyID, { id, isMerged: false })
  }
  return held
}

/** Whether an actor, or the state that continues it or that it continues, is tied. */
function isTied(tied: ReadonlyMap<string, unknown>, actor: string): boolean {
  return [...tied.keys()].some(
    (party) => party === actor || CONTINUING_STATES[party] === actor || CONTINUING_STATES[actor] === party,
  )
}
