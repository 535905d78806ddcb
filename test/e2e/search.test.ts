import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts, WRITTEN_TEXTS } from './written-texts.ts'

describe.skipIf(CHROMIUM === null)('search in texts, in Chromium', () => {
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

  it('says that no text is held, and how to bring one', async () => {
    const page = await visit('/search?q=bridge')
    expect(await page.locator('.status-box').textContent()).toContain(
      'No text is held in this workspace yet.',
    )
    await page.getByRole('link', { name: 'Bring texts' }).click()
    await page.waitForURL('**/texts')
    await bringTexts(workbench, WRITTEN_TEXTS)
  })

  it('finds words in all their forms, marks them, and says out of how many', async () => {
    const page = await visit('/search')
    await page.keyboard.press('/')
    await page.keyboard.type('"human rights"')
    await page.waitForURL('**/search?q=*human*')
    await page.locator('.hit').first().waitFor()
    expect(await page.locator('h1').textContent()).toBe('2 parts in 1 text')
    expect(await page.locator('.hit mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^human$|^human rights$/i)]),
    )
    expect(await page.locator('.held-statement').textContent()).toMatch(
      /In 4 texts held, of 3 of [\d,]+ instruments registered\..*1 text waits for review\./,
    )
    await page.getByLabel('Words in the texts of instruments').fill('réadmissions')
    await page.waitForURL('**/search?q=r*admissions')
    await expect
      .poll(() => page.locator('.hit').allTextContents())
      .toEqual([
        expect.stringContaining('eura-eu-mda-2007/art-1'),
        // A stem without its accent is the same word in English.
        expect.stringContaining('mp-eu-mda-2008/art-1'),
      ])
  })

  it('stands on paper with its question, whole titles and the number of each address beside its part', async () => {
    const page = await visit('/search?q=bridge')
    await page.locator('.hit').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 1031, height: 703 })
    await page.locator('.print-foot').waitFor()
    expect(await page.getByText('Search: bridge', { exact: true }).isVisible()).toBe(true)
    const cut = await page.evaluate<string[]>(`[...document.querySelectorAll('.hit-name, .hit-part')]
      .filter((element) => element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible')
      .map((element) => element.textContent)`)
    expect(cut).toEqual([])
    // A number on a line of its own makes its link higher than title and part are.
    const apart = await page.evaluate<string[]>(`[...document.querySelectorAll('a.hit-whose[data-note]')]
      .filter((link) => link.getBoundingClientRect().bottom - link.querySelector('.hit-part').getBoundingClientRect().bottom > 8)
      .map((link) => link.textContent)`)
    expect(apart).toEqual([])
  })

  it('is narrowed by facets, which say what each would give; the address holds it', async () => {
    const page = await visit('/search?q=bridge')
    await page.locator('.hit').first().waitFor()
    const before = await page.locator('.hit').count()
    const bloc = page.locator('.facet-value', { hasText: 'Bloc' }).first()
    const would = Number(await bloc.locator('.num').textContent())
    expect(would).toBeLessThan(before)
    await bloc.locator('input').check()
    await page.waitForURL('**/search?q=bridge&layer=bloc')
    await expect.poll(() => page.locator('.hit').count()).toBe(would)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('.hit').count()).toBe(would)
    expect(await page.locator('.held-statement').textContent()).toContain('in no count by layer')
    await page.getByRole('button', { name: /^Lift Layer: Bloc/ }).click()
    await expect.poll(() => page.locator('.hit').count()).toBe(before)
  })

  it('leads by key to the hit in its text, with the words looked for there', async () => {
    const page = await visit('/search?q=lamps&layer=bloc')
    await page.locator('.hit').first().waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await page.locator('.hit').first().getAttribute('data-current')).toBe('true')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/instruments\/mp-eu-mda-2008\/text\?find=\w+#art-2/)
    await page.locator('[data-part="art-2"][data-in-hand="true"]').waitFor()
  })

  it('says which part of a question stands in no text, and which filter hides what is found', async () => {
    const page = await visit('/search?q=lamps+giraffe')
    await page.locator('.none-parts').waitFor()
    expect(await page.locator('.none-parts li').allTextContents()).toEqual([
      expect.stringMatching(/lamps in \d+ parts/),
      'giraffe stands in no text',
    ])
    const hidden = await visit('/search?q=lamps&family=rcp')
    await hidden.getByText('found without the filter').waitFor()
    await hidden.getByRole('button', { name: 'Lift Family', exact: true }).click()
    await hidden.locator('.hit').first().waitFor()
  })

  it('copies the address of a hit', async () => {
    const page = await visit('/search?q=madrigal+OR+ferry', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('.hit .copy-address').first().click()
    await page.getByText('Address copied').waitFor({ state: 'attached' })
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^text-[0-9a-f]+\/art-1$/)
  })

  it('says what cannot be read of a question', async () => {
    // The browser logs the answer of status 400, so complaints are not watched here.
    const { page } = await openPage(browser)
    await page.goto(`${workbench.url}/search?q=%22open`, { waitUntil: 'networkidle' })
    expect(await page.getByRole('alert').textContent()).toContain('text/bad-query')
    await page.context().close()
  })

  it('explains its syntax, each with an example to try', async () => {
    const page = await visit('/search')
    await page.getByRole('button', { name: 'Syntax' }).click()
    await page.getByRole('button', { name: 'Search for migra*' }).click()
    await page.waitForURL('**/search?q=migra*')
    await expect.poll(() => page.locator('.hit').count()).toBe(1)
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.waitForURL('**/search')
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE }],
  ])('can be read by everyone, in %s', async (_, options) => {
    for (const path of ['/search', '/search?q=bridge']) {
      const page = await visit(path, options)
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
