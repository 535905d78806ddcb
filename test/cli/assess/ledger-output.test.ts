import { afterEach, describe, expect, it, vi } from 'vitest'
import { ledgerAsJson, ledgerTable, printLedger } from '../../../src/cli/assess/ledger-output.ts'
import { registryLookup } from '../../../src/registry/registry-lookup.ts'
import { FIXTURE } from '../../server/fixture-registry.ts'

const LEDGER = ledgerAsJson(registryLookup(FIXTURE))

afterEach(() => vi.restoreAllMocks())

describe('the ledger of labour agreements in the terminal', () => {
  it('is a table of decades, provisions or agreements', () => {
    const { columns, rows } = ledgerTable(LEDGER)
    expect(columns.slice(0, 4)).toEqual(['decade', 'agreements', 'with_provisions', 'origin'])
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['all', 1, 1])
    expect(ledgerTable(LEDGER, 'provisions').rows[0]?.slice(0, 5)).toEqual([
      'equal_pay',
      'Equal pay for equal work',
      'migrants',
      1,
      1,
    ])
  })

  it('prints shares in percent, an interval only where there is one, and provisions that differ from their source', () => {
    const printed: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    printLedger({
      ...LEDGER,
      provisions: LEDGER.provisions.map((row) => ({ ...row, published_yes: 7, as_published: false })),
    })
    const text = printed.join('')
    expect(text).toContain('1 coded labour agreements (list), 1 of them with a provision that counts.')
    expect(text).toMatch(/\nall +1 +0 +0 +100 +0 +0 \(0–97\)/)
    expect(text).toContain('Not as the source counts them: equal_pay (7 of 1).')
  })
})
