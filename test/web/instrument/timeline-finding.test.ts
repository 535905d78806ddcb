import { describe, expect, it } from 'vitest'
import { timelineFinding } from '../../../web/instrument/timeline-finding.ts'
import { summary } from './records.ts'

const own = summary('mp', { family: 'mobility-partnership', layer: 'bloc', signed: '2008-06-05' })
const bloc = (
  id: string,
  signed: string,
  family: 'eu-readmission' | 'visa-facilitation' | 'association-agreement',
) => summary(id, { layer: 'bloc', signed, family })

describe('the finding of a timeline', () => {
  it('names the nearest before and after with how long between, and those of one day together', () => {
    const linked = [
      bloc('r', '2007-10-10', 'eu-readmission'),
      bloc('v', '2007-10-10', 'visa-facilitation'),
      bloc('a', '2014-06-27', 'association-agreement'),
    ]
    expect(timelineFinding(own, linked)).toEqual({
      before: { gap: { unit: 'month', count: 8 }, families: ['eu-readmission', 'visa-facilitation'] },
      after: { gap: { unit: 'year', count: 6 }, families: ['association-agreement'] },
    })
  })

  it('counts only what is surely before or after', () => {
    expect(timelineFinding(own, [bloc('x', '2008', 'eu-readmission')])).toEqual({ before: null, after: null })
  })

  it('keeps to the layer of the instrument where others of it are linked', () => {
    const linked = [bloc('r', '2001', 'eu-readmission'), summary('b', { signed: '2007-01-01' })]
    expect(timelineFinding(own, linked).before?.families).toEqual(['eu-readmission'])
    expect(timelineFinding(own, linked.slice(1)).before?.families).toEqual(['readmission-agreement'])
  })

  it('says nothing of an undated instrument', () => {
    expect(timelineFinding(summary('u'), [bloc('r', '2001', 'eu-readmission')])).toEqual({
      before: null,
      after: null,
    })
  })
})
