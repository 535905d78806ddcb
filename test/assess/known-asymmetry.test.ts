import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessText } from '../../src/assess/assess-text.ts'
import { balanceOfDuties } from '../../src/assess/measures/asymmetry.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { HAS_TOTA, TOTA } from './development-set/development-set.ts'

if (!HAS_TOTA) console.warn('Skipped: who carries readmission, since the texts of ToTA are not there.')

/** Over own nationals and others together, as the literature on the association agreements reads them. */
async function readmission(file: string, partner: string) {
  const prepared = await prepareText(readFileSync(join(TOTA, file)), file)
  const clauses = assessText({
    ...prepared,
    partyA: { name: 'European Community', kind: 'bloc' },
    partyB: { name: partner, kind: 'state' },
  })
  const records = clauses.map(({ record }) => record)
  return balanceOfDuties(
    records.filter(({ topics }) => topics.includes('readmit-own') || topics.includes('readmit-tcn')),
  )
}

describe.skipIf(!HAS_TOTA)('who carries readmission in association agreements of the EU', () => {
  it.each([
    ['pta_11.xml', 'Albania'],
    ['pta_60.xml', 'Croatia'],
    ['pta_29.xml', 'Chile'],
    ['pta_349.xml', 'Bosnia and Herzegovina'],
  ])('%s: the partner, %s', async (file, partner) => {
    const { d, clauses } = await readmission(file, partner)
    expect(clauses).toBeGreaterThanOrEqual(3)
    expect(d).toBeGreaterThan(0)
  })

  it.each([
    ['pta_40.xml', 'Egypt'],
    ['pta_16.xml', 'Algeria'],
  ])('%s: both alike, %s', async (file, partner) => {
    const { d, clauses } = await readmission(file, partner)
    expect(clauses).toBeGreaterThanOrEqual(3)
    expect(Math.abs(d ?? 1)).toBeLessThan(0.1)
  })
})
