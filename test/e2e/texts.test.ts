import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { BAD_FILES, WRITTEN_TEXTS } from './written-texts.ts'

describe.skipIf(CHROMIUM === null)('bringing and reviewing texts, in Chromium', () => {
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

  it('takes files, bad ones among them, and says what became of each', async () => {
    const page = await visit('/import')
    await page.getByRole('link', { name: /Texts of agreements/ }).click()
    await page.waitForURL('**/texts')
    await page.getByLabel('Your name').fill('ana')
    const good = Object.entries(WRITTEN_TEXTS).map(([name, text]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    }))
    const bad = Object.entries(BAD_FILES).map(([name, { bytes }]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes as string),
    }))
    await page.locator('#text-files').setInputFiles([...good, ...bad])
    await page.getByText('3 tied to their instruments').waitFor()
    expect(await page.locator('.imported-files h3').textContent()).toBe(
      '3 tied to their instruments · 1 waits for review · 4 failed',
    )
    const rows = page.locator('.imported-files tbody tr')
    for (const [name, { said }] of Object.entries(BAD_FILES)) {
      expect(await rows.filter({ hasText: name }).textContent(), name).toContain(said)
    }
    expect(await rows.filter({ hasText: 'mp-eu-mda-2008.txt' }).textContent()).toMatch(/mp-eu-mda-2008.*3/)
    await page.locator('#text-files').setInputFiles(good)
    await page.getByText('4 held already').waitFor()
    expect(await page.locator('h1').textContent()).toBe('4 texts held')
  })

  it('lists the text that waits, and ties it to the instrument that a person names', async () => {
    const page = await visit('/texts#waiting')
    const item = page.locator('.waiting-item')
    expect(await item.textContent()).toContain('bridge-notes.txt')
    await item.getByText('How it begins').click()
    expect(await item.textContent()).toContain('The ferry rests at night')
    await item.getByRole('radio').last().check()
    await item.getByLabel(/Another instrument/).fill('mp-eu-geo-2009')
    await item
      .getByRole('button', { name: /Georgia/ })
      .first()
      .click()
    await item.getByLabel('Why').fill('the small bridge is there')
    await item.getByLabel('Your name').fill('ana')
    await item.getByRole('button', { name: 'It is the text of mp-eu-geo-2009' }).click()
    await page.getByText('No text waits for review').waitFor()
    const text = await visit('/instruments/mp-eu-geo-2009/text')
    await text.getByText('The ferry rests at night').waitFor()
  })

  it('puts a flagged text on the exclusion list and takes it off again, with reasons', async () => {
    const page = await visit('/texts')
    const flagged = page.locator('section', { has: page.locator('#flagged') })
    await flagged.getByRole('button', { name: /^Exclude it/ }).click()
    await page.getByLabel('Why').fill('a text of 2015')
    await page.locator('.decision-form').getByLabel('Your name').fill('ana')
    await page.locator('.decision-form').getByRole('button', { name: 'Exclude it' }).click()
    await page.getByText('1 text on the exclusion list').first().waitFor()
    const excluded = page.locator('section', { has: page.locator('#excluded') })
    expect(await excluded.textContent()).toContain('a text of 2015')
    await excluded.getByRole('button', { name: /^Keep it/ }).click()
    await page.getByLabel('Why').fill('a consolidated text will do')
    await page.locator('.decision-form').getByLabel('Your name').fill('ana')
    await page.locator('.decision-form').getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('The exclusion list is empty').waitFor()
  })

  it('counts texts held of instruments registered by layer and family', async () => {
    const page = await visit('/texts')
    const row = page.locator('tr', { hasText: 'Mobility partnerships' })
    expect(await row.textContent()).toContain('2 of 9')
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE }],
  ])('can be read by everyone, in %s', async (_, options) => {
    const page = await visit('/texts', options)
    await expectAccessible(page)
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
