import { describe, expect, it } from 'vitest'
import { yearsInWords } from '../../../web/process/years-in-words.ts'

describe('yearsInWords', () => {
  it('writes a year alone, a stretch with a dash, and nothing where there is none', () => {
    expect(
      yearsInWords([
        [1998, 1998],
        [2006, 2014],
      ]),
    ).toBe('1998, 2006–2014')
    expect(yearsInWords([])).toBe('')
  })
})
