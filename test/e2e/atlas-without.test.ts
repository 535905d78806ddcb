import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Removal } from '../../src/api/layer-removal.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { expectNoOverflow, expectPrintable } from './everyone.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

interface PairAnswer {
  readonly spans: readonly {
    readonly layer: string
    readonly first_year: number
    readonly last_year: number | null
  }[]
}

describe.skipIf(CHROMIUM === null)('the atlas without the bilateral layer', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    await watched.page.locator('.atlas h1').waitFor()
    return watched.page
  }
  const answer = async <T>(path: string): Promise<T> =>
    (await (await fetch(workbench.url + path)).json()) as T
  /** Figures of the side's table by network and name. */
  const figures = async (page: Page): Promise<Record<string, number>> => {
    const all = await page
      .locator('[data-figure]')
      .evaluateAll((cells) => cells.map((cell) => [cell.getAttribute('data-figure'), cell.textContent]))
    return Object.fromEntries(all.map(([name, text]) => [name, Number(text?.replaceAll(',', ''))]))
  }
  const toggle = (page: Page) => page.getByRole('button', { name: 'Without bilateral' })

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

  it('gives the world the figures of the API, under both rules for blocs', async () => {
    for (const blocs of ['expanded', 'node']) {
      const page = await visit(`/atlas?year=2012&without=bilateral&blocs=${blocs}`)
      const { rows } = await answer<Removal>(`/api/layers/removal?year=2012&blocs=${blocs}`)
      const shown = await figures(page)
      expect(rows).toHaveLength(2)
      for (const row of rows) {
        const of = (name: string) => shown[`${row.network} ${name}`]
        expect([
          of('tied'),
          of('byLayer'),
          of('untied'),
          of('giantBefore'),
          of('giantAfter'),
          of('isolated'),
          ...row.still_tied_by.map(({ layer }) => of(layer)),
        ]).toEqual([
          row.tied,
          row.tied_by_layer,
          row.untied,
          row.giant_before,
          row.giant_after,
          row.isolated,
          ...row.still_tied_by.map(({ dyads }) => dyads),
        ])
      }
    }
  })

  it('hatches whom the layer alone ties to Morocco in 2012, as the answers for each pair say', async () => {
    const page = await visit('/atlas?a=MAR&year=2012&without=bilateral&off=multilateral')
    const untied = await page
      .locator('.tie-map [data-fill="untied"]')
      .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-id')))
    // A small country has a dot beside its shape.
    expect([...new Set(untied)].toSorted()).toEqual(['ARE', 'JOR', 'QAT'])
    const side = page.locator('.without-part')
    expect(await side.textContent()).toContain('3 of the 8 partners that it ties are left untied')
    expect(await page.locator('.map-key').textContent()).toContain('(3 countries)')
    expect(await figures(page)).toMatchObject({
      'all byLayer': 8,
      'all untied': 0,
      'without-multilateral byLayer': 8,
      'without-multilateral untied': 3,
    })
    const tying = async (other: string): Promise<string[]> => {
      const { spans } = await answer<PairAnswer>(`/api/pairs/MAR/${other}?year=2012&blocs=expanded`)
      const alive = spans.filter((span) => span.first_year <= 2012 && (span.last_year ?? 2012) >= 2012)
      return LAYERS.filter((layer) => alive.some((span) => span.layer === layer))
    }
    for (const other of untied) expect(await tying(other ?? '')).toEqual(['multilateral', 'bilateral'])
    expect(await tying('ESP')).toContain('transregional')
    await page.keyboard.press('t')
    const row = page.locator('.map-table tr', { hasText: 'Jordan' })
    expect(await row.textContent()).toContain('left untied')
    expect(await page.locator('.map-table tr', { hasText: 'Spain' }).textContent()).toContain('Bloc')
  })

  it('is switched by a button, by a key and by the address, apart from the layer’s own switch', async () => {
    const page = await visit('/atlas?a=MAR&year=2012')
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('false')
    await toggle(page).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/without=bilateral/)
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true')
    expect(page.url()).not.toContain('off=')
    await page.locator('h1').click()
    await page.keyboard.press('w')
    await page.waitForURL((url) => !url.search.includes('without'))
    expect(await page.locator('.without-part').count()).toBe(0)
    await page.keyboard.press('5')
    await page.waitForURL(/off=bilateral/)
    expect(await page.locator('.without-part, .tie-map [data-fill="untied"]').count()).toBe(0)
  })

  it('says of two what is left, and leads to both of their corridors', async () => {
    const page = await visit('/atlas?a=MAR&b=ESP&year=2012&without=bilateral')
    expect(await page.locator('.pair-without').textContent()).toContain('still tied')
    const links = page.locator('.pair-corridors a')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/flows?from=MAR&to=ESP',
      '/flows?from=ESP&to=MAR',
    ])
    const withBloc = await visit('/atlas?a=MAR&b=eu&year=2012')
    expect(await withBloc.locator('.pair-corridors').count()).toBe(0)
  })

  it('is read by everyone: on a phone, in the dark, from right to left and on paper', async () => {
    const path = '/atlas?a=MAR&year=2012&without=bilateral&off=multilateral'
    await expectAccessible(await visit(path))
    await expectAccessible(await visit('/atlas?year=2012&without=bilateral', { colorScheme: 'dark' }))
    const phone = await visit(path, { viewport: PHONE, hasTouch: true })
    await expectNoOverflow(phone)
    await expectAccessible(phone)
    await phone.evaluate(`document.documentElement.setAttribute('dir', 'rtl')`)
    await expectNoOverflow(phone)
    const paper = await visit(path)
    await paper.emulateMedia({ media: 'print' })
    await expectPrintable(paper)
  })
})
