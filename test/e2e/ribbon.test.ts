import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TextLineage } from '../../src/api/reuse-lineage.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { expectChartsInWords, expectMirrored, expectNoOverflow, expectPrintable } from './everyone.ts'
import { REUSE_TEXTS, SHARED } from './reuse-texts.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts } from './written-texts.ts'

const TEXT = '/instruments/mp-eu-mda-2008/text'

describe.skipIf(CHROMIUM === null)('the lineage ribbon of a text, in Chromium', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    return watched.page
  }
  const ribbon = (page: Page) => page.locator('.lineage-ribbon')
  const article = (page: Page, number: number) =>
    ribbon(page).locator(`.ribbon-article[data-article$="/art-${number}"]`)
  const panel = (page: Page) => page.locator('.beside-panel')
  const current = (page: Page, side: 'source' | 'own') =>
    panel(page).locator(`[data-side="${side}"] [data-current="true"]`)
  async function expectBeside(page: Page, words: string): Promise<void> {
    for (const side of ['source', 'own'] as const) {
      await expect
        .poll(async () => (await current(page, side).allTextContents()).join('').replace(/^[a-z](?=\S)/, ''))
        .toMatch(new RegExp(words.replace(/^./, '.'), 'i'))
    }
  }

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
    await bringTexts(workbench, REUSE_TEXTS)
  })
  afterAll(async () => {
    const complaints = open.flatMap((watched) => watched.complaints)
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it('gives each article its words by the layer of first appearance, as the API counts them', async () => {
    const answer = (await (
      await fetch(`${workbench.url}/api/texts/mp-eu-mda-2008/lineage?scope=all`)
    ).json()) as TextLineage
    const page = await visit(TEXT)
    await ribbon(page).waitFor()
    const pieces = await ribbon(page)
      .locator('.ribbon-article')
      .evaluateAll((all) =>
        all.map((group) => [
          group.getAttribute('data-article'),
          ...[...group.querySelectorAll('.ribbon-piece')].map(
            (piece) => piece.getAttribute('data-layer') ?? piece.getAttribute('data-kind'),
          ),
        ]),
      )
    expect(pieces).toEqual([
      ['mp-eu-mda-2008/art-1', 'multilateral', 'fresh'],
      ['mp-eu-mda-2008/art-2', 'bloc', 'bilateral', 'fresh'],
      ['mp-eu-mda-2008/art-3', 'fresh'],
    ])
    const wide = await ribbon(page)
      .locator('.ribbon-piece')
      .evaluateAll((all) => all.map((piece) => Number(piece.getAttribute('width'))))
    const words = answer.articles
      .flatMap(({ credits, novel }) => [...credits.map((credit) => credit.words.earliest), novel])
      .filter((count) => count > 0)
    const px = wide.reduce((sum, one) => sum + one, 0) / words.reduce((sum, one) => sum + one, 0)
    wide.forEach((one, place) => {
      expect(one / px).toBeCloseTo(words[place] ?? Number.NaN, 1)
    })
    const { words: all, novel } = answer.origins
    expect(await page.locator('.lineage-section figure h2').first().textContent()).toContain(
      `${Math.round(((all - novel) / all) * 100)}%`,
    )
    expect(await page.locator('.layer-shares tbody tr').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Multilateral.*27.*of/)]),
    )
  })

  it('opens the passage of an article in its earliest source, both texts marked, with addresses and dates', async () => {
    const page = await visit(TEXT)
    await article(page, 1).click()
    await page.waitForURL('**article=art-1**')
    await expectBeside(page, SHARED.night.slice(0, 60))
    expect(await panel(page).locator('h4').allTextContents()).toEqual([
      expect.stringMatching(/^Earlier:.*18 December 1990$/),
      expect.stringMatching(/^This text:.*5 June 2008$/),
    ])
    expect(await panel(page).locator('.beside-side a').allTextContents()).toEqual([
      'un-icrmw/art-1',
      'mp-eu-mda-2008/art-1',
    ])
    expect(await panel(page).locator('.aligned-mark').first().getAttribute('data-layer')).toBe('multilateral')
    await panel(page).getByRole('link', { name: 'un-icrmw/art-1' }).click()
    await page.waitForURL('**/instruments/un-icrmw/text?text=un-icrmw#art-1')
  })

  it('goes through articles and passages by keys alone, which the address follows', async () => {
    const page = await visit(TEXT)
    await ribbon(page).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**article=art-1**')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**article=art-2**')
    await expectBeside(page, SHARED.lamps.slice(0, 60))
    await page.keyboard.press('n')
    await page.waitForURL('**passage=b**')
    await expectBeside(page, SHARED.ferrymen.slice(0, 60))
    expect(await panel(page).locator('h4').first().textContent()).toContain('10 October 2007')
    await page.keyboard.press('p')
    await page.waitForURL('**passage=a**')
    await page.keyboard.press('ArrowRight')
    await panel(page).getByText('holds no passage of an earlier text').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL('**article=art-2**')
    await page.reload({ waitUntil: 'networkidle' })
    await expectBeside(page, SHARED.lamps.slice(0, 60))
  })

  it('leaves n and p to words that are looked for', async () => {
    const page = await visit(`${TEXT}?article=art-2&find=lamps`)
    await panel(page).waitFor()
    await page.keyboard.press('n')
    await page
      .getByText(/1 of \d/)
      .first()
      .waitFor()
    expect(page.url()).not.toContain('passage=')
  })

  it('marks the articles of text and outline by layer, by mark, pattern and word', async () => {
    const page = await visit(TEXT)
    const edge = page.locator('.text-block[data-kind="article"] .origin-edge')
    await edge.first().waitFor()
    expect(await edge.count()).toBe(2)
    expect(await edge.first().locator('.unseen').textContent()).toMatch(
      /^First seen: \d+% multilateral, \d+% new here$/,
    )
    expect(await edge.first().locator('rect').first().getAttribute('fill')).toBe(
      'url(#layer-full-multilateral)',
    )
    expect(
      await page
        .locator('.outline .layer-mark')
        .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-layer'))),
    ).toEqual(['multilateral', expect.stringMatching(/bloc|bilateral/)])
  })

  it('narrows to migration clauses and changes the rule in the address', async () => {
    const page = await visit(TEXT)
    await page.getByRole('button', { name: 'Nearest lineage' }).click()
    await page.waitForURL('**rule=nearest**')
    await page.getByRole('button', { name: 'Migration clauses' }).click()
    await page.waitForURL('**scope=migration**')
    await expect.poll(() => ribbon(page).locator('.ribbon-article').count()).toBeLessThan(3)
  })

  it('says why it is empty', async () => {
    const nothing = await visit('/instruments/un-icrmw/text')
    await nothing.getByText('No run in common with an earlier text.').waitFor()
    const first = await visit('/instruments/bla-gbr-fra-1860/text')
    await first.getByText('No earlier text is held.').waitFor()
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: PHONE, hasTouch: true }],
  ] as const)('is accessible with an article open: %s', async (_, options) => {
    const page = await visit(`${TEXT}?article=art-2`, options)
    await panel(page).locator('.aligned-mark').first().waitFor()
    await expectAccessible(page)
    await expectNoOverflow(page)
    await expectChartsInWords(page)
  })

  it('on a phone is the list of articles with stacked bars; a tap shows both texts one under the other', async () => {
    const page = await visit(TEXT, { viewport: PHONE, hasTouch: true })
    const bars = page.locator('.article-bar')
    await bars.first().waitFor()
    expect(await bars.count()).toBe(3)
    await bars.first().tap()
    await expectBeside(page, SHARED.night.slice(0, 60))
    const [above, below] = await panel(page)
      .locator('.beside-side')
      .evaluateAll((all) => all.map((side) => side.getBoundingClientRect().top))
    expect(above ?? 0).toBeLessThan((below ?? 0) - 40)
  })

  it('mirrors but for time, and stands whole on paper', async () => {
    const page = await visit(`${TEXT}?article=art-1`)
    await panel(page).locator('.aligned-mark').first().waitFor()
    await page.evaluate("document.documentElement.dir = 'rtl'")
    await expectMirrored(page)
    await page.evaluate("document.documentElement.dir = 'ltr'")
    await page.emulateMedia({ media: 'print' })
    await expectPrintable(page)
  })
})
