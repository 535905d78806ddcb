import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unDesaTable } from '../registry/import/planted-un-desa.ts'
import { workbookOf } from '../registry/import/planted-xlsx.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const STATUS = 'Participant,Signature,"Ratification, Accession(a), Succession(d)"\nFrance,,2 Feb 2024 a\n'

const PARTIES = '<partyisocode n="1">CHE</partyisocode><partyisocode n="2">MAR</partyisocode>'
const TOTA = `<?xml version="1.0" encoding="UTF-8"?>
<treaty><meta><name>Switzerland - Morocco</name><treaty_identifier>9001</treaty_identifier><status>In Force</status>
<date_signed>2021-06-05</date_signed><date_into_force>2022-01-01</date_into_force><composition>Bilateral</composition>
<crossregional>Yes</crossregional><parties_original>${PARTIES}</parties_original><parties>${PARTIES}</parties>
</meta><body><chapter></chapter></body></treaty>`

/** The stocks of the whole registry are read and written several times. */
const LONG_MS = 180_000

describe.skipIf(CHROMIUM === null)('the page Import, with files of others', () => {
  let browser: Browser
  let workbench: Workbench
  let folder: string

  async function visit(options = {}): Promise<Page> {
    const { page } = await openPage(browser, options)
    await page.goto(`${workbench.url}/import`, { waitUntil: 'networkidle' })
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
    return page
  }
  const choose = (page: Page, name: string, content: string | Uint8Array): Promise<void> => {
    writeFileSync(join(folder, name), content)
    return page.locator('#import-files').setInputFiles(join(folder, name))
  }
  const history = async (): Promise<unknown[]> =>
    ((await (await fetch(`${workbench.url}/api/history`)).json()) as { items: unknown[] }).items

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-import-page-'))
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await workbench?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('recognises a status table, asks which treaty it is of, and imports it', async () => {
    const page = await visit()
    await choose(page, 'status.csv', STATUS)
    await page.getByText('To be said first: Instrument.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Instrument', { exact: true }).fill('un-icrmw')
    await page.getByRole('button', { name: 'Read the files with these' }).click()
    await page.getByRole('heading', { name: /rows? would change/ }).waitFor()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: /^Imported: .* as import-1/ }).waitFor()
    const record = (await (await fetch(`${workbench.url}/api/instruments/un-icrmw`)).json()) as {
      participations: { actor: string; from: string }[]
    }
    expect(record.participations.find(({ actor }) => actor === 'FRA')?.from).toBe('2024-02-02')
  })

  it('recognises the metadata of a text of ToTA, and imports the agreement with its parties', async () => {
    const page = await visit()
    await choose(page, 'pta_9001.xml', TOTA)
    await page.getByRole('heading', { name: /rows? would change/ }).waitFor()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: /^Imported: .* as import-/ }).waitFor()
    const record = (await (await fetch(`${workbench.url}/api/instruments/pta-9001`)).json()) as {
      participations: { actor: string }[]
    }
    expect(record.participations.map(({ actor }) => actor).toSorted()).toEqual(['CHE', 'MAR'])
  })

  it('shows the migrant stocks that come in and those that contradict what is held', {
    timeout: LONG_MS,
  }, async () => {
    const before = await history()
    const page = await visit()
    const persons = [1, 1, 0]
    const table = unDesaTable([2020], [{ destination: ['Spain', 724], origin: ['Morocco', 504], persons }])
    await choose(page, 'stocks.xlsx', workbookOf({ 'Table 1': table }))
    await page.getByRole('heading', { name: 'Migrant stocks' }).waitFor()
    expect(await page.getByText(/2 cells: 0 new, 0 held already, 2 in contradiction/).count()).toBe(1)
    await page.getByRole('heading', { name: '2 conflicts are undecided' }).waitFor()
    await page.getByLabel('keep the row that is held').check()
    await page.getByRole('heading', { name: 'Nothing to import' }).waitFor()
    expect(await history()).toEqual(before)
    // Under a source of their own they stand beside those held.
    await page.getByLabel('Source', { exact: true }).fill('own-desa')
    await page.getByRole('button', { name: 'Read the files with these' }).click()
    await page.getByText(/2 cells: 2 new, 0 held already, 0 in contradiction/).waitFor()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    const imported = page.getByRole('heading', { name: /^Imported: .* as import-/ })
    await imported.waitFor()
    const change = /import-\d+/.exec((await imported.textContent()) ?? '')?.[0]
    const changes = await page.context().newPage()
    await changes.goto(`${workbench.url}/changes`)
    const stocks = changes.getByRole('region', { name: 'Migrant stocks: 1 change' })
    await stocks.waitFor()
    expect(await stocks.textContent()).toContain('holds no corrected cell and no import of migrant stocks')
    expect(await stocks.textContent()).toContain(change)
    const undone = await fetch(`${workbench.url}/api/undo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ change, reason: 'a trial', by: 'Ana' }),
    })
    expect(undone.status).toBe(200)
    await changes.reload()
    await changes.getByRole('heading', { name: /^History/ }).waitFor()
    expect(await stocks.count()).toBe(0)
    await changes.close()
    await page.getByRole('button', { name: 'Read the files with these' }).click()
    await page.getByText(/2 cells: 2 new/).waitFor()
  })

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an .xlsx that is none', 'none.xlsx', 'PK but no workbook', /import\/not-a/],
    ['a .dta cut short', 'cut.dta', new Uint8Array([114, 2, 1, 0, 5, 0]), /import\/stata-damaged/],
    [
      'a zip that explodes',
      'bomb.zip',
      zipSync({ 'actors.csv': new Uint8Array(30_000_000) }),
      /import\/zip-explodes/,
    ],
    ['a wrong column', 'sources.csv', 'id,quote\nown,x\n', /column quote|quote/],
  ])('says what is wrong with %s, and changes nothing', async (_, name, content, said) => {
    const before = await history()
    const page = await visit()
    await choose(page, name, content)
    const error = page.getByRole('alert').or(page.getByRole('heading', { name: /^Nothing can be imported/ }))
    await error.first().waitFor()
    expect(await page.locator('main').textContent()).toMatch(said)
    expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0)
    expect(await history()).toEqual(before)
  })

  it('asks for the format where the file does not say it, on a phone too', async () => {
    const page = await visit({ viewport: PHONE, hasTouch: true })
    await choose(page, 'list.xlsx', workbookOf({ data: [['base_treaty', 'name']] }))
    await page.getByText('To be said first: Format.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Format').selectOption('desta')
    await page.getByRole('heading', { name: /^Nothing can be imported/ }).waitFor()
    expect(await page.locator('main').textContent()).toContain('iso1 and iso2')
  })
})
