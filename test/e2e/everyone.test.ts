import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import {
  EVERY_PAGE,
  expectChartsInWords,
  expectMirrored,
  expectNoOverflow,
  expectPrintable,
  expectRoomForFingers,
  expectScrolledByKey,
  expectStill,
} from './everyone.ts'
import { startWorkbench, type Workbench } from './workbench.ts'

const LAPTOP = { width: 1280, height: 800 }
/** Room between the margins of A4 at 96 dots an inch, upright and on its side. */
const PAPER = { auto: { width: 703, height: 1016 }, wide: { width: 1031, height: 703 } }

describe.skipIf(CHROMIUM === null)('every page, for everyone', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, { viewport: LAPTOP, ...options })
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    await watched.page.locator('main h1').first().waitFor()
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

  describe.each(EVERY_PAGE)('%s', (_, path) => {
    it('on a laptop: light and dark, without motion, charts in words, right to left', async () => {
      const page = await visit(path, { colorScheme: 'light' })
      await expectStill(page)
      await expectAccessible(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(page)
      await expectChartsInWords(page)
      await page.evaluate('document.documentElement.dir = "rtl"')
      await expectNoOverflow(page)
      await expectMirrored(page)
      await page.context().close()
    })

    it('on a phone: room for a finger, right to left', async () => {
      const page = await visit(path, { viewport: PHONE, hasTouch: true })
      await expectNoOverflow(page)
      await expectRoomForFingers(page)
      await expectScrolledByKey(page)
      await expectAccessible(page)
      await page.evaluate('document.documentElement.dir = "rtl"')
      await expectNoOverflow(page)
      await expectMirrored(page)
      await page.context().close()
    })

    it('on paper, from a dark screen too', async () => {
      const page = await visit(path, { colorScheme: 'dark' })
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const shape = await page.evaluate<'auto' | 'wide'>(
        "getComputedStyle(document.querySelector('main > *')).page",
      )
      await page.setViewportSize(PAPER[shape])
      await page.locator('.print-foot').waitFor()
      await expectPrintable(page)
      await expectNoOverflow(page)
      await page.emulateMedia({ media: 'screen' })
      await page.locator('.print-foot').waitFor({ state: 'detached' })
      expect(await page.locator('[data-note]').count()).toBe(0)
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      expect(pdf.slice(0, 5)).toBe('%PDF-')
      expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0)
      await page.context().close()
    })
  })

  it('plays in cuts, a year at a time, where less motion is asked for, and any key stops it', async () => {
    const page = await visit('/atlas?a=MAR&year=2000')
    await page.locator('body').press('Space')
    await page.waitForURL('**year=2002**')
    await expectStill(page)
    await page.keyboard.press('q')
    const stopped = page.url()
    await page.waitForTimeout(1500)
    expect(page.url()).toBe(stopped)
    expect(await page.getByRole('button', { name: /play/i }).count()).toBeGreaterThan(0)
  })
})
