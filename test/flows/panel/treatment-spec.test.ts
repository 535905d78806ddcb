import { describe, expect, it } from 'vitest'
import { asksTopics, hasTopics, treatmentSpec, treats } from '../../../src/flows/panel/treatment-spec.ts'
import { MACHINE_CODING } from '../../../src/model/coding.ts'
import { instrument, topic } from './small-deals.ts'

const WORDS = {
  variables: new Set(['joint_commit', 'quota']),
  topics: [topic('border', 'control'), topic('docs', 'control'), topic('visa', 'mobility')],
}

function isTreated(text: string, codings: readonly (readonly [string, string, string?])[]): boolean {
  return treats(treatmentSpec(text, WORDS), {
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
    ['topic=visa,topic=docs', 'stands twice'],
    ['topic=visas', '"visas" is no topic of the codebook: border, docs, visa'],
    ['topic=visa|x', '"x" is no topic'],
    ['group=visa', '"visa" is no group of the codebook: control, mobility'],
  ])('"%s" is refused in one sentence', (text, why) => {
    expect(() => treatmentSpec(text, WORDS)).toThrow(why)
  })

  it('is met by topics only where they are known, each condition by one of its topics', () => {
    const of = (found: string[], lacks: string[]) => ({
      found: new Set(found),
      known: new Set([...found, ...lacks]),
    })
    const has = (text: string, known?: ReturnType<typeof of>) => hasTopics(treatmentSpec(text, WORDS), known)
    expect(has('topic=visa', of(['visa'], []))).toBe(true)
    expect(has('topic=visa', of([], ['visa']))).toBe(false)
    expect(has('topic=visa', of(['border'], []))).toBeNull()
    expect(has('topic=visa')).toBeNull()
    expect(has('group=control', of(['docs'], []))).toBe(true)
    expect(has('group=control', of([], ['docs']))).toBeNull()
    expect(has('group=control', of([], ['docs', 'border']))).toBe(false)
    expect(has('group=control, topic=visa', of([], ['visa']))).toBe(false)
    expect(has('group=control, topic=visa', of(['docs'], []))).toBeNull()
    expect(has('family=camm')).toBe(true)
  })

  it('says before it is read whether topics matter', () => {
    expect(['topic=visa', 'family=camm, group = control'].map(asksTopics)).toEqual([true, true])
    expect(['family=camm', 'joint_commit=yes', 'subtopic=x'].map(asksTopics)).toEqual([false, false, false])
  })
})
