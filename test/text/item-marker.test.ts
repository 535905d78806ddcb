import { describe, expect, it } from 'vitest'
import { MARKER_EXAMPLES, markerAt } from '../../src/text/item-marker.ts'

describe('marks of paragraphs and items', () => {
  it.each(MARKER_EXAMPLES.map(({ example, counterExample }) => [example, counterExample]))(
    '%s has one, %s none',
    (example, counter) => {
      expect(markerAt(example)).not.toBeNull()
      expect(markerAt(counter)).toBeNull()
    },
  )

  it.each([
    ['(iv) x', 'iv', ['letter:null', 'roman:4']],
    ['i) x', 'i', ['letter:9', 'roman:1']],
    ['(B) x', 'b', ['capital:2']],
    ['2bis. X', '2bis', ['number:2']],
    ['(aa) x', 'aa', ['letter:27']],
  ])('%s is read as each that it can be', (line, value, readings) => {
    const marker = markerAt(line)
    expect(marker?.value).toBe(value)
    expect(marker?.readings.map(({ kind, order }) => `${kind}:${order}`)).toEqual(
      readings.filter((one) => !one.endsWith('null')),
    )
  })
})
