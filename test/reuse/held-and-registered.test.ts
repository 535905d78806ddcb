import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf-date.ts'
import { heldAndRegistered, type RegisteredInstrument } from '../../src/reuse/held-and-registered.ts'

const row = (
  layer: RegisteredInstrument['layer'],
  signed: string | null,
  isHeld: boolean,
): RegisteredInstrument => ({
  layer,
  signed: signed === null ? null : parseEdtf(signed),
  isHeld,
})

describe('texts held and registered', () => {
  it('are counted by layer, widest first, and year, unknown last', () => {
    expect(
      heldAndRegistered([
        row('bilateral', '1999-05', true),
        row('bilateral', '1999', false),
        row('bilateral', null, true),
        row('bilateral', '1998/1999', false),
        row('multilateral', '2001-01-01', false),
        row(null, '1980', true),
        row('bilateral', '1990', true),
      ]),
    ).toEqual([
      { layer: 'multilateral', year: 2001, held: 0, registered: 1 },
      { layer: 'bilateral', year: 1990, held: 1, registered: 1 },
      { layer: 'bilateral', year: 1999, held: 1, registered: 2 },
      { layer: 'bilateral', year: null, held: 1, registered: 2 },
      { layer: null, year: 1980, held: 1, registered: 1 },
    ])
    expect(heldAndRegistered([])).toEqual([])
  })
})
