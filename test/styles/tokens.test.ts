import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LAYERS } from '../../src/model/layer.ts'

const tokens = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8')

const THEMES = ['light', 'dark'] as const

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1] ?? ''
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value)
  return (pair === null ? value : pair[theme === 'light' ? 1 : 2]) ?? ''
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(THEMES)('colours of the %s theme', (theme) => {
  const ratio = (a: string, b: string): number => contrast(colour(a, theme), colour(b, theme))

  it('let ink be read on ground and panel', () => {
    for (const ink of ['ink', 'ink2', 'ink3']) {
      for (const ground of ['ground', 'panel']) expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('let each layer’s text be read on the ground and on its fill', () => {
    for (const layer of LAYERS) {
      expect(ratio(`${layer}-text`, 'ground')).toBeGreaterThanOrEqual(4.5)
      expect(ratio(`${layer}-text`, `${layer}-fill`)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('set the edge of controls apart from the ground', () => {
    expect(ratio('edge', 'ground')).toBeGreaterThanOrEqual(3)
  })
})
