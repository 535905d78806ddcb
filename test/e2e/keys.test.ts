import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { EVERY_PAGE } from './everyone.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

/** Keys of a page itself, as its list shows them; those that act everywhere come besides. */
const KEYS_OF: Readonly<Record<string, readonly string[]>> = {
  atlas: ['←', '→', '⇧←', '⇧→', '␣', '↵', '+', '1', '2', '3', '4', '5', 'w', 't'],
  layers: ['←', '→', '⇧←', '⇧→', '␣', '↵', 'y', 'm', 't'],
  instruments: ['j', 'k', '↵', 'x', 'f', 't'],
  instrument: ['c', 'h', '[', ']', 't'],
  actor: ['←', '→', '⇧←', '⇧→', 't'],
  timeline: ['j', 'k', '←', '→', '⇧←', '⇧→', 'x', 't'],
  words: ['f', 'r'],
  partnership: ['↵', 't'],
  processes: ['←', '→'],
  process: ['←', '→', 't'],
}

/** Where the second of `g` and a letter leads. */
const GO: Readonly<Record<string, string>> = {
  a: '/atlas',
  l: '/layers',
  i: '/instruments',
  t: '/timeline',
  p: '/processes',
  c: '/actors',
  d: '/about',
  s: '/search',
  x: '/texts',
  w: '/words',
  b: '/partnership',
  f: '/flows',
  m: '/compare',
  k: '/draft',
  o: '/code',
  h: '/changes',
}

/** Pages on which `/` finds in their own field. */
const OWN_FIELD: Readonly<Record<string, string>> = { search: 'search-words' }

describe.skipIf(CHROMIUM === null)('the keys of each page', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string): Promise<Page> {
    const watched = await openPage(browser)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    await watched.page.locator('main h1').first().waitFor()
    return watched.page
  }
  const keyList = (page: Page) => page.getByRole('dialog', { name: 'Keys' })

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

  it.each(EVERY_PAGE)(
    '%s: ? lists them, Esc closes the list, / finds, g and a letter lead away',
    async (name, path) => {
      const page = await visit(path)
      await page.keyboard.press('?')
      await keyList(page).waitFor()
      const listed = await keyList(page)
        .locator('dt')
        .evaluateAll((terms) => terms.map((term) => term.textContent?.trim() ?? ''))
      for (const key of ['/', '?', 'Esc', ...Object.keys(GO).map((letter) => `g${letter}`)])
        expect(listed).toContain(key)
      for (const key of KEYS_OF[name] ?? [])
        expect([name, listed]).toEqual([name, expect.arrayContaining([key])])
      await page.keyboard.press('Escape')
      await keyList(page)
        .waitFor({ state: 'detached' })
        .catch(() => undefined)
      expect(await keyList(page).isVisible()).toBe(false)
      await page.keyboard.press('/')
      expect(await page.evaluate('document.activeElement.id')).toBe(OWN_FIELD[name] ?? 'find')
      await page.keyboard.press('Escape')
      await page.evaluate('document.activeElement.blur()')
      const letter = path.startsWith('/processes') ? 'i' : 'p'
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await page.waitForURL(`**${GO[letter]}**`)
      await page.context().close()
    },
  )

  it('lead from anywhere to each page', async () => {
    const page = await visit('/import')
    for (const [letter, path] of Object.entries(GO)) {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await page.waitForURL(`**${path}**`)
      await page.locator('main h1').first().waitFor()
    }
  })

  it.each(EVERY_PAGE.filter(([name]) => KEYS_OF[name]?.includes('t')))(
    '%s: t swaps each chart and its table',
    async (_, path) => {
      const page = await visit(path)
      const swaps = page.locator('main figure figcaption button[aria-pressed]')
      const states = () =>
        swaps.evaluateAll((all) => all.map((button) => button.getAttribute('aria-pressed')))
      const before = await states()
      expect(before.length).toBeGreaterThan(0)
      await page.keyboard.press('t')
      await expect.poll(states).toEqual(before.map(() => 'true'))
      expect(await page.locator('main figure table').count()).toBeGreaterThanOrEqual(before.length)
      await page.keyboard.press('t')
      await expect.poll(states).toEqual(before.map(() => 'false'))
      await page.context().close()
    },
  )

  it.each([
    ['actor', '/actors/MAR?year=2012'],
    ['processes', '/processes?year=2012'],
    ['process', '/processes/irf-rabat?year=2012'],
    ['atlas', '/atlas?year=2012'],
    ['layers', '/layers?year=2012'],
    ['timeline', '/timeline?year=2012'],
  ])('%s: the arrows move the year', async (_, path) => {
    const page = await visit(path)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**year=2013**')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL('**year=2012**')
    await page.context().close()
  })

  it('can be switched off where they are single, and stay so', async () => {
    const page = await visit('/processes?year=2012')
    await page.keyboard.press('?')
    await keyList(page).getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await keyList(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.keyboard.press('/')
    expect(await keyList(page).isVisible()).toBe(false)
    expect(new URL(page.url()).pathname).toBe('/processes')
    expect(await page.evaluate('document.activeElement.id')).not.toBe('find')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**year=2013**')
    await page.reload({ waitUntil: 'networkidle' })
    await page.keyboard.press('?')
    expect(await keyList(page).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'List of keys' }).click()
    await keyList(page).getByRole('checkbox').check()
    await page.keyboard.press('Escape')
    await keyList(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    await keyList(page).waitFor()
  })

  it('open the list again at once after Esc', async () => {
    const page = await visit('/processes?year=2012')
    await page.keyboard.press('?')
    await keyList(page).waitFor()
    for (let time = 0; time < 10; time++) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
    }
    await page.waitForTimeout(300)
    expect(await keyList(page).isVisible()).toBe(true)
    await page.context().close()
  })
})
