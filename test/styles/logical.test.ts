import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const WEB = resolve(import.meta.dirname, '../../web')

/** Properties and values that name a side of the screen, where the side of the text is meant. */
const PHYSICAL = [
  /(?:^|[;{\s])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?\s*:/,
  /(?:^|[;{\s])(?:left|right)\s*:/,
  /border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
]

/** The same in the style of an element. */
const PHYSICAL_IN_ELEMENTS = /\b(?:margin|padding|border)(?:Left|Right)\w*:|textAlign:\s*'(?:left|right)'/

function linesOf(ending: string): { place: string; line: string }[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(ending),
  )
  return files.flatMap((file) =>
    readFileSync(join(WEB, file), 'utf8')
      .split('\n')
      .map((line, at) => ({ place: `${file}:${at + 1}`, line })),
  )
}

describe('styles for both directions of writing', () => {
  it('finds a physical side where there is one', () => {
    for (const line of [
      '  margin-left: 4px;',
      '.a { right: 0 }',
      '  text-align: left;',
      '  border-top-left-radius: 2px;',
    ])
      expect(PHYSICAL.some((pattern) => pattern.test(line))).toBe(true)
    for (const line of [
      '  margin-inline-start: 4px;',
      '  inset-inline-end: 0;',
      '  text-align: start;',
      '.bright: x',
    ])
      expect(PHYSICAL.some((pattern) => pattern.test(line))).toBe(false)
  })

  it('name the start and the end of a line, never left and right', () => {
    const lines = linesOf('.css')
    expect(lines.length).toBeGreaterThan(1000)
    expect(lines.filter(({ line }) => PHYSICAL.some((pattern) => pattern.test(line)))).toEqual([])
    expect(linesOf('.tsx').filter(({ line }) => PHYSICAL_IN_ELEMENTS.test(line))).toEqual([])
  })

  it('take their time from the two lengths of the look, which are nothing for those who want no motion', () => {
    const timed = linesOf('.css').filter(({ line }) => /\b(?:transition|animation)[\w-]*\s*:/.test(line))
    expect(timed.length).toBeGreaterThan(0)
    expect(timed.filter(({ line }) => !/var\(--(?:touch|year)-ms\)/.test(line))).toEqual([])
    const tokens = readFileSync(join(WEB, 'styles/tokens.css'), 'utf8')
    expect(tokens).toMatch(
      /@media \(prefers-reduced-motion: reduce\) \{\s*:root \{\s*--touch-ms: 0ms;\s*--year-ms: 0ms;/,
    )
  })
})
