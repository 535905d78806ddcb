import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorDetail } from '../../src/api/actors.ts'
import type { LayerMeasuresAnswer } from '../../src/api/layer-measures.ts'
import type { NullSeriesAnswer } from '../../src/api/layer-nulls.ts'
import type { Removal } from '../../src/api/layer-removal.ts'
import type { LayersAnswer } from '../../src/api/layers.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { expectNoOverflow, expectPrintable } from './everyone.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const run = promisify(execFile)

describe.skipIf(CHROMIUM === null)('the page Layers', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    await watched.page.locator('.network-cell, .actor-ties').first().waitFor()
    return watched.page
  }

  const answer = async (year: number, rules = 'blocs=expanded'): Promise<LayersAnswer> =>
    (await (await fetch(`${workbench.url}/api/layers?year=${year}&${rules}`)).json()) as LayersAnswer
  /** Ties of each layer as the panels say them. */
  const tiesShown = (page: Page) =>
    page
      .locator('.panel-numbers [data-ties]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-ties'))))
  const tiesOf = ({ layers }: LayersAnswer) =>
    LAYERS.map((layer) => layers.find((row) => row.layer === layer)?.ties)
  /** Where the dots of actors drawn in every year stand, by panel and actor. */
  const places = (page: Page) =>
    page
      .locator('.network-panel')
      .evaluateAll((panels) =>
        Object.fromEntries(
          panels.flatMap((panel, place) =>
            [...panel.querySelectorAll('.network-dot')].map((dot) => [
              `${place} ${dot.getAttribute('data-actor')}`,
              `${dot.getAttribute('cx')} ${dot.getAttribute('cy')}`,
            ]),
          ),
        ),
      ) as Promise<Record<string, string>>

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

  it('shows the numbers that the API and the command give, under each rule', async () => {
    const page = await visit('/layers?year=2012')
    const expected = await answer(2012)
    expect(await tiesShown(page)).toEqual(tiesOf(expected))
    const { stdout } = await run(process.execPath, [
      join(ROOT, 'dist/cli/strata.js'),
      'layers',
      '--year',
      '2012',
      '--expand-blocs',
      '--json',
      '--workspace',
      workbench.workspace,
    ])
    expect(tiesOf(JSON.parse(stdout) as LayersAnswer)).toEqual(tiesOf(expected))
    for (const layer of LAYERS) {
      const row = expected.layers.find((one) => one.layer === layer)
      const cells = await page
        .locator('.hub-table tbody tr', { has: page.locator(`[data-layer="${layer}"]`) })
        .locator('td')
        .allTextContents()
      expect(cells.slice(0, 2)).toEqual([row?.actors.toLocaleString('en'), row?.ties.toLocaleString('en')])
    }
    await page.getByRole('button', { name: 'EU as one' }).click()
    await page.waitForURL('**blocs=node**')
    expect(await tiesShown(page)).toEqual(tiesOf(await answer(2012, 'blocs=node')))
    await page.getByRole('button', { name: 'Rules' }).click()
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await page.waitForURL('**scope=all**')
    expect(await tiesShown(page)).toEqual(tiesOf(await answer(2012, 'blocs=node&scope=all')))
    await page
      .getByRole('group', { name: 'Multilateral layer' })
      .getByRole('button', { name: 'Left out' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Four layers of one network, 2012' }).waitFor()
    expect(await page.locator('.network-cell').count()).toBe(4)
    await page.context().close()
  })

  it('moves the year by key, slider and chart: the numbers change and no dot moves', async () => {
    const page = await visit('/layers?year=2012')
    const before = await places(page)
    expect(Object.keys(before).length).toBeGreaterThan(1000)
    const expectYear = async (year: number): Promise<void> => {
      await page.getByRole('heading', { level: 1, name: `Five layers of one network, ${year}` }).waitFor()
      expect(await tiesShown(page)).toEqual(tiesOf(await answer(year)))
      const now = await places(page)
      const moved = Object.keys(now).filter((dot) => before[dot] !== undefined && before[dot] !== now[dot])
      expect(moved).toEqual([])
    }
    await page.keyboard.press('ArrowRight')
    await expectYear(2013)
    await page.keyboard.press('Shift+ArrowLeft')
    await expectYear(2003)
    await page.keyboard.press('y')
    await page.keyboard.press('ArrowLeft')
    await expectYear(2002)
    await page.getByRole('slider').fill('1985')
    await expectYear(1985)
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('Space')
    await page.waitForURL('**year=1986**')
    await page.keyboard.press('Escape')
    await page.context().close()
  })

  it('draws a layer that ties more than half of all pairs as a field, and the others as lines', async () => {
    const page = await visit('/layers?year=2012')
    const fields = await page
      .locator('.network-panel')
      .evaluateAll((panels) =>
        panels.map((panel) => [
          panel.getAttribute('data-layer'),
          panel.getAttribute('data-field'),
          panel.querySelectorAll('.network-lines').length,
        ]),
      )
    expect(fields).toEqual(
      LAYERS.map((layer) => [layer, String(layer === 'multilateral'), layer === 'multilateral' ? 0 : 1]),
    )
    await page.getByText('More than half of all pairs: a field, not lines.').waitFor()
    await page.context().close()
  })

  it('shows the ties of a country in all panels: chosen by word, by key, by pointer', async () => {
    const page = await visit('/layers?year=2012')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Morocco')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**a=MAR**')
    const morocco = (await (
      await fetch(`${workbench.url}/api/actors/MAR?year=2012&blocs=expanded`)
    ).json()) as ActorDetail
    const foots = await page.locator('.panel-foot').allTextContents()
    const partners = LAYERS.map((layer) => morocco.layers.find((row) => row.layer === layer)?.partners ?? 0)
    expect(partners.filter((count) => count > 0).length).toBeGreaterThan(3)
    expect(foots).toEqual(partners.map((count) => `Morocco: ${count} ${count === 1 ? 'tie' : 'ties'}`))
    expect(await page.locator('.network-own').count()).toBe(5)
    await page.locator('.network-panels').focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => page.locator('.panel-foot').first().textContent()).not.toMatch(/^Morocco/)
    expect(page.url()).toContain('year=2012')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('a') !== 'MAR')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Take .* off the networks$/ }).click()
    await page.waitForURL((url) => !url.searchParams.has('a'))
    const dot = page.locator('.network-panel').last().locator('.network-dot[data-tied="true"]').first()
    await dot.hover()
    await expect.poll(() => page.locator('.network-own').count()).toBe(5)
    await page.context().close()
  })

  it('opens a cell of the overlaps into its pairs, which lead to what binds the two', async () => {
    const page = await visit('/layers?year=2012')
    const cells = page.locator('.overlap-heat .heat-cell')
    expect(await cells.count()).toBe(25)
    await cells.first().focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key)
    expect(page.url()).toContain('year=2012')
    const said = await page.evaluate<string>('document.activeElement.querySelector(".unseen").textContent')
    const [, share, pairs] = /^(\d+) per cent .* are tied in Regional too: ([\d,]+) pairs$/.exec(said) ?? []
    const bilateral = tiesOf(await answer(2012))[4] ?? 0
    const count = Number(pairs?.replace(',', ''))
    expect(Math.round((count / bilateral) * 100)).toBe(Number(share))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Pairs tied in Regional and Bilateral, 2012' })
    await dialog.getByText(`${pairs} pairs; each leads to what binds the two.`).waitFor()
    expect(page.url()).toContain('cell=regional,bilateral')
    await expectAccessible(page)
    const link = dialog.locator('.pair-list a').first()
    const address = new URL((await link.getAttribute('href')) ?? '', workbench.url)
    const pair = (await (
      await fetch(
        `${workbench.url}/api/pairs/${address.searchParams.get('a')}/${address.searchParams.get('b')}?year=2012&blocs=expanded`,
      )
    ).json()) as { spans: { layer: string }[] }
    const layers = new Set(pair.spans.map(({ layer }) => layer))
    expect([layers.has('regional'), layers.has('bilateral')]).toEqual([true, true])
    await link.click()
    await page.waitForURL('**/atlas**')
    await page.goBack()
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('cell'))
    await page.getByRole('button', { name: 'Jaccard instead.' }).click()
    await page.waitForURL('**overlap=jaccard**')
    await page.context().close()
  })

  it('has the same numbers as matrices and as a table, by key and by button', async () => {
    const page = await visit('/layers?year=2012')
    await page.keyboard.press('m')
    await page.waitForURL('**view=matrix**')
    expect(await page.locator('.layer-matrix canvas').count()).toBe(5)
    await expectAccessible(page)
    await page.keyboard.press('m')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.waitForURL('**view=table**')
    const table = page.locator('.layers-networks .data-table')
    const expected = await answer(2012)
    for (const [place, layer] of LAYERS.entries()) {
      const degrees = await table
        .locator(`tbody tr td:nth-of-type(${place + 1})`)
        .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replace(',', ''))))
      const ties = expected.layers.find((row) => row.layer === layer)?.ties ?? 0
      expect(degrees.reduce((sum, degree) => sum + degree, 0)).toBe(2 * ties)
    }
    await table.getByRole('button', { name: /^Country or other actor/ }).click()
    await page.waitForURL('**sort=name**')
    await page.context().close()
  })

  it('shows a measure over the years as the API gives it, beside what chance gives in the year', async () => {
    const page = await visit('/layers?year=2012')
    const figure = page.locator('.layers-figures .figure').nth(1)
    const get = async <T>(path: string): Promise<T> => (await (await fetch(workbench.url + path)).json()) as T
    const { rows } = await get<LayerMeasuresAnswer>(
      '/api/layers/measures?from=1945&measure=conditional-overlap&layer=transregional&blocs=expanded',
    )
    const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 })
    const expected = rows
      .filter(({ layer, other }) => layer === 'transregional' && other === 'bilateral')
      .map(({ year, value }) => [String(year), value === null ? '–' : percent.format(value)])
    await figure.getByRole('button', { name: 'Data', exact: true }).click()
    const shown = await figure
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [row.children[0]?.textContent, row.children[1]?.textContent]))
    expect(shown.length).toBeGreaterThan(80)
    expect(shown.toReversed()).toEqual(expected)
    await figure.getByRole('button', { name: 'Chart', exact: true }).click()
    const { rows: drawn } = await get<NullSeriesAnswer>(
      '/api/layers/null-series?from=2012&to=2012&null=both&draws=999&blocs=expanded',
    )
    const band = (kind: string): string => {
      const row = drawn.find(
        (one) =>
          one.null === kind &&
          one.measure === 'conditional-overlap' &&
          one.layer === 'transregional' &&
          one.other === 'bilateral',
      )
      return `${Math.round((row?.low ?? 0) * 100)}–${Math.round((row?.high ?? 0) * 100)}%`
    }
    await figure
      .getByText(
        `Chance in 2012: ${band('curveball')} where it is shuffled who is in which instrument, ${band('labels')} where`,
      )
      .waitFor()
    await figure.getByRole('button', { name: 'Draw chance for all years' }).click()
    await figure.getByText(/^Shuffling, \d+ of 8\d years\./).waitFor()
    await figure.getByRole('button', { name: 'Stop' }).click()
    await figure.getByRole('button', { name: 'Draw chance for all years' }).waitFor()
    await figure.getByRole('combobox', { name: 'Measure of the series' }).selectOption('density')
    await page.waitForURL('**measure=density**')
    await figure.getByText('No chance is drawn for this measure.').waitFor()
    await figure.getByRole('combobox', { name: 'Measure of the series' }).selectOption('participation')
    await figure.getByText('No country is chosen.').waitFor()
    await page.context().close()
  })

  it('opens with its defaults where the address says something that means nothing', async () => {
    const page = await visit('/layers?year=abc&cell=bilateral.regional&measure=foo&of=zzz')
    await page.getByRole('heading', { level: 1, name: /^Five layers of one network, \d{4}$/ }).waitFor()
    await page.getByRole('slider').focus()
    await page.keyboard.press('m')
    await page.waitForURL((url) => url.searchParams.get('view') === 'matrix' && !url.searchParams.has('cell'))
    await page.goto(`${workbench.url}/atlas?year=abc`, { waitUntil: 'networkidle' })
    expect(await page.locator('body').textContent()).not.toContain('NaN')
    await page.context().close()
  })

  it('tells what would be left without a layer, as the API does', async () => {
    const page = await visit('/layers?year=2012&removed=bilateral')
    const { rows } = (await (
      await fetch(`${workbench.url}/api/layers/removal?layer=bilateral&year=2012&blocs=expanded`)
    ).json()) as Removal
    const number = (value: number | undefined) => (value ?? 0).toLocaleString('en')
    await page
      .getByText(
        `Of all ${number(rows[0]?.tied)} tied pairs ${number(rows[0]?.untied)} would be left untied in 2012`,
      )
      .waitFor()
    await page.getByText('It counts what would be left untied; it ignores substitution.').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  it('stands on a phone: one panel at a time, the overlaps as a list, the year at the foot', async () => {
    const page = await visit('/layers?year=2012', { viewport: PHONE, colorScheme: 'dark', hasTouch: true })
    await expectNoOverflow(page)
    await expectAccessible(page)
    const seen = () =>
      page.evaluate<string[]>(`[...document.querySelectorAll('.network-panel')].filter((panel) => {
        const box = panel.getBoundingClientRect()
        return box.left >= 0 && box.right <= innerWidth + 1
      }).map((panel) => panel.dataset.layer)`)
    expect(await seen()).toEqual(['multilateral'])
    await page.getByRole('group', { name: 'Layer shown' }).getByRole('button', { name: 'Bilateral' }).click()
    await expect.poll(seen).toEqual(['bilateral'])
    expect(await page.locator('.overlap-row').count()).toBe(20)
    await page.getByRole('slider').fill('1990')
    await page.getByRole('heading', { level: 1, name: 'Five layers of one network, 1990' }).waitFor()
    await page.context().close()
  })

  it('is printed whole', async () => {
    const page = await visit('/layers?a=MAR&year=2012')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    await page.locator('.print-foot').waitFor()
    await expectPrintable(page)
    expect(await page.locator('.network-panel').count()).toBe(5)
    await page.context().close()
  })
})
