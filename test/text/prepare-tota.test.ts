import { describe, expect, it } from 'vitest'
import { prepareText } from '../../src/text/prepare-text.ts'
import { HAS_TOTA, TOTA_NOTE, totaBytes } from './corpus.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

describe.skipIf(!HAS_TOTA)(`a text of ToTA set in no-break spaces${TOTA_NOTE}`, () => {
  it('holds its four "human rights" in what is searched, and its spaces as they were read', async () => {
    const { text, units } = await prepareText(totaBytes('pta_349.xml'), 'pta_349.xml')
    expect(count(text, /\u00a0/g)).toBeGreaterThan(15_000)
    expect(count(text, /human rights/gi)).toBe(0)
    const searched = units.map((unit) => `${unit.heading}\n${unit.text}`).join('\n')
    expect(count(searched, /human rights/gi)).toBe(4)
  })
})
