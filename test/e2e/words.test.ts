import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lineage } from '../../src/api/reuse-lineage.ts'
import type { Curve, Matrix } from '../../src/api/reuse-matrix.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import {
  expectChartsInWords,
  expectMirrored,
  expectNoOverflow,
  expectPrintable,
  expectRoomForFingers,
} from './everyone.ts'
import { REUSE_TEXTS } from './reuse-texts.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts } from './written-texts.ts'

const ALL = '/words?scope=all'

describe.skipIf(CHROMIUM === null)('whose words, in Chromium', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    return watched.page
  }
  async function asked<T>(path: string): Promise<T> {
    return (await (await fetch(workbench.url + path)).json()) as T
  }
  const percent = (share: number): string => `${Math.round(share * 100)}%`

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

  it('says that no text is held, and how to bring one', async () => {
    const page = await visit('/words')
    await page.getByText('No text is held in this workspace.').waitFor()
    expect(await page.getByRole('link', { name: 'Bring texts' }).getAttribute('href')).toBe('/texts')
    await bringTexts(workbench, REUSE_TEXTS)
  })

  it('shows the numbers of the API: older words, shares by layer with their range, texts held', async () => {
    const answer = await asked<Lineage>('/api/reuse/lineage?scope=all')
    const { words, novel, credits } = answer.origins
    const page = await visit(ALL)
    await page.locator('.layer-shares').waitFor()
    expect(await page.locator('h1').textContent()).toContain(percent((words - novel) / words))
    for (const layer of ['multilateral', 'bloc', 'bilateral'] as const) {
      const row = page.locator('.layer-shares tbody tr', {
        has: page.locator(`.layer-name[data-layer="${layer}"]`),
      })
      const credit = credits.find((one) => one.layer === layer)
      const [share, range, count] = await row.locator('td').allTextContents()
      expect(share).toBe(percent((credit?.words.earliest ?? 0) / words))
      expect(count).toBe(String(Math.round(credit?.words.earliest ?? 0)))
      const all = Object.values(credit?.words ?? {}).map((one) => one / words)
      expect(range).toContain(String(Math.round(100 * Math.min(...all))))
      expect(range).toContain(percent(Math.max(...all)))
      const held = answer.held.filter((one) => one.layer === layer)
      const texts = held.reduce((sum, one) => sum + one.texts, 0)
      expect(await row.locator('td').last().textContent()).toMatch(new RegExp(`^${texts} of [\\d,]+$`))
    }
  })

  it('lists every text with what is older in it and its main source', async () => {
    const answer = await asked<Lineage>('/api/reuse/lineage?scope=all')
    const page = await visit(`${ALL}&sort=older&order=desc`)
    const rows = page.locator('.target-table tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(answer.rows.length)
    const target = answer.rows.find(({ text }) => text === 'mp-eu-mda-2008')
    const row = rows.filter({ has: page.locator('th a[href*="mp-eu-mda-2008"]') })
    const cells = await row.locator('td').allTextContents()
    expect(cells[1]).toBe(String(target?.words))
    expect(cells[2]).toBe(percent(((target?.words ?? 0) - (target?.novel ?? 0)) / (target?.words ?? 1)))
    expect(await row.locator('td a').getAttribute('href')).toContain(target?.main?.source)
    await row.locator('th a').click()
    await page.waitForURL('**/instruments/mp-eu-mda-2008/text**')
    await page.locator('.lineage-ribbon').waitFor()
  })

  it('draws who copies from whom in time and by layer; a press narrows to a period', async () => {
    const page = await visit(ALL)
    const bands = page.locator('.ribbon-band')
    await bands.first().waitFor({ state: 'attached' })
    const answer = await asked<Lineage>('/api/reuse/lineage?scope=all')
    const signed = new Map(answer.texts.map((text) => [text.id, Number(text.signed?.slice(0, 4))]))
    const led = answer.relations.map(({ source, target }) => {
      const first = Math.floor((signed.get(target) ?? 0) / 5) * 5
      return `${source} ${first}-${first + 4}`
    })
    const drawn = await bands.evaluateAll((all) =>
      all.map((band) => `${band.getAttribute('data-source')} ${band.getAttribute('data-article')}`),
    )
    expect(drawn.sort()).toEqual([...new Set(led)].sort())
    await page.locator('.ribbon-article[data-article="2005-2009"]').click()
    await page.waitForURL('**year_from=2005&year_to=2009**')
    await expect.poll(() => page.locator('.target-table tbody tr').count()).toBe(2)
    await page.getByRole('button', { name: /^Lift Signed/ }).click()
    await page.getByRole('button', { name: 'By layer' }).click()
    await page.waitForURL('**by=layer**')
    await page.locator('.ribbon-article[data-article="bloc"]').click()
    await page.waitForURL('**layer=bloc**')
  })

  it('narrows by layer, family, party, years, run and rule; the address holds it all', async () => {
    const page = await visit(ALL)
    await page.locator('.layer-shares').waitFor()
    await page.locator('.words-filter .facet-value', { hasText: 'Bloc' }).click()
    await page.waitForURL('**layer=bloc**')
    await expect.poll(() => page.locator('.target-table tbody tr').count()).toBe(2)
    await page.keyboard.press('r')
    await page.waitForURL('**rule=equal**')
    await page.getByLabel('Shortest run').selectOption('15')
    await page.waitForURL('**run=15**')
    const answer = await asked<Lineage>('/api/reuse/lineage?scope=all&layer=bloc&min=15&rule=equal')
    await expect
      .poll(() => page.locator('h1').textContent())
      .toContain(percent((answer.origins.words - answer.origins.novel) / answer.origins.words))
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByRole('button', { name: 'Equal split' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: /^Lift Layer/ }).click()
    await expect.poll(() => page.url()).not.toContain('layer=')
  })

  it('says which filter leaves nothing, and lifts it', async () => {
    const page = await visit(`${ALL}&layer=transregional`)
    await page.getByText('No text fits the filter.').waitFor()
    await page.getByRole('button', { name: 'Lift the filter' }).click()
    await page.locator('.layer-shares').waitFor()
  })

  it('shows matrix and curve as the API answers them, and gives the matrix as a file', async () => {
    const page = await visit(ALL)
    const matrix = await asked<Matrix>('/api/reuse/matrix?limit=500')
    const figure = page.locator('figure', { has: page.locator('.matrix-frame') })
    await figure.waitFor()
    await figure.getByRole('button', { name: 'Data', exact: true }).click()
    const best = matrix.values.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
    expect(
      await page.locator('figure:has-text("Pairs most alike") tbody tr').first().textContent(),
    ).toContain(best.toFixed(3))
    const curve = await asked<Curve>('/api/reuse/curve')
    const chart = page.locator('figure', { has: page.locator('.curve') })
    await chart.getByRole('button', { name: 'Data', exact: true }).click()
    const table = page.locator('figure table', { has: page.getByText('Fewest words') })
    expect(await table.locator('tbody tr').count()).toBe(12)
    for (const [place, point] of curve.points.entries()) {
      expect(
        (await table.locator('tbody tr').nth(place).locator('th, td').allTextContents()).map(Number),
      ).toEqual([point.min, point.texts, point.at_least_80, point.at_least_95])
    }
    const file = await fetch(`${workbench.url}/api/reuse/matrix?format=csv`)
    expect(file.status).toBe(200)
    expect((await file.text()).split('\n').length).toBeGreaterThan(matrix.texts.length)
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: PHONE, hasTouch: true }],
  ] as const)('is accessible, in words and no wider than the window: %s', async (name, options) => {
    const page = await visit(ALL, options)
    await page.locator('.matrix-frame').waitFor()
    await page.locator('.curve').waitFor()
    await expectAccessible(page)
    await expectNoOverflow(page)
    if (name === 'phone') await expectRoomForFingers(page)
    await expectChartsInWords(page)
  })

  it('mirrors but for time, and stands whole on paper', async () => {
    const page = await visit(ALL)
    await page.locator('.matrix-frame').waitFor()
    await page.evaluate("document.documentElement.dir = 'rtl'")
    await expectMirrored(page)
    await page.evaluate("document.documentElement.dir = 'ltr'")
    await page.emulateMedia({ media: 'print' })
    await page.locator('.print-foot').waitFor()
    await expectPrintable(page)
  })
})
