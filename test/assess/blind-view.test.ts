import { describe, expect, it } from 'vitest'
import { coderView } from '../../src/assess/blind-view.ts'
import { CODED_VARIABLES } from '../../src/model/clause-coding.ts'
import { coding } from './some-codings.ts'

const whole = (coder: string) =>
  CODED_VARIABLES.map((variable, id) => coding({ id, variable, value: 'x', coder }))

describe('what a coder may see', () => {
  it('is nothing of others until every variable of the clause is coded', () => {
    const all = whole('ana')
    for (let some = 0; some < all.length; some++) {
      const { isOpen, missing } = coderView({ codings: [...all.slice(0, some), ...whole('ben')] }, 'ana')
      expect(isOpen).toBe(false)
      expect(missing).toEqual(CODED_VARIABLES.slice(some))
    }
    expect(coderView({ codings: all }, 'ana')).toMatchObject({ isOpen: true, missing: [] })
    expect(coderView({ codings: all }, 'ben')).toMatchObject({ isOpen: false, own: {} })
  })

  it('is closed again when a value is taken back, and open to who has corrected or settled', () => {
    const back = coding({ id: 99, variable: 'modal', value: null })
    expect(coderView({ codings: [...whole('ana'), back] }, 'ana')).toMatchObject({
      isOpen: false,
      missing: ['modal'],
    })
    expect(coderView({ codings: [coding({ way: 'correct' })] }, 'ana').isOpen).toBe(true)
  })
})
