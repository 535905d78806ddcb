import { describe, expect, it } from 'vitest'
import { isSingleKey, keyName, nextStep } from '../../../web/keys/key-match.ts'

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
) => keyName({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held })

describe('a key press', () => {
  it('is nobody’s while a command key is held', () => {
    expect(press('c', { ctrlKey: true })).toBeNull()
    expect(press('c', { metaKey: true })).toBeNull()
  })

  it('names shift for named keys alone, since characters carry it', () => {
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('ArrowLeft', { shiftKey: true })).toBe('shift+ArrowLeft')
    expect(press(' ')).toBe('Space')
  })
})

describe('the next step of a sequence', () => {
  const bindings = ['g a', 'g i', 'j', '/']

  it('runs a single key at once', () => {
    expect(nextStep(bindings, '', 'j')).toEqual({ kind: 'run', keys: 'j' })
  })

  it('waits for the second of two and then runs both', () => {
    expect(nextStep(bindings, '', 'g')).toEqual({ kind: 'wait', pending: 'g' })
    expect(nextStep(bindings, 'g', 'a')).toEqual({ kind: 'run', keys: 'g a' })
  })

  it('takes a press that ends no sequence for a first one', () => {
    expect(nextStep(bindings, 'g', 'j')).toEqual({ kind: 'run', keys: 'j' })
    expect(nextStep(bindings, 'g', 'g')).toEqual({ kind: 'wait', pending: 'g' })
    expect(nextStep(bindings, 'g', 'z')).toEqual({ kind: 'none' })
  })
})

describe('single keys', () => {
  it('are those of one character, in sequence too, and not named ones', () => {
    expect(isSingleKey('j')).toBe(true)
    expect(isSingleKey('g a')).toBe(true)
    expect(isSingleKey('Enter')).toBe(false)
  })
})
