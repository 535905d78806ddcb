import { describe, expect, it } from 'vitest'
import { shortActorName } from '../../../web/instrument/short-actor-name.ts'

describe('the short name of an actor', () => {
  it.each([
    ['CHE', 'state', 'Switzerland', 'Switzerland'],
    ['frontex', 'agency', 'European Border and Coast Guard Agency (Frontex)', 'Frontex'],
    ['au-hoai', 'forum', 'Horn of Africa Initiative (AU-HoAI)', 'AU-HoAI'],
    ['igc-secretariat', 'agency', 'IGC Secretariat (Geneva)', 'IGC Secretariat (Geneva)'],
    ['iom', 'organisation', 'International Organization for Migration', 'IOM'],
  ] as const)('of %s is an abbreviation where the name ends with one', (id, kind, name, short) => {
    expect(shortActorName(id, { kind, name })).toBe(short)
  })
})
