import { describe, expect, it } from 'vitest'
import type { CodingWay } from '../../../src/model/clause-coding.ts'
import { wayOfCorrection } from '../../../web/clauses/way-of-correction.ts'

const said = (
  way: CodingWay,
  coder: string,
  value: string | null,
  variable: 'bearer' | 'modal' = 'bearer',
) => ({
  variable,
  value,
  way,
  coder,
})

describe('how a change is saved', () => {
  it('is a correction where nothing of the variable was settled', () => {
    expect(wayOfCorrection([], 'bearer')).toBe('correct')
    expect(wayOfCorrection([said('code', 'ana', 'a'), said('correct', 'cas', 'b')], 'bearer')).toBe('correct')
    expect(wayOfCorrection([said('settle', 'cas', 'may', 'modal')], 'bearer')).toBe('correct')
  })

  it('is a settlement where one stands, also when another coder has taken theirs back', () => {
    const settled = [said('settle', 'cas', 'a')]
    expect(wayOfCorrection(settled, 'bearer')).toBe('settle')
    expect(wayOfCorrection([...settled, said('settle', 'cas', null)], 'bearer')).toBe('correct')
    const twice = [...settled, said('settle', 'ana', 'b'), said('settle', 'ana', null)]
    expect(wayOfCorrection(twice, 'bearer')).toBe('settle')
  })
})
