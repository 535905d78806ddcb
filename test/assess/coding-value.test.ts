import { describe, expect, it } from 'vitest'
import { CODING_VALUES, codingValue, topicsOfValue, withImplied } from '../../src/assess/coding-value.ts'
import type { CodedVariable } from '../../src/model/clause-coding.ts'
import { StrataError } from '../../src/model/error.ts'

const TOPICS = new Set(['visa', 'return', 'readmit-own'])
const read = (variable: CodedVariable, written: string) => codingValue(variable, written, TOPICS)

describe('codingValue', () => {
  it.each(Object.entries(CODING_VALUES))('takes every value of %s and no other', (variable, values) => {
    for (const value of values) {
      expect(read(variable as CodedVariable, ` ${value.toUpperCase()} `)).toBe(value)
    }
    for (const wrong of ['', 'nonsense', 'a;b'])
      expect(() => read(variable as CodedVariable, wrong)).toThrow(StrataError)
  })

  it('takes topics in any order, each once, and none alone', () => {
    expect(read('topics', 'visa; return ;visa')).toBe('return;visa')
    expect(read('topics', 'visa, readmit-own')).toBe('readmit-own;visa')
    expect(read('topics', 'None')).toBe('none')
    expect(topicsOfValue('none')).toEqual([])
    for (const wrong of ['', ';', 'visas', 'none;visa'])
      expect(() => read('topics', wrong)).toThrow(StrataError)
  })

  it('says what there is to choose from', () => {
    expect(() => read('modal', 'must')).toThrow(
      '"must" is no value of modal, which has shall, will, agree, should, endeavour, may, none.',
    )
  })
})

describe('withImplied', () => {
  it('says that nobody stands behind a bearer who is no body, unless somebody says otherwise', () => {
    expect(withImplied({ bearer: ' A ' })).toEqual({ bearer: ' A ', via: 'none' })
    expect(withImplied({ bearer: 'a', via: 'b' })).toEqual({ bearer: 'a', via: 'b' })
    for (const values of [{ bearer: 'Body' }, { modal: 'shall' }, { bearer: null }])
      expect(withImplied<string | null>(values)).toBe(values)
  })
})
