import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftAnswer } from '../../src/api/reuse-draft.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { COMPARED_TEXTS, DRAFT } from './compared-texts.ts'
import { expectNoOverflow, expectPrintable } from './everyone.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { BAD_FILES, bringTexts } from './written-texts.ts'

/** A word that stands in the draft alone. */
const OWN_WORD = 'quincunx'

describe.skipIf(CHROMIUM === null)('checking a draft, in Chromium', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(`${workbench.url}/draft`, { waitUntil: 'networkidle' })
    return watched.page
  }
  const field = (page: Page) => page.getByLabel('The draft', { exact: true })
  async function pasted(words: string, options = {}): Promise<Page> {
    const page = await visit(options)
    await field(page).fill(words)
    return page
  }

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
    await bringTexts(workbench, COMPARED_TEXTS)
  })
  afterAll(async () => {
    // A file that cannot be read is answered with an error, which the browser writes down.
    const complaints = open
      .flatMap((watched) => watched.complaints)
      .filter((complaint) => !/4\d\d \(/.test(complaint))
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it('marks the passages that the API finds, and says where each comes from', async () => {
    const page = await pasted(DRAFT)
    await page.locator('.draft-text .shared-words').first().waitFor()
    const response = await fetch(`${workbench.url}/api/reuse/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: DRAFT, min: 6 }),
    })
    const answer = (await response.json()) as DraftAnswer
    const isShared = Array.from(DRAFT, () => false)
    for (const { start, end } of answer.passages) isShared.fill(true, start, end)
    const marked = await page.locator('.draft-text .shared-words').allTextContents()
    expect(marked.join('')).toBe([...DRAFT].filter((_, at) => isShared[at]).join(''))
    expect(marked.join('')).not.toContain(OWN_WORD)
    expect(answer.passages.length).toBeGreaterThan(1)
    await page.getByText(`${answer.covered} of ${answer.words} words lie in`).waitFor()
    const carriers = page.locator('.carrier')
    expect(await carriers.count()).toBe(answer.passages[0]?.carriers.length)
    expect(await carriers.first().textContent()).toMatch(/2008.*Moldova.*earliest/s)
    await page.getByRole('heading', { name: 'Texts with most of its words' }).waitFor()
    expect(await page.locator('.draft-sums tbody tr').first().textContent()).toContain('Moldova')
  })

  it('follows the typing, the keys and what is pressed', async () => {
    const page = await pasted(DRAFT)
    await page.getByText('Passage 1 of').waitFor()
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('n')
    await page.getByText('Passage 2 of').waitFor()
    await page.keyboard.press('p')
    await page.getByText('Passage 1 of').waitFor()
    await page.locator('.draft-text .shared-words').last().click()
    await page.getByText('Passage 2 of').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(
      'The sleepy lamplighters of the northern harbour sing about whales, and none of them remembers which of the songs had been the first to reach that island.',
    )
    await page.getByText(/no run of 6 words/).waitFor()
    expect(await page.locator('h1').textContent()).toBe('No passage of this draft stands in a text held')
  })

  it('leads to the source, and back to the draft', async () => {
    const page = await pasted(DRAFT)
    await page.locator('.carrier a').first().click()
    await page.waitForURL(/instruments\/mp-eu-mda-2008\/text.*#art-1/)
    await page.goBack()
    await page.locator('.draft-text .shared-words').first().waitFor()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('There is no draft yet.').waitFor()
    expect(await field(page).inputValue()).toBe('')
  })

  it('keeps nothing of the draft: not in the address, nor in any file of the workspace', async () => {
    const page = await pasted(DRAFT)
    await page.locator('.draft-text .shared-words').first().waitFor()
    await page.getByLabel('Shortest run').selectOption('10')
    await page.waitForURL('**/draft?min=10')
    await page.locator('.draft-text .shared-words').first().waitFor()
    expect(page.url()).not.toContain(OWN_WORD)
    const folder = dirname(workbench.workspace)
    const holders = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(OWN_WORD))
    expect(holders).toEqual([])
    const stored = await page.evaluate<string>(
      'JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state])',
    )
    expect(stored).not.toContain(OWN_WORD)
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('There is no draft yet.').waitFor()
  })

  it('reads a file', async () => {
    const page = await visit()
    await page.locator('#draft-words-file').setInputFiles({
      name: 'draft.html',
      mimeType: 'text/html',
      buffer: Buffer.from(`<!doctype html><html lang="en"><body><p>${DRAFT}</p></body></html>`),
    })
    await page.locator('.draft-text .shared-words').first().waitFor()
    await page.getByText('draft.html').waitFor()
  })

  it('says why, where there is nothing', async () => {
    const page = await visit()
    await page.getByText('There is no draft yet.').waitFor()
    await field(page).fill('   ')
    await page.getByText('There is no draft yet.').waitFor()
    await field(page).fill('Bridge')
    await page.getByText('The draft has 1 word').waitFor()
    await field(page).fill(
      'Die Vertragsparteien halten die Lampen der Brücke die ganze Nacht hindurch in Ordnung und sagen einander sofort, welche erloschen ist.',
    )
    await page.locator('.status-box[data-kind="empty"]').filter({ hasNotText: 'The draft has' }).waitFor()
  })

  it('refuses a file that is too large, and one that cannot be a text', async () => {
    const page = await visit()
    const give = (name: string, buffer: Buffer) =>
      page.locator('#draft-words-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await give('large.txt', Buffer.alloc(16 * 1024 * 1024 + 1, 'bridge '))
    await page.getByText('large.txt is larger than 16 MB.').waitFor()
    for (const [name, { bytes, said }] of Object.entries(BAD_FILES)) {
      await give(name, Buffer.from(bytes as string))
      await page.getByText(said).waitFor()
    }
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('There is no draft yet.').waitFor()
  })

  it.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', { viewport: PHONE, hasTouch: true }],
  ])('is accessible and within its window: %s', async (_, options) => {
    const page = await pasted(DRAFT, options)
    await page.locator('.draft-text .shared-words').first().waitFor()
    await expectAccessible(page)
    await expectNoOverflow(page)
  })

  it('stands on paper with its marks', async () => {
    const page = await pasted(DRAFT)
    await page.locator('.draft-text .shared-words').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.print-foot').waitFor()
    await expectPrintable(page)
  })
})
