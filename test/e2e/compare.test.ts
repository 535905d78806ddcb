import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Compare } from '../../src/api/reuse-compare.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { COMPARED_TEXTS } from './compared-texts.ts'
import { expectNoOverflow, expectPrintable } from './everyone.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts } from './written-texts.ts'

const FIRST = 'mp-eu-mda-2008'
const SECOND = 'mp-eu-arm-2011'
const THIRD = 'mp-eu-geo-2009'
const FRENCH = 'eura-eu-mda-2007'
const PAIR = `/compare?texts=${FIRST},${SECOND}`

/** Of each article, in the order of the page: its text’s number, its address and the words marked as shared, without white space. */
const MARKED = `[...document.querySelectorAll('.aligned-row')].flatMap((row) =>
  [...row.querySelectorAll('.aligned-cell')].flatMap((cell, text) => {
    const words = cell.querySelector('.article-words')
    if (words === null) return []
    const copy = words.cloneNode(true)
    for (const sup of copy.querySelectorAll('sup')) sup.remove()
    const shared = [...copy.querySelectorAll('[data-kinds~="run"], [data-kinds~="elsewhere"]')]
    return [[text, cell.querySelector('h3 a').hash.slice(1), shared.map((span) => span.textContent).join('').replace(/\\s/g, '')]]
  }))`

/** The same by what the API says. */
function markedByApi({ texts, rows, moved }: Compare): [number, string, string][] {
  return rows.flatMap(({ base, cells }) =>
    [base, ...cells.map(({ article }) => article)].flatMap((article, text): [number, string, string][] => {
      const own = texts[text]?.articles[article ?? -1]
      if (own === undefined || article === null) return []
      const spans = cells.flatMap(({ stretches }, at) =>
        text === 0 || text === at + 1
          ? stretches.filter(({ run }) => run).map((stretch) => (text === 0 ? stretch.base : stretch.own))
          : [],
      )
      const elsewhere = moved
        .filter(({ side }) => (side === 'base') === (text === 0))
        .filter((part) =>
          text === 0 ? part.base_article === article : part.text === text && part.own_article === article,
        )
        .map((part) => (text === 0 ? part.base : part.own))
      const isShared = Array.from(own.text, () => false)
      for (const [start, end] of [...spans, ...elsewhere]) isShared.fill(true, start, end)
      const words = [...own.text].filter((_, at) => isShared[at] === true).join('')
      return [[text, own.address.slice(own.address.indexOf('/') + 1), words.replace(/\s/g, '')]]
    }),
  )
}

