import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverageCells, coveredUntil } from '../../src/layers/covered-years.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(ROOT, 'registry', file), 'utf8'), { columns: true })
const words = (count: number): string => count.toLocaleString('en')

describe.skipIf(CHROMIUM === null)('about the data, in Chromium on the full registry', () => {
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

  it('says what the tables lack, and which sources they rest on', async () => {
    const page = await visit('/about')
    const instruments = rowsOf('instruments.csv')
    const noBinding = instruments.filter((row) => row['binding'] === '').length
    const undated = instruments.filter((row) => !row['signed'] && !row['in_force']).length
    const bias = await page.locator('.about-bias').textContent()
    expect(bias).toContain(`Of ${words(instruments.length)} instruments ${undated} have no date`)
    expect(bias).toContain(`${words(noBinding)} no record of whether they bind`)
    const all = page.locator('.about-lacks tr[data-marked="true"]')
    expect(await all.textContent()).toContain(words(noBinding))
    const sources = rowsOf('sources.csv')
    const silent = sources.filter((row) => row['as_of'] === '').length
    expect(await page.locator('figure h2').textContent()).toContain(
      `${silent} of ${sources.length} sources state no date`,
    )
    const unlicensed = sources.filter((row) => row['licence'] === '').length
    expect(await page.locator('#licences').textContent()).toBe(
      `${unlicensed} of ${sources.length} sources state no licence`,
    )
    // A strip a source, and the years after the date of the one that states it hatched.
    expect(await page.locator('[data-source="chilton-bla-2022"] .uncovered-years').count()).toBe(1)
    expect(await page.locator('[data-source="tota-0.5.0"] .uncovered-years').count()).toBe(0)
    await page.keyboard.press('t')
    const used = new Set(instruments.map((row) => row['source']?.split(';')[0]))
    expect(await page.locator('figure tbody tr').count()).toBe(used.size)
  })

  it('searches gaps, problems and merges, and holds it in the address', async () => {
    const page = await visit('/about')
    await page.getByRole('button', { name: 'Problems' }).click()
    await page.getByRole('searchbox', { name: 'Words', exact: true }).fill('DORMANT')
    await page.waitForURL('**/about?list=problems&q=DORMANT')
    const problems = rowsOf('problems.csv')
    const found = problems.filter((row) => Object.values(row).some((cell) => /dormant/i.test(cell)))
    const count = page.locator('.section p[role="status"]')
    expect(await count.textContent()).toBe(`${found.length} of ${problems.length}`)
    expect(await page.locator('.about-list tbody tr').count()).toBe(found.length)
    await page.getByRole('combobox', { name: 'Only' }).selectOption('open')
    await page.getByRole('button', { name: 'Show all of this list' }).click()
    await page.waitForURL('**/about?list=problems')
    expect(await count.textContent()).toBe(`${problems.length} of ${problems.length}`)
    await page.getByRole('button', { name: `Show all ${problems.length}` }).click()
    expect(await page.locator('.about-list tbody tr').count()).toBe(problems.length)
    await page.goto(`${workbench.url}/about?list=merges&group=unsure`, { waitUntil: 'networkidle' })
    const unsure = rowsOf('merges.csv').filter((row) => row['state'] === 'unsure').length
    expect(await count.textContent()).toMatch(new RegExp(`^${unsure} of`))
    const file = await page.getByRole('link', { name: 'These rows as CSV' }).getAttribute('href')
    const csv = await (await fetch(workbench.url + file)).text()
    expect(parse(csv.split(/\r?\n/).slice(8).join('\n'), { columns: true })).toHaveLength(unsure)
  })

  it('is led to by key and by the sentence of every page', async () => {
    const paths = [
      '/atlas?a=MAR&year=2012',
      '/instruments?family=rcp',
      '/instruments/mp-eu-mda-2008',
      '/actors',
      '/actors/MAR?year=2012',
      '/timeline',
      '/processes?year=2012',
      '/processes/rcp-budapest',
    ]
    for (const path of paths) {
      const page = await visit(path)
      const note = page.locator('#page-foot .bias-note')
      await note.waitFor()
      expect(await note.textContent(), path).toMatch(/\d/)
      await note.getByRole('link', { name: 'About the data' }).click()
      await page.waitForURL('**/about')
      await page.context().close()
    }
    const page = await visit('/timeline')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL('**/about')
  })

  it('says in the foot of a list what its own rows lack', async () => {
    const page = await visit('/instruments?family=labour-agreement')
    const rows = registry.instruments.filter(({ family }) => family === 'labour-agreement')
    const noBinding = rows.filter(({ binding }) => binding === null).length
    expect(await page.locator('.bias-note').textContent()).toContain(
      `${words(rows.length)} instruments shown: 1 without a date, ${words(noBinding)} without a record`,
    )
  })

  it('hatches the years after the date of the sources in every chart with years, and says so', async () => {
    const cells = coverageCells(registry.instruments, registry.sources)
    const labour = cells.filter(({ family }) => family === 'labour-agreement')
    expect(coveredUntil(labour).lastYear).toBe(2022)
    for (const path of [
      '/atlas',
      '/instruments',
      '/actors/MAR',
      '/timeline',
      '/instruments/mp-eu-mda-2008',
    ]) {
      const page = await visit(path)
      const figure = page.locator('figure', {
        hasText: 'sources end in 2022 for bilateral labour agreements',
      })
      await figure.first().waitFor()
      expect(await figure.first().locator('.uncovered-years').count(), path).toBeGreaterThan(0)
      await page.context().close()
    }
    const page = await visit('/instruments?family=labour-agreement')
    expect(await page.locator('.inline-years .uncovered-years').count()).toBeGreaterThan(10)
    const other = await visit('/instruments?family=visa-waiver')
    expect(await other.locator('.uncovered-years').count()).toBe(0)
    const process = await visit('/processes/rcp-budapest')
    expect(await process.locator('figure').first().textContent()).toContain('state no date of their data')
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE, hasTouch: true }],
  ])('can be read by everyone, in %s', async (_, options) => {
    for (const path of ['/about', '/about?list=merges&q=nothing-like-it']) {
      const page = await visit(path, 'width' in options ? { viewport: options } : options)
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
