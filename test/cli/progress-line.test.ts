import { describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress-line.ts'

function written(isTTY: boolean): string[] {
  const texts: string[] = []
  const progress = progressLine('Loading', { isTTY, write: (text: string) => texts.push(text) })
  for (let done = 0; done <= 1000; done++) progress('rows', done, 1000)
  progress('search', 1000, 1000)
  return texts
}

describe('progressLine', () => {
  it('writes one line at the end where nobody watches', () => {
    expect(written(false)).toEqual(['Loading: 1000 rows\n'])
  })

  it('writes over its line, once a per cent, and ends it', () => {
    const texts = written(true)
    expect(texts).toHaveLength(102)
    expect(texts.slice(0, -1).every((text) => text.endsWith('\r') && !text.includes('\n'))).toBe(true)
    expect(texts.at(-1)?.endsWith('\n')).toBe(true)
    expect(texts.every((text) => text.trimEnd().length < 61)).toBe(true)
  })
})
