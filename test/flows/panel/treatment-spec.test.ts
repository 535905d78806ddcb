import { describe, expect, it } from 'vitest'
import { treatmentSpec, treats } from '../../../src/flows/panel/treatment-spec.ts'
import { MACHINE_CODING } from '../../../src/model/coding.ts'
import { instrument } from './small-deals.ts'

const VARIABLES = new Set(['joint_commit', 'quota'])

function isTreated(text: string, codings: readonly (readonly [string, string, string?])[]): boolean {
  return treats(treatmentSpec(text, VARIABLES), {
    instrument: instrument('bla-1'),
    families: ['labour-agreement'],
    codings: codings.map(([variable, value, source = 'people']) => ({
      instrument: 'bla-1',
      variable,
      value,
      source,
    })),
  })
}

describe('a treatment', () => {
  it('holds where every condition does, alternatives of one counting alike', () => {
    expect(isTreated('family=labour-agreement', [])).toBe(true)
    expect(isTreated('family=camm|labour-agreement,binding=yes', [])).toBe(true)
    expect(isTreated('family=labour-agreement,binding=no', [])).toBe(false)
    expect(isTreated('joint_commit=yes', [['joint_commit', 'yes']])).toBe(true)
    expect(isTreated('joint_commit=yes, quota=no', [['joint_commit', 'yes']])).toBe(false)
  })

  it('does not take what is not coded as met, and a person before a machine', () => {
    expect(isTreated('joint_commit=no', [])).toBe(false)
    const machine = ['joint_commit', 'yes', `${MACHINE_CODING}x-1`] as const
    expect(isTreated('joint_commit=yes', [machine])).toBe(true)
    expect(isTreated('joint_commit=yes', [machine, ['joint_commit', 'no']])).toBe(false)
  })

  it.each([
    ['', 'it is no condition'],
    ['family', 'it is no condition'],
    ['family=labour', 'family is one of'],
    ['jointcommit=yes', 'neither'],
    ['quota=yes,quota=no', 'stands twice'],
  ])('"%s" is refused in one sentence', (text, why) => {
    expect(() => treatmentSpec(text, VARIABLES)).toThrow(why)
  })
})
