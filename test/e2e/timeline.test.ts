import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { YearCounts } from '../../src/api/events.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

interface EventRow {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly kind: string
  readonly actors: string
}

const EVENTS = parse(readFileSync(join(ROOT, 'registry/events.csv')), { columns: true }) as EventRow[]
const yearOf = ({ date }: EventRow): number => Number(date.slice(0, 4))

describe.skipIf(CHROMIUM === null)('the timeline, in Chromium on the full registry', () => {
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
  const counts = async (query: string): Promise<YearCounts> =>
    (await fetch(`${workbench.url}/api/instruments-by-year${query}`)).json() as Promise<YearCounts>
  const cellsOf = (page: Page, figure: number): Promise<string[][]> =>
    page
      .locator('figure')
      .nth(figure)
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(',', '') ?? '')),
      )
  const heading = (page: Page) => page.locator('h1').textContent()

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

  it('has every event of the table in its chart, its table and its list', async () => {
    const page = await visit('/timeline')
    expect(await heading(page)).toBe(`${EVENTS.length} events of the partnership turn of ${EVENTS.length}`)
    const marks = await page
      .locator('.event-mark')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-event')))
    expect(marks.toSorted()).toEqual(EVENTS.map(({ id }) => id).toSorted())
    const listed = await page.locator('.event-row').evaluateAll((all) => all.map(({ id }) => id))
    expect(listed.toSorted()).toEqual(EVENTS.map(({ id }) => `event-${id}`).toSorted())
    await page.locator('body').press('t')
    const rows = await cellsOf(page, 1)
    const plain = (text: string): string => text.replaceAll(',', '')
    expect(rows.map(([title, date]) => `${date} ${title}`).toSorted()).toEqual(
      EVENTS.map(({ date, title }) => `${date} ${plain(title)}`).toSorted(),
    )
  })

  it('says in its titles in which decade most were made and most happened, out of how many', async () => {
    const page = await visit('/timeline')
    await page.locator('figure').nth(1).waitFor()
    const { years, left_out, of } = await counts('?from=1969&to=2026')
    const bilateral = years.filter(({ layer }) => layer === 'bilateral')
    const sum = (rows: typeof years): number => rows.reduce((all, { instruments }) => all + instruments, 0)
    const ofDecade = sum(bilateral.filter(({ year }) => year >= 2000 && year < 2010))
    const [made, events] = await page.locator('figure h2').allTextContents()
    const said = (count: number): string => count.toLocaleString('en')
    expect(made).toBe(
      `The 2000s hold most bilateral instruments: ${said(ofDecade)} of ${said(sum(bilateral))} made 1969 to 2026`,
    )
    const inDecade = EVENTS.filter((event) => yearOf(event) >= 2000 && yearOf(event) < 2010).length
    expect(events).toContain(`The 2000s hold most events: ${inDecade} of ${EVENTS.length}`)
    const foot = await page.locator('figcaption').first().textContent()
    expect(foot).toContain(`${left_out.undated} undated and ${left_out.before} made before 1969`)
    expect(foot).toContain('sources end in 2022 for bilateral labour agreements')
    expect(await page.locator('figure').first().textContent()).toContain(`of ${said(of)}`)
  })

  it('has in its table the counts of each year that the API answers, with and without an actor', async () => {
    for (const actor of ['', '&actor=MAR']) {
      const page = await visit(`/timeline?from=2000&to=2015${actor}`)
      await page.locator('body').press('t')
      const { years } = await counts(`?from=2000&to=2015${actor}`)
      const expected = Array.from({ length: 16 }, (_, place) => {
        const ofYear = years.filter(({ year, layer }) => year === 2000 + place && layer !== null)
        const byLayer = LAYERS.map((layer) =>
          ofYear.reduce((sum, row) => sum + (row.layer === layer ? row.instruments : 0), 0),
        )
        return [2000 + place, ...byLayer, byLayer.reduce((sum, count) => sum + count, 0)].map(String)
      })
      expect(await cellsOf(page, 0)).toEqual(expected)
    }
  })

  it('filters by kind, actor and years, in the address, and a chip lifts each', async () => {
    const page = await visit('/timeline')
    await page.getByRole('button', { name: /^Launch/ }).click()
    await page.waitForURL('**kind=launch**')
    const launches = EVENTS.filter(({ kind }) => kind === 'launch')
    expect(await heading(page)).toContain(`${launches.length} events`)
    await page.getByLabel('Actor').selectOption('iom')
    await page.getByLabel('From', { exact: true }).fill('2000')
    await page.keyboard.press('Enter')
    await page.waitForURL('**from=2000**')
    const found = launches.filter((event) => event.actors.split(';').includes('iom') && yearOf(event) >= 2000)
    expect(await heading(page)).toBe(`${found.length} events of the partnership turn of ${EVENTS.length}`)
    expect(await page.locator('.event-row').count()).toBe(found.length)
    await page.getByRole('button', { name: /^Lift the filter Kind/ }).click()
    await page.waitForURL((url) => !url.search.includes('kind'))
    expect(await page.locator('.filter-chip').count()).toBe(2)
  })

  it('says which filter left nothing, and lifts it', async () => {
    const page = await visit('/timeline?kind=vote&from=1990&to=2000')
    const box = page.locator('.status-box[data-kind="empty"]')
    const inYears = EVENTS.filter((event) => yearOf(event) >= 1990 && yearOf(event) <= 2000)
    expect(await box.textContent()).toContain(`Without “Kind: Vote” there would be ${inYears.length}`)
    await box.getByRole('button', { name: 'Lift it' }).click()
    await page.waitForURL((url) => url.search === '?from=1990&to=2000')
    expect(await page.locator('.event-row').count()).toBe(inYears.length)
  })

  it('goes through events and years by keys, and shows what was made in the year', async () => {
    const page = await visit('/timeline?from=2000&to=2015')
    const body = page.locator('body')
    await body.press('j')
    await page.waitForURL('**event=**')
    await body.press('j')
    await body.press('j')
    await body.press('k')
    const inOrder = await page.locator('.event-row').evaluateAll((all) => all.map(({ id }) => id))
    expect(new URL(page.url()).searchParams.get('event')).toBe(inOrder[1]?.replace('event-', ''))
    expect(await page.locator('.event-mark[data-state="chosen"]').count()).toBe(1)
    await page.goto(`${workbench.url}/timeline?event=ev-gfmd-2007`, { waitUntil: 'networkidle' })
    await body.press('ArrowRight')
    await page.waitForURL('**year=2008')
    const { years } = await counts('?from=2008&to=2008')
    const made = years.reduce((sum, { instruments }) => sum + instruments, 0)
    const link = page.locator('.year-side').getByRole('link', { name: `${made} instruments made in 2008` })
    await link.click()
    await page.waitForURL('**/instruments?year_from=2008&year_to=2008')
    await page.locator('h1', { hasText: `${made} instruments` }).waitFor()
    await body.press('g')
    await body.press('t')
    await page.waitForURL('**/timeline')
  })

  it('leads from a layer’s count to just those instruments', async () => {
    const page = await visit('/timeline?event=ev-valletta-2015&actor=eu')
    const link = page
      .locator('.event-list-year', { has: page.locator('h3', { hasText: '2015' }) })
      .getByRole('link', {
        name: /bloc instruments made in 2015/,
      })
    const count = Number((await link.textContent())?.replace(/\D/g, ''))
    await link.click()
    await page.locator('h1', { hasText: 'instruments' }).waitFor()
    expect(await heading(page)).toContain(`${count} instruments`)
    expect(page.url()).toContain('/instruments?year_from=2015&year_to=2015&actor=eu&layer=bloc')
  })

  it('answers an address with years that mean nothing by a clear message, and mends it with one press', async () => {
    const page = await visit('/timeline?from=2015&to=2000&kind=launch')
    const box = page.getByRole('alert')
    expect(await box.textContent()).toContain('from 2015 to 2000')
    await box.getByRole('link', { name: 'Show 2000 to 2015' }).click()
    await page.waitForURL('**from=2000&to=2015**')
    expect(await page.locator('.event-row').count()).toBeGreaterThan(0)
    await page.goto(`${workbench.url}/timeline?from=soon`, { waitUntil: 'networkidle' })
    expect(await box.textContent()).toContain('“soon”')
    await box.getByRole('link', { name: 'Show all years' }).click()
    await page.waitForURL('**/timeline')
  })

  it('says that there is no such actor', async () => {
    // The browser logs the 404 of the counts, so complaints are not watched here.
    const { page, close } = await openPage(browser)
    await page.goto(`${workbench.url}/timeline?actor=nowhere`, { waitUntil: 'networkidle' })
    expect(await page.locator('.status-box').first().textContent()).toContain('Without “Actor: nowhere”')
    expect(await page.getByRole('alert').textContent()).toContain('layers/actor-unknown')
    await close()
  })

  it.each([
    ['light', {}],
    ['dark', {}],
    ['light', { viewport: PHONE, hasTouch: true }],
    ['dark', { viewport: PHONE, hasTouch: true }],
    ['light', { viewport: { width: 900, height: 800 } }],
  ] as const)('is accessible and does not overflow: %s %j', async (colorScheme, options) => {
    for (const path of ['/timeline', '/timeline?event=ev-valletta-2015', '/timeline?from=x']) {
      const page = await visit(path, { colorScheme, ...options })
      await expectAccessible(page)
      const [wide, screen] = await page
        .locator('html')
        .evaluate((html) => [html.scrollWidth, html.clientWidth])
      expect(wide, path).toBeLessThanOrEqual(screen as number)
      await page.context().close()
    }
  })

  it('has the list before the charts on a phone', async () => {
    const page = await visit('/timeline', { viewport: PHONE })
    await page.locator('figure').nth(1).waitFor()
    const order = await page
      .locator('.event-list, figure')
      .evaluateAll((all) => all.map((one) => one.classList[0] === 'figure'))
    expect(order).toEqual([false, true, true])
  })
})