describe.skipIf(CHROMIUM === null)('texts side by side, in Chromium', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    return watched.page
  }
  async function compared(texts: string): Promise<Compare> {
    const answer = await fetch(`${workbench.url}/api/reuse/compare?texts=${texts}`)
    return (await answer.json()) as Compare
  }
  const rows = (page: Page) => page.locator('.aligned-row')

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
    await bringTexts(workbench, COMPARED_TEXTS)
  })
  afterAll(async () => {
    // The address of an unknown text is answered with an error, which the browser writes down.
    const complaints = open
      .flatMap((watched) => watched.complaints)
      .filter((complaint) => !complaint.includes('404 (Not Found)'))
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it.each([
    ['two', `${FIRST},${SECOND}`],
    ['three', `${FIRST},${SECOND},${THIRD}`],
    ['two, the later one first', `${SECOND},${FIRST}`],
  ])('%s: marks the words that the API says are shared, and as many as it counts', async (_, texts) => {
    const page = await visit(`/compare?texts=${texts}`)
    await rows(page).first().waitFor()
    for (const summary of await page.locator('.aligned-row summary').all()) await summary.click()
    const answer = await compared(texts)
    const marked = markedByApi(answer)
    expect(marked.length).toBeGreaterThan(6)
    // An opened row has its articles once the news of its opening is in.
    await expect.poll(() => page.evaluate(MARKED)).toEqual(marked)
    const [pair] = answer.pairs
    expect(pair?.a_in_b).toBeGreaterThan(60)
  })

  it('aligns the article that was moved, and says where it stands', async () => {
    const page = await visit(PAIR)
    const bread = rows(page).filter({ hasText: 'Bread' })
    await bread.waitFor()
    expect(await bread.getByText('moved: stands first in this text').count()).toBe(1)
    await page.getByText('1 article stands in another order').waitFor()
    expect(await rows(page).filter({ hasText: 'No article here shares' }).count()).toBe(2)
    const ferry = rows(page).filter({ hasText: 'Ferry' })
    expect(await ferry.locator('.aligned-cell').last().textContent()).toContain('No article here shares')
  })

  it('leaves changed words plain within their passage, lettered alike on both sides', async () => {
    const page = await visit(PAIR)
    const lamps = rows(page).filter({ hasText: 'Lights' })
    await lamps.waitFor()
    expect(await lamps.locator('[data-kinds~="changed"]').allTextContents()).toEqual([
      'without delay',
      'at once and in writing',
    ])
    expect(await lamps.locator('.passage-letter').allTextContents()).toEqual(['a', 'a'])
  })

  it('says in numbers what they share and which is earlier', async () => {
    const page = await visit(PAIR)
    await rows(page).first().waitFor()
    const { pairs, texts } = await compared(`${FIRST},${SECOND}`)
    const facts = (await page.locator('.pair-facts').textContent()) ?? ''
    const words = texts.map(({ articles }) => articles.reduce((sum, article) => sum + article.words, 0))
    expect(facts).toContain(`${pairs[0]?.a_in_b} of ${words[0]}`)
    expect(facts).toContain(`${pairs[0]?.b_in_a} of ${words[1]}`)
    expect(facts).toContain(pairs[0]?.words?.jaccard.toFixed(3))
    expect(facts).toMatch(/Moldova, .*2008/)
    expect(await page.locator('h1').textContent()).toMatch(
      /^\d\d% of the words of the later text stand in the earlier one$/,
    )
  })

  it('is worked by keyboard alone: choose two texts, step through passages and articles, narrow', async () => {
    const page = await visit('/compare')
    const choose = async (words: string, name: string): Promise<void> => {
      await page.keyboard.type(words)
      await expect.poll(() => page.getByRole('option').first().textContent()).toContain(name)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('/')
    await choose('moldova 2008', 'Moldova')
    await page.waitForURL(`**/compare?texts=${FIRST}`)
    await choose('armenia', 'Armenia')
    await page.waitForURL(`**/compare?texts=${FIRST},${SECOND}`)
    await rows(page).first().waitFor()
    await page.keyboard.press('Escape')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('n')
    await page.getByText(/^passage 1 of \d/).waitFor()
    const current = page.locator('[data-current="true"] .passage-letter')
    await expect.poll(() => current.count()).toBe(2)
    await page.keyboard.press('n')
    await page.getByText(/^passage 2 of \d/).waitFor()
    await page.keyboard.press('p')
    await page.getByText(/^passage 1 of \d/).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.aligned-row[data-current="true"]').count()).toBe(1)
    const hash = new URL(page.url()).hash
    expect(hash).toContain(`${FIRST}/art-`)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => new URL(page.url()).hash).not.toBe(hash)
    await page.keyboard.press('v')
    await page.waitForURL('**show=changed**')
    expect(await page.locator('.aligned-row[data-same="true"]').count()).toBe(1)
    await page.keyboard.press('v')
    await page.waitForURL('**show=lacking**')
    expect(await rows(page).count()).toBe(2)
  })

  it('opens at the article that its address names, with the runs and rows that it asks for', async () => {
    const page = await visit(`${PAIR}&min=12&show=changed#${FIRST}/art-2`)
    await rows(page).first().waitFor()
    await expect
      .poll(() => page.locator('.aligned-row[data-current="true"]').getAttribute('id'))
      .toBe(`${FIRST}/art-2`)
    expect(await page.getByLabel('Shortest run').inputValue()).toBe('12')
  })

  it('offers the texts that share most words, from the text and from the record of an instrument', async () => {
    for (const path of [`/instruments/${FIRST}/text`, `/instruments/${FIRST}`]) {
      const page = await visit(path)
      await page.getByRole('link', { name: 'Compare with…' }).click()
      await page.waitForURL(`**/compare?texts=${FIRST}`)
      const offered = page.locator('.similar-texts tbody tr')
      await offered.first().waitFor()
      expect(await offered.first().textContent()).toContain('Armenia')
      await offered.first().getByRole('button').click()
      await page.waitForURL(`**/compare?texts=${FIRST},${SECOND}`)
      await rows(page).first().waitFor()
    }
  })

  it('changes the text that the others are compared with, and takes one away', async () => {
    const page = await visit(`/compare?texts=${FIRST},${SECOND},${THIRD}`)
    await rows(page).first().waitFor()
    expect(await page.locator('.pair-table tbody tr').count()).toBe(3)
    await page.getByRole('button', { name: /Compare with this one: .*Georgia/ }).click()
    await page.waitForURL(`**/compare?texts=${THIRD},${FIRST},${SECOND}`)
    await page.getByRole('button', { name: /Remove .*Moldova/ }).click()
    await page.waitForURL(`**/compare?texts=${THIRD},${SECOND}`)
  })

  it('says why, where there is nothing to compare', async () => {
    const one = await visit(`/compare?texts=${FIRST},${FIRST}`)
    await one.locator('h1').filter({ hasText: 'with another text' }).waitFor()
    const languages = await visit(`/compare?texts=${FIRST},${FRENCH}`)
    await languages.getByText(/different languages/).waitFor()
    const unknown = await visit(`/compare?texts=${FIRST},no-such-text`)
    await unknown.getByText('collection/text-unknown').waitFor()
    await unknown.getByRole('button', { name: 'Remove no-such-text' }).click()
    await unknown.waitForURL(`**/compare?texts=${FIRST}`)
    const none = await visit(`/compare?texts=${FRENCH}`)
    await none.locator('.compare-page .status-box').waitFor()
  })

  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', { viewport: PHONE, hasTouch: true }],
  ])('is accessible and within its window: %s', async (_, options) => {
    const page = await visit(PAIR, options)
    await rows(page).first().waitFor()
    await page.locator('.aligned-row summary').first().click()
    await expectAccessible(page)
    await expectNoOverflow(page)
  })

  it('stands on paper with its marks', async () => {
    const page = await visit(PAIR)
    await rows(page).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.print-foot').waitFor()
    await expectPrintable(page)
    expect(await page.locator('.article-words').first().isVisible()).toBe(true)
  })
})
