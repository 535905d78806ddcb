import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorTies } from '../../src/layers/actor-ties.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const INDEX = membershipIndex(registry)

/** In how many instruments an actor stands in a year, from the tables. */
function instruments(id: string, year: number, blocRule: 'expanded' | 'node'): number {
  const ties = actorTies(INDEX, INDEX.actorIds.indexOf(id), { year, blocRule, scope: 'coded' })
  return ties.reduce((sum, layer) => sum + layer.instruments.length, 0)
}

describe.skipIf(CHROMIUM === null)('the actors, in Chromium on the full registry', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    await watched.page.locator('main h1').first().waitFor()
    return watched.page
  }

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    const complaints = open.flatMap((watched) => watched.complaints)
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it.each([
    ['MAR', 'Morocco', 'expanded'],
    ['eu', 'European Union', 'node'],
  ] as const)('shows for %s what binds it in a year, as the tables have it', async (id, name, blocRule) => {
    const page = await visit(`/actors/${id}?year=2012`)
    expect(await page.locator('h1').textContent()).toBe(name)
    const count = instruments(id, 2012, blocRule)
    expect(await page.locator('figure h2').textContent()).toMatch(new RegExp(`^${count} instruments`))
    expect(await page.locator('.actor-layer table').first().locator('tbody tr').count()).toBeGreaterThan(0)
  })

  it('moves the year by key, tens with shift, and swaps chart and table', async () => {
    const page = await visit('/actors/MAR?year=2012')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL('**/actors/MAR?year=2011')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.waitForURL('**/actors/MAR?year=2001')
    await page.keyboard.press('t')
    const row = page.locator('figure tbody tr', { hasText: /^2001/ })
    const cells = await row.locator('td').allTextContents()
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(instruments('MAR', 2001, 'expanded'))
  })

  it('names what an organisation serves, what continues a dissolved state, and finds by a name', async () => {
    const iom = await visit('/actors/iom')
    expect(
      await iom.getByRole('heading', { name: /^Chairs, hosts, funds or watches: \d+ terms/ }).count(),
    ).toBe(1)
    const sun = await visit('/actors/SUN?year=1980')
    expect(await sun.getByRole('link', { name: 'RUS' }).count()).toBe(1)
    const list = await visit('/actors?q=ivoire')
    expect(await list.locator('tbody tr').count()).toBe(1)
    await list.getByRole('link', { name: /Ivoire/ }).click()
    await list.waitForURL('**/actors/CIV')
  })

  it('lists the actors by name, sorts them by each column, and keeps sort and filter in the address', async () => {
    const page = await visit('/actors?kind=state')
    const cells = (place: number) =>
      page.locator(`.data-table tbody tr > :nth-child(${place})`).allTextContents()
    const alphabet = (a: string, b: string) => a.localeCompare(b, 'en')
    const names = await cells(1)
    expect(names.length).toBeGreaterThan(190)
    expect(names).toEqual(names.toSorted(alphabet))
    const name = page.getByRole('columnheader', { name: 'Actor' })
    expect(await name.getAttribute('aria-sort')).toBe('ascending')
    await name.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/actors?kind=state&sort=name&order=desc')
    expect((await cells(1))[0]).toBe(names.at(-1))
    for (const head of await page.locator('.data-table thead button').all()) {
      await head.click()
      expect(await page.locator('.data-table th[aria-sort]').count()).toBe(1)
    }
    await page.waitForURL('**/actors?kind=state&sort=end&order=asc')
    const ends = (await cells(5)).filter((end) => end !== '')
    expect((await cells(5)).slice(0, ends.length)).toEqual(ends.toSorted())
    await page.goto(`${workbench.url}/actors?kind=state&sort=id`, { waitUntil: 'networkidle' })
    await page.locator('main h1').waitFor()
    const ids = await cells(2)
    expect(ids).toEqual(ids.toSorted(alphabet))
    await page.getByLabel('Name or code').fill('guinea')
    await page.waitForURL('**/actors?kind=state&sort=id&q=guinea')
    await page.getByRole('button', { name: 'Data and citation' }).click()
    expect(
      await page.getByRole('dialog').getByRole('link', { name: 'CSV' }).getAttribute('href'),
    ).not.toContain('sort')
  })

  it('gives the page’s data with the lines that fetch it, and a citation with the version', async () => {
    const page = await visit('/actors/MAR?year=2012')
    await page.getByRole('button', { name: 'Data and citation' }).click()
    const dialog = page.getByRole('dialog')
    const address = await dialog.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const csv = await (await fetch(workbench.url + address)).text()
    const rows: Record<string, string>[] = parse(csv, { columns: true, from_line: 9 })
    expect(rows.filter(({ tied }) => tied === 'yes')).toHaveLength(instruments('MAR', 2012, 'expanded'))
    expect(await dialog.locator('.page-tools-code').textContent()).toContain('read.csv(url, skip = 8')
    await dialog.getByRole('button', { name: 'Python' }).click()
    expect(await dialog.locator('.page-tools-code').textContent()).toContain('skiprows=8')
    await dialog.getByRole('button', { name: 'Command' }).click()
    expect(await dialog.locator('.page-tools-code').textContent()).toContain(
      "strata export page '/api/actors/MAR",
    )
    expect(await dialog.locator('.cite-box pre').textContent()).toContain(
      `Registry version ${registry.version}`,
    )
    await expectAccessible(page)
  })

  it('says that it does not know an actor, and which are near', async () => {
    // The browser logs the answer of status 404, so complaints are not watched here.
    const { page } = await openPage(browser)
    await page.goto(`${workbench.url}/actors/Moroco`, { waitUntil: 'networkidle' })
    expect(await page.getByRole('alert').textContent()).toContain('MAR')
    await page.context().close()
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE, hasTouch: true }],
  ])('can be read by everyone, in %s', async (_, options) => {
    for (const path of ['/actors?kind=bloc', '/actors/ESP?year=2010']) {
      const page = await visit(path, options)
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
