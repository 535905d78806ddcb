import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

describe.skipIf(CHROMIUM === null)('corrections and imports, in Chromium on the full registry', () => {
  let browser: Browser
  let workbench: Workbench
  let folder: string
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    return watched.page
  }
  // biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, each looked into by its test.
  const api = async (path: string): Promise<any> => (await fetch(workbench.url + path)).json()
  const joined = async (actor: string): Promise<string | undefined> =>
    (await api('/api/instruments/un-icrmw')).participations.find(
      (row: { actor: string; role: string }) => row.actor === actor && row.role === 'party',
    )?.from

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-own-'))
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    const complaints = open.flatMap((watched) => watched.complaints)
    await browser?.close()
    await workbench?.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  it('corrects a date where it stands, by keyboard, and takes it back', async () => {
    const page = await visit('/instruments/un-icrmw')
    const pencil = page.getByRole('button', { name: /^Report an error in Morocco, party/i })
    await pencil.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('from', { exact: true }).fill('1993-06-22')
    await page.getByRole('textbox', { name: /^Source/ }).fill('Official gazette 7 of 1993')
    await page.getByLabel('Why', { exact: true }).fill('misread')
    await page.getByLabel('Your name').fill('Ana')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    const own = page.getByRole('region', { name: /Corrected in this workspace: 1 row|Corrected/ })
    await own.waitFor()
    expect(await own.locator('del').first().textContent()).toBe('1993-06-21')
    expect(await own.locator('ins').first().textContent()).toBe('1993-06-22')
    expect(await own.textContent()).toContain('Ana')
    expect(await joined('MAR')).toBe('1993-06-22')
    await own.getByRole('button', { name: 'Take back' }).first().click()
    await own.getByRole('button', { name: 'Yes, take it back' }).click()
    await own.waitFor({ state: 'detached' })
    expect(await joined('MAR')).toBe('1993-06-21')
    expect((await api('/api/history')).items.length).toBeGreaterThan(1)
  })

  it('says what would be wrong with a correction, and makes none', async () => {
    // A refused correction is logged by the browser, so complaints are not watched here.
    const { page } = await openPage(browser)
    await page.goto(`${workbench.url}/instruments/un-icrmw`, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: /^Report an error in Morocco, party/i }).click()
    await page.getByLabel('to', { exact: true }).fill('1980')
    await page.getByRole('textbox', { name: /^Source/ }).fill('Gazette')
    await page.getByLabel('Why', { exact: true }).fill('a trial')
    await page.getByLabel('Your name').fill('Ana')
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('changes/faulty')
    expect(await joined('MAR')).toBe('1993-06-21')
    await page.keyboard.press('Escape')
    await page.context().close()
  })

  it('imports dropped tables: first a dry run with its conflict, then all of it, then all of it back', async () => {
    writeFileSync(join(folder, 'sources.csv'), 'id,citation\nown-archive,"Own archive, 2026."\n')
    writeFileSync(
      join(folder, 'participations.csv'),
      'instrument,actor,role,from,source\nun-icrmw,EGY,party,1991-02-19,own-archive\nun-icrmw,FRA,party,2020-02-02,own-archive\n',
    )
    const page = await visit('/import')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana')
    await page
      .locator('#import-files')
      .setInputFiles([join(folder, 'sources.csv'), join(folder, 'participations.csv')])
    await page.getByRole('heading', { name: '1 conflict is undecided' }).waitFor()
    expect(await page.getByText('1993-02-19 ≠ 1991-02-19').count()).toBe(1)
    expect(await joined('FRA')).toBeUndefined()
    await expectAccessible(page)
    await page.getByLabel('replace it by the incoming row').check()
    await page.getByRole('heading', { name: /rows would change/ }).waitFor()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: /^Imported: \d rows changed, as import-/ }).waitFor()
    expect([await joined('FRA'), await joined('EGY')]).toEqual(['2020-02-02', '1991-02-19'])
    await page.goto(`${workbench.url}/changes`, { waitUntil: 'networkidle' })
    expect(await page.locator('h1').textContent()).toMatch(/^\d+ rows differ/)
    await page.getByRole('button', { name: 'Take back' }).first().click()
    await page.getByRole('button', { name: 'Yes, take it back' }).click()
    await page.getByText('No row was corrected or imported.').waitFor()
    expect([await joined('FRA'), await joined('EGY')]).toEqual([undefined, '1993-02-19'])
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE, hasTouch: true }],
  ])('can be read and used by everyone, in %s', async (_, options) => {
    for (const path of ['/changes', '/import']) {
      const page = await visit(path, options)
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
