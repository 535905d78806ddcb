import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const { registry } = readRegistryFolder(join(ROOT, 'registry'))

describe.skipIf(CHROMIUM === null)('the processes, in Chromium on the full registry', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
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

  it('lists all of them, with a link to each', async () => {
    const page = await visit('/processes?year=2012')
    expect(await page.locator('h1').textContent()).toMatch(
      /of 48 consultative processes and forums were alive in 2012/,
    )
    expect(await page.locator('.wide-table tbody tr').count()).toBe(48)
    await page.getByRole('link', { name: 'Budapest Process' }).click()
    await page.waitForURL('**/processes/rcp-budapest?year=2012')
    const members = registry.participations.filter(
      ({ instrument, role }) => instrument === 'rcp-budapest' && role === 'member',
    )
    const figure = page.locator('figure', { hasText: `${members.length} memberships` })
    await figure.waitFor()
    expect(await page.getByText('joining not recorded').count()).toBe(
      members.filter(({ start }) => start === 'unknown').length,
    )
  })

  it('moves the year by key, swaps chart and table, and says what is not dated', async () => {
    const page = await visit('/processes/rcp-colombo?year=2012')
    expect(await page.locator('figure h2').first().textContent()).toBe(
      'No dated member in 2012; 12 whose joining is not recorded',
    )
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**/processes/rcp-colombo?year=2013')
    await page.keyboard.press('t')
    const twin = page.locator('figure table').first()
    await twin.waitFor()
    expect(await twin.locator('tbody tr').count()).toBe(12)
    await page.getByRole('link', { name: 'Its record as an instrument' }).click()
    await page.waitForURL('**/instruments/rcp-colombo')
    await page.getByRole('link', { name: 'As a process' }).click()
    await page.waitForURL('**/processes/rcp-colombo')
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL('**/processes')
  })

  it('sorts by each column, by pointer and by key, and keeps sort and layer in the address', async () => {
    const page = await visit('/processes?year=2012&layer=transregional')
    const rows = page.locator('.data-table tbody tr')
    const all = await rows.count()
    expect(await page.getByText(`${all} of 48 processes`).count()).toBe(1)
    const heads = page.locator('.data-table thead button')
    expect(await heads.count()).toBe(12)
    const members = page.getByRole('columnheader', { name: 'Members' })
    await members.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/processes?year=2012&layer=transregional&sort=members&order=desc')
    expect(await members.getAttribute('aria-sort')).toBe('descending')
    const counts = async () =>
      (await rows.locator('td:nth-child(5)').allTextContents()).filter((n) => /^\d+$/.test(n))
    const descending = (await counts()).map(Number)
    expect(descending).toEqual(descending.toSorted((a, b) => b - a))
    await page.keyboard.press('Enter')
    await page.waitForURL('**order=asc')
    expect((await counts()).map(Number)).toEqual(descending.toReversed())
    for (const head of await heads.all()) {
      await head.click()
      expect(await page.locator('.data-table th[aria-sort]').count()).toBe(1)
    }
  })

  it('shows the years without a recorded chair, by mark and in words', async () => {
    const page = await visit('/processes/irf-rabat?year=2015')
    const figure = page.locator('figure').nth(1)
    expect(await figure.locator('h2').textContent()).toBe(
      '8 of 21 years have a recorded chair; none is recorded for 2006–2014, 2016–2017',
    )
    expect(await figure.locator('rect.chair-gap').count()).toBe(11)
    await page.keyboard.press('t')
    const row = figure.getByRole('row', { name: /^2016/ })
    expect(await row.textContent()).toBe('2016–not recorded')
  })

  it('tells recorded, inferred and unknown joining apart, and says what undated members may share', async () => {
    const page = await visit('/processes/irf-khartoum?year=2015')
    const key = page.locator('.start-key')
    expect(await key.textContent()).toMatch(/recorded\d+inferred\d+\?unknown\d+/)
    expect(await page.locator('[data-start="inferred"] .parts-inferred').count()).toBeGreaterThan(0)
    expect(await page.locator('[data-start="known"] .life-ring').count()).toBeGreaterThan(0)
    const budapest = page.getByRole('row', { name: /^Budapest Process/ })
    expect(await budapest.textContent()).toMatch(/possibly/)
    expect(await page.getByText('not coded apart').count()).toBe(1)
    await page.keyboard.press('t')
    const secretariat = page.getByRole('row', { name: /^European Union Secretariat/ })
    await secretariat.hover()
    await secretariat.getByRole('button', { name: /error/i }).click()
    expect(await page.getByRole('dialog').textContent()).toContain('European Union')
  })

  it('says on which side the chairs stand, how concentrated they are, who hosts and who pays', async () => {
    const page = await visit('/processes/rcp-igc?year=2015')
    const sides = page.locator('figure').filter({ hasText: 'Chairs by recorded years' })
    expect(await sides.locator('h2').textContent()).toBe(
      'Chairs by recorded years: 25 years of the destination side',
    )
    expect(await sides.locator('g[data-known="recorded"] rect.side-a').count()).toBe(25)
    expect(await sides.textContent()).toContain('shared by 15 actors: Herfindahl 0.08')
    expect(await sides.textContent()).toContain('the forum is of one side alone')
    const host = page.locator('figure').filter({ hasText: 'Coded host of the secretariat' })
    expect(await host.textContent()).toContain('International Organization for Migration (iom-igc)')
    expect(await page.getByRole('heading', { name: 'Funders: not recorded' }).count()).toBe(1)
    await page.keyboard.press('t')
    const row = sides.getByRole('row', { name: /^2015/ })
    expect(await row.textContent()).toBe('2015recorded100')
  })

  it('says why no side is known, and groups funders by the side that is', async () => {
    const page = await visit('/processes/rcp-budapest?year=2015')
    const heading = page.getByRole('heading', { name: /^On which side the chairs stand is not known/ })
    expect(await heading.textContent()).toContain('does not say who is on which side')
    const funders = page.locator('figure').filter({ hasText: 'funders are recorded' })
    expect(await funders.locator('text.parts-group').allTextContents()).toEqual([
      'Destination side',
      'Side not known',
    ])
    expect(await funders.textContent()).toContain('cannot be told: the side of some is not coded')
  })

  it('shows who is in many forums at once, with the same as a table, in the year and layer asked for', async () => {
    const page = await visit('/processes?year=2015')
    const figure = page.locator('#in-forums figure')
    expect(await figure.locator('h2').textContent()).toMatch(/^Spain is in most forums at once in 2015: 8; /)
    expect(await figure.locator('g[data-actor="ESP"] rect').count()).toBe(8)
    expect(await figure.locator('g[data-actor="ESP"] rect.forum-recorded').count()).toBe(3)
    await page.getByRole('link', { name: 'Who is in many at once' }).click()
    await page.keyboard.press('t')
    const spain = figure.getByRole('row', { name: /^Spain/ })
    expect(await spain.textContent()).toMatch(/^Spain830/)
    await spain.getByRole('link', { name: 'Spain' }).click()
    await page.waitForURL('**/actors/ESP?year=2015')
    const regional = await visit('/processes?year=2015&layer=regional')
    expect(await regional.locator('#in-forums g[data-actor="ESP"]').count()).toBe(0)
    const budapest = page.getByRole('row', { name: /^Budapest Process/ })
    await page.goBack()
    expect(await budapest.textContent()).toContain('14 of 34')
    expect(await budapest.textContent()).toContain('Bulgaria, Switzerland, United Kingdom and 6 more')
  })

  it('says that it does not know a process, and which are near', async () => {
    // The browser logs the answer of status 404, so complaints are not watched here.
    const { page } = await openPage(browser)
    await page.goto(`${workbench.url}/processes/rcp-budapes`, { waitUntil: 'networkidle' })
    expect(await page.getByRole('alert').textContent()).toContain('rcp-budapest')
    await page.context().close()
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE, hasTouch: true }],
  ])('can be read by everyone, in %s', async (_, options) => {
    for (const path of ['/processes', '/processes/irf-rabat?year=2015']) {
      const page = await visit(path, options)
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
