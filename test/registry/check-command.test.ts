import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerCheck } from '../../src/cli/check.ts'
import { ERROR_CATALOGUE } from '../../src/model/error-catalogue.ts'
import { smallFile, smallRegistry } from './small-registry.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-check-'))
  const { texts, stocks } = smallRegistry()
  mkdirSync(join(folder, 'flows'))
  for (const [file, text] of texts) writeFileSync(join(folder, file), text)
  writeFileSync(join(folder, 'flows/stocks.parquet'), stocks ?? '')
})

afterEach(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<void> {
  const program = new Command().exitOverride()
  registerCheck(program)
  await program.parseAsync(['node', 'strata', 'check', ...args])
}

/** What `strata check` prints, and the exit status it asks for. */
async function check(...args: string[]): Promise<{ out: string; status: number }> {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const before = process.exitCode
  process.exitCode = 0
  try {
    await run(folder, ...args)
    return { out: written.join(''), status: Number(process.exitCode) }
  } finally {
    process.exitCode = before
    write.mockRestore()
  }
}

/** Writes a table of the folder anew; the row count of its data package stays as it was. */
function write(file: string, text: string): void {
  expect(text, 'the table was changed').not.toBe(smallFile(file))
  writeFileSync(join(folder, file), text)
}

describe('strata check, as a command', () => {
  it('says that nothing is wrong, with status 0', async () => {
    expect(await check()).toEqual({ out: '0 errors, 0 warnings in registry 2026.1.1.\n', status: 0 })
  })

  it('names file, row, column, value, mend and rule in one line, with status 1', async () => {
    write('participations.csv', smallFile('participations.csv').replace('1995,CZE', '1995,CZ'))
    const { out, status } = await check()
    expect(out).toMatch(
      /^error participations\.csv, row 4, column actor: "CZ"; .*use "CZE"\. \[unknown-reference\]$/m,
    )
    expect(status).toBe(1)
  })

  it('ends with status 0 where there are warnings alone', async () => {
    write('instruments.csv', smallFile('instruments.csv').replace('1995-05-02,1996', '1995-05-02,1994'))
    const { out, status } = await check()
    expect(out).toContain('0 errors, 1 warning in')
    expect(status).toBe(0)
  })

  it('shows ten findings of a rule, says how many more there are, and all of them with --all', async () => {
    const members = Array.from({ length: 13 }, (_, n) => `eu,nobody-${n},,,sourced,own\n`).join('')
    write('bloc-members.csv', smallFile('bloc-members.csv') + members)
    const lines = async (...args: string[]) =>
      (await check(...args)).out.split('\n').filter((line) => line.includes('[unknown-reference]')).length
    expect(await lines()).toBe(10)
    expect((await check()).out).toContain('bloc-members.csv unknown-reference: 3 more')
    expect(await lines('--all')).toBe(13)
  })

  it('gives the same findings as JSON', async () => {
    write('actors.csv', smallFile('actors.csv').replace('Czechia', ''))
    const { out, status } = await check('--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      registry: folder,
      version: '2026.1.1',
      errors: 1,
      warnings: 0,
      findings: [{ level: 'error', rule: 'value-missing', file: 'actors.csv', row: 3, column: 'name' }],
    })
  })

  it('keeps a finding in one line, without control characters and at a width that can be read', async () => {
    const text = `"red\n\u001b[31m${'long '.repeat(50)}end"`
    write('actors.csv', smallFile('actors.csv').replace('state,Czechia', `${text},Czechia`))
    const { out } = await check()
    const line = out.split('\n').find((found) => found.includes('[value-not-allowed]')) ?? ''
    expect(line).toMatch(/^error actors\.csv, row 3, column kind/)
    expect(line.length).toBeLessThan(400)
    expect(out).not.toContain('\u001b')
  })

  it('refuses a folder that is not there, which ends with status 2', async () => {
    await expect(run(join(folder, 'none'))).rejects.toMatchObject({ code: 'registry/no-folder' })
    expect(ERROR_CATALOGUE['registry/no-folder'].exit).toBe(2)
  })
})
