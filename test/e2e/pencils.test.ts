import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

/** A page, the row whose pencil is pressed, and the columns that can be corrected there. */
const ROWS: readonly (readonly [string, string, RegExp, readonly string[]])[] = [
  ['an event on the timeline', '/timeline', /^Report an error in .*/, ['date', 'title', 'kind']],
  [
    'a relation of an instrument',
    '/instruments/aa-eu-oacps-2023',
    /^Report an error in .* aa-eu-acp-2000$/,
    ['date', 'note'],
  ],
  ['a source of an instrument', '/instruments/un-icrmw', /^Report an error in untc/, ['citation', 'licence']],
  ['an alias of an actor', '/actors/ARE', /^Report an error in Emirates$/, ['alias', 'kind']],
  ['the region of an actor', '/actors/MAR', /^Report an error in Northern Africa$/, ['subregion_name']],
  ['a member of a bloc', '/actors/eu', /^Report an error in Croatia$/, ['from', 'to', 'grade']],
]

/** Hundreds of rows are looked at. */
const LONG_MS = 180_000

describe.skipIf(CHROMIUM === null)('the pencil beside a row', () => {
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

  it.each(ROWS)('opens %s', async (_, path, name, columns) => {
    const page = await visit(path)
    await page.locator('.report-mark').and(page.getByRole('button', { name })).first().click()
    const form = page.locator('.correction-fields')
    await form.waitFor()
    const shown = await form.locator('label').allTextContents()
    expect(shown.length).toBeGreaterThan(0)
    for (const column of columns) expect(shown).toContain(column)
  })

  it.each(['/timeline', '/actors/eu', '/instruments/un-icrmw'])(
    'has room on a phone and can be reached by everyone, on %s',
    { timeout: LONG_MS },
    async (path) => {
      const page = await visit(path, { viewport: PHONE, hasTouch: true })
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    },
  )
})
