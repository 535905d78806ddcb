import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { registerReuse } from '../../src/cli/reuse/register-reuse.ts'
import { totaTexts } from '../../src/cli/reuse/tota-texts.ts'
import { coverageIndex, coverageOf, coveredBySource } from '../../src/reuse/coverage.ts'
import { CURVE_SHARES, curvePoint } from '../../src/reuse/coverage-curve.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE } from '../text/corpus.ts'

const METHODS = resolve(import.meta.dirname, '../../docs/methods')

/** The commands of a page, each as the words behind `strata reuse`. */
function commandsOf(page: string): string[][] {
  const blocks = [...readFileSync(join(METHODS, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gmu)]
  return blocks
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .filter((line) => line.startsWith('strata reuse '))
    .map((line) =>
      line
        .replace(/\s*[>#].*$/u, '')
        .split(/\s+/u)
        .slice(2),
    )
}

describe.each(['published-claims.md', 'lineage.md'])('the commands of %s', (page) => {
  const program = new Command().exitOverride()
  registerReuse(program)
  const verbs = program.commands[0]?.commands ?? []

  it.each(commandsOf(page).map((words) => [words.join(' '), words] as const))('%s', (_, words) => {
    const [name, ...args] = words
    const verb = verbs.find((each) => each.name() === name)
    expect(verb).toBeDefined()
    expect(verb?.parseOptions(args).unknown).toEqual([])
  })

  it('are some', () => {
    expect(commandsOf(page).length).toBeGreaterThan(2)
  })
})

describe.skipIf(!HAS_TOTA)(`the figures of published-claims.md${TOTA_NOTE}`, () => {
  it('are those of the files', async () => {
    const corpus = tokenCorpus((await totaTexts(TOTA_FOLDER)).map(({ text }) => text))
    const index = coverageIndex(corpus, 6)
    const places = corpus.texts.map((_, place) => place)
    const strictly = places.map((place) => coverageOf(index, place))
    const sameDay = places.map((place) => coverageOf(index, place, { sources: 'same-day' }))
    expect(CURVE_SHARES).toEqual([80, 95])
    expect(curvePoint(6, strictly)).toEqual({ min: 6, texts: 383, atLeast: [70, 13] })
    expect(curvePoint(6, sameDay)).toEqual({ min: 6, texts: 383, atLeast: [90, 19] })
    const shares = strictly
      .filter(({ sources }) => sources > 0)
      .map(({ bestCovered, words }) => (bestCovered ?? 0) / words)
      .toSorted((a, b) => a - b)
    expect(shares[shares.length >> 1]).toBeCloseTo(0.51, 2)

    const tpp = Uint8Array.from(corpus.texts, ({ id }) => (id === 'pta_449' ? 1 : 0))
    const inTpp = (id: string): number => {
      const place = corpus.texts.findIndex((text) => text.id === id)
      const words = (corpus.starts[place + 1] ?? 0) - (corpus.starts[place] ?? 0)
      return coveredBySource(index, place, tpp).all / words
    }
    const nearest = ['pta_53', 'pta_158', 'pta_342', 'pta_156', 'pta_159', 'pta_26', 'pta_343', 'pta_23'].map(
      inTpp,
    )
    expect(nearest.map((share) => share.toFixed(3))).toEqual([
      '0.560',
      '0.558',
      '0.556',
      '0.554',
      '0.534',
      '0.533',
      '0.527',
      '0.501',
    ])
  })
})
