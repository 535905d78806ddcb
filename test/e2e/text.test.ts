import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts, longText, WRITTEN_TEXTS } from './written-texts.ts'

const TEXT = '/instruments/mp-eu-mda-2008/text'

describe.skipIf(CHROMIUM === null)('the text of an instrument, in Chromium', () => {
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
    await bringTexts(workbench, { ...WRITTEN_TEXTS, 'irf-rabat.txt': longText(2000) })
  })
  afterAll(async () => {
    const complaints = open.flatMap((watched) => watched.complaints)
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it('is a tab beside the record, which says that it is held', async () => {
    const page = await visit('/instruments/mp-eu-mda-2008')
    await page.getByRole('link', { name: 'Held: 3 articles' }).waitFor()
    await page.getByRole('link', { name: /^Text/ }).click()
    await page.waitForURL(`**${TEXT}`)
    await page.getByRole('heading', { name: /Article 1/ }).waitFor()
    expect(await page.locator('.outline a').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Article 2'), expect.stringContaining('Lamps')]),
    )
    const none = await visit('/instruments/mp-eu-geo-2009/text')
    await none.getByText('No text of this instrument is held').waitFor()
  })

  it('says on paper what its marks mean', async () => {
    const page = await visit(`${TEXT}?find=bridge&unmarked=visa`)
    const key = page.getByText('On grey: bridge.')
    await key.waitFor({ state: 'attached' })
    expect(await key.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await key.isVisible()).toBe(true)
    expect(await key.textContent()).toBe(
      'Dotted: stems that propose the topic readmit-own; coders decide. On grey: bridge.',
    )
  })

  it('links to each part, and copies the address of the one in hand', async () => {
    const page = await visit(`${TEXT}#art-1/par-2/item-b`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('[data-part="art-1/par-2/item-b"][data-in-hand="true"]').waitFor()
    await page.keyboard.press('c')
    await page.getByText('Address copied').first().waitFor({ state: 'attached' })
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(
      'mp-eu-mda-2008/art-1/par-2/item-b',
    )
    await page.keyboard.press('j')
    await page.waitForURL('**#art-2')
    await page.locator('[data-part="art-2"]').hover()
    await page.getByRole('button', { name: 'Copy the address mp-eu-mda-2008/art-2' }).click()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe('mp-eu-mda-2008/art-2')
  })

  it('finds words in spite of no-break spaces, and steps through them', async () => {
    const page = await visit(TEXT)
    await page.keyboard.press('/')
    await page.keyboard.type('human rights')
    await page.getByText('2 places').waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('n')
    await page.getByText('1 of 2').waitFor()
    await page.keyboard.press('n')
    await page.getByText('2 of 2').waitFor()
    expect(await page.locator('[data-marks~="current"]').textContent()).toMatch(/^human rights$/i)
    await page.keyboard.press('p')
    await page.getByText('1 of 2').waitFor()
    expect(page.url()).toContain('find=human+rights')
  })

  it('shows original and normalised side by side, with what differs', async () => {
    const page = await visit(`${TEXT}?view=both`)
    const pair = page.locator('[data-part="art-1/par-1"] .text-pair')
    await pair.waitFor()
    expect(await pair.locator('[data-form="original"]').textContent()).toContain('co\u00ADoperate')
    expect(await pair.locator('[data-form="normalised"]').textContent()).toContain('cooperate')
    expect(await pair.locator('[data-form="original"] [data-marks~="difference"]').count()).toBe(2)
    await page.getByRole('button', { name: 'Normalised' }).click()
    await page.waitForURL(`**${TEXT}?view=normalised`)
    expect(await page.locator('.text-column').textContent()).toContain('"without delay"')
  })

  it('marks stem matches of topics as proposals; a person accepts one', async () => {
    const page = await visit(TEXT)
    const mark = page.locator('.text-column [data-marks~="topic"]', { hasText: 'readmission' })
    await mark.waitFor()
    expect(await mark.getAttribute('title')).toContain('proposal')
    await page.getByLabel('Mark readmit-own in the text').uncheck()
    await page.waitForURL('**unmarked=readmit-own')
    await expect.poll(() => mark.count()).toBe(0)
    await page.getByRole('button', { name: /^readmit-own: 1 part/ }).click()
    await page.getByRole('button', { name: 'Accept readmit-own for Article 1' }).click()
    await page.getByLabel('Why').fill('read in full')
    await page.getByLabel('Your name').fill('ana')
    await page.locator('.decision-form').getByRole('button', { name: 'Accept' }).click()
    await page.getByText('accepted by ana').waitFor()
    await page.getByText('1 accepted, 0 rejected of 1').waitFor()
  })

  it('proposes that its instrument holds a migration clause; once accepted it is coded', async () => {
    const page = await visit(TEXT)
    await page.getByText('Proposed: yes.').waitFor()
    await page.getByRole('button', { name: 'Code as yes' }).click()
    await page.getByLabel('Why').fill('Article 1 speaks of readmission')
    await page.getByLabel('Your name').fill('ana')
    await page.locator('.decision-form').getByRole('button', { name: 'Code as yes' }).click()
    await page.getByText('migration_clause = yes').waitFor()
    const record = await visit('/instruments/mp-eu-mda-2008')
    expect(await record.locator('main').textContent()).toMatch(/migration.clause/i)
  })

  it('shows the sentences that cite later dates, and keeps the decision with its reason', async () => {
    const page = await visit('/instruments/un-icrmw/text')
    await page.getByText('1 sentence cites an act or event later than the signature').waitFor()
    await page.getByRole('link', { name: '5 May 2015' }).click()
    await page.waitForURL('**#art-1')
    await page.getByRole('button', { name: 'Exclude it' }).click()
    await page.getByLabel('Why').fill('a text of 2015')
    await page.getByLabel('Your name').fill('ana')
    await page.locator('.decision-form').getByRole('button', { name: 'Exclude it' }).click()
    await page.getByText('On the exclusion list').waitFor()
    expect(await page.locator('.flag-box').textContent()).toContain('a text of 2015')
  })

  it('opens a text of 2,000 articles at the one asked for', async () => {
    const page = await visit('/instruments/irf-rabat/text?find=madrigal#art-1500')
    const part = page.locator('[data-part="art-1500"][data-in-hand="true"]')
    await part.waitFor()
    await expect.poll(() => part.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(400)
    await expect
      .poll(() => part.evaluate((element) => element.getBoundingClientRect().top))
      .toBeGreaterThan(-1)
    await page.keyboard.press('n')
    await page.getByText('1 of 1').waitFor()
    await expect.poll(() => page.locator('.outline [aria-current]').textContent()).toMatch(/1500|1499/)
  })

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a phone', { viewport: PHONE }],
  ])('can be read by everyone, in %s', async (_, options) => {
    for (const path of [`${TEXT}?find=bridge`, `${TEXT}?view=both`, '/instruments/un-icrmw/text']) {
      const page = await visit(path, options)
      await page.locator('.text-column').waitFor()
      await expectAccessible(page)
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })

  it('has outline and topics in sheets on a phone', async () => {
    const page = await visit(TEXT, { viewport: PHONE })
    await page.getByRole('button', { name: 'Outline' }).click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Article 2/ })
      .click()
    await page.waitForURL('**#art-2')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})
