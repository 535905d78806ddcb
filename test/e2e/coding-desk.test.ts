import { readFile } from 'node:fs/promises'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodingClauses, Codings } from '../../src/api/clause-codings.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { BRIDGE_DEAL, BRIDGE_DEAL_TEXT } from './coded-texts.ts'
import { expectMirrored, expectNoOverflow, expectPrintable, expectRoomForFingers } from './everyone.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts } from './written-texts.ts'

/** What one coder presses for a clause: letters of the topic, then a number for each variable. */
interface Pressed {
  readonly topic: string
  /** Bearer, beneficiary, modal, action, prohibition, condition. */
  readonly numbers: string
}

const SAME: Pressed = { topic: 'readmit-o', numbers: '331100' }
const CLAUSES = 10

describe.skipIf(CHROMIUM === null)('the coding desk, in Chromium', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []
  const pages = new Map<string, Page>()

  /** The page of a coder, in a browser of their own, which keeps their name. */
  async function coderPage(name: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    const { page } = watched
    await page.goto(`${workbench.url}/code`, { waitUntil: 'networkidle' })
    await page.getByLabel('Your name').fill(name)
    await page.keyboard.press('Enter')
    await page.getByText(`Coding as ${name}`).waitFor()
    return page
  }
  const pageOf = (name: string): Page => pages.get(name) as Page
  const desk = `/code?text=${BRIDGE_DEAL_TEXT}&only=all`
  const current = (page: Page) => page.locator('.part-clauses [aria-current="true"]')
  const progress = (page: Page, count: number) =>
    page.locator('.code-progress strong', { hasText: new RegExp(`^${count} of`) }).waitFor()
  const addressNow = (page: Page) => page.locator('.clause-address .mono').textContent()
  const clausesOf = async (coder: string): Promise<CodingClauses> =>
    (
      await fetch(`${workbench.url}/api/coding/texts/${BRIDGE_DEAL_TEXT}/clauses?limit=500&coder=${coder}`)
    ).json() as Promise<CodingClauses>

  async function press({ topic, numbers }: Pressed, page: Page): Promise<void> {
    await page.keyboard.press('t')
    await page.locator('#code-topics:focus').waitFor()
    await page.keyboard.type(topic)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('.group[data-open="true"]', { hasText: 'Bearer' }).waitFor()
    for (const number of numbers) await page.keyboard.press(number)
  }

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
    await bringTexts(workbench, BRIDGE_DEAL)
  })
  afterAll(async () => {
    // A save that is made to fail, and a table that is refused, are written down by the browser.
    const complaints = open
      .flatMap((watched) => watched.complaints)
      .filter((complaint) => !/4\d\d \(|ERR_FAILED/.test(complaint))
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it('two coders code ten clauses blind by keyboard alone, and the second is told nothing of the first', async () => {
    for (const coder of ['ana', 'ben']) {
      const page = await coderPage(coder)
      pages.set(coder, page)
      const told: CodingClauses[] = []
      const reading: Promise<void>[] = []
      page.on('response', (response: Response) => {
        if (!/\/api\/coding\/texts\/[^/]+\/clauses/.test(response.url())) return
        reading.push(response.json().then((body: CodingClauses) => void told.push(body)))
      })
      await page.goto(workbench.url + desk, { waitUntil: 'networkidle' })
      await current(page).waitFor()
      await Promise.all(reading)
      expect(told.length).toBeGreaterThan(0)
      expect(told.flatMap(({ items }) => items).every(({ seen }) => seen === null)).toBe(true)
      expect(JSON.stringify(told)).not.toContain('"ana"')
      const coded = new Set<string>()
      for (let count = 1; count <= CLAUSES; count++) {
        const address = (await addressNow(page)) ?? ''
        expect(await page.locator('.seen').count()).toBe(0)
        expect(await page.locator('.clause-current .sentence-mark').count()).toBe(0)
        await press(coder === 'ben' && count === 3 ? { ...SAME, numbers: '631100' } : SAME, page)
        await page.keyboard.press('Enter')
        await progress(page, count)
        coded.add(address)
        await Promise.all(reading)
        const seen = told.flatMap(({ items }) => items).filter((item) => item.seen !== null)
        expect(seen.every((item) => coded.has(item.address))).toBe(true)
      }
      expect(coded.size).toBe(CLAUSES)
      const answer = await clausesOf(coder)
      expect(answer.coded).toBe(CLAUSES)
    }
    const { items } = (await (await fetch(`${workbench.url}/api/coding/codings?limit=500`)).json()) as Codings
    expect(items).toHaveLength(2 * CLAUSES * 8)
    expect(items.every(({ way }) => way === 'code')).toBe(true)
  })

  it('shows what the rules and the other coder say of a clause that is coded, with the rules’ words marked', async () => {
    const page = pageOf('ben')
    await page.goto(`${workbench.url + desk}&at=art-1%2Fpar-1%2Fs-1`, { waitUntil: 'networkidle' })
    const table = page.locator('.seen table')
    await table.waitFor()
    expect(await table.locator('thead').textContent()).toMatch(/You.*Rules.*ana/)
    expect(await page.locator('.clause-current .sentence-mark').count()).toBeGreaterThan(0)
  })

  it('keeps a correction beside the first value, with its reason', async () => {
    const page = pageOf('ben')
    const first = (await clausesOf('ben')).items.find(({ is_coded }) => is_coded)
    await page.goto(`${workbench.url + desk}&at=${encodeURIComponent(first?.address ?? '')}`, {
      waitUntil: 'networkidle',
    })
    await page.locator('.seen').waitFor()
    await page.keyboard.press('m')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.locator('#code-reason:focus').waitFor()
    await page.keyboard.type('the verb is in the future')
    await page.keyboard.press('Enter')
    await page.getByText('ben corrected Modal to will: the verb is in the future').waitFor()
    const clause = (await clausesOf('ben')).items.find(({ address }) => address === first?.address)
    expect(clause).toMatchObject({ mine: { modal: 'shall' }, seen: { counts: { modal: 'will' } } })
  })

  it('puts disagreements side by side, and settles them by keyboard with a reason', async () => {
    const page = pageOf('ben')
    await page.goto(`${workbench.url}/code?view=disagreements`, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { name: 'Coders differ in 1 value' }).waitFor()
    const said = page.locator('.candidate-said')
    expect(await said.allTextContents()).toEqual([
      expect.stringMatching(/^anaeach/),
      expect.stringMatching(/^benperson/),
      expect.stringMatching(/^Rules/),
    ])
    await page.keyboard.press('1')
    await page.keyboard.type('each acts for itself')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No disagreement is open' }).waitFor()
    const eve = await coderPage('eve')
    await eve.goto(`${workbench.url}/code?view=disagreements`, { waitUntil: 'networkidle' })
    await eve.getByText('No two coders differ.').waitFor()
  })

  it('refuses agreement under fifty clauses, and says how many there are', async () => {
    const page = pageOf('ana')
    await page.goto(`${workbench.url}/code?view=agreement`, { waitUntil: 'networkidle' })
    const bearer = page.locator('tbody tr', { hasText: 'Bearer' })
    expect(await bearer.textContent()).toContain('refused: 10 of the 50 clauses needed')
    expect(await page.locator('tbody').textContent()).not.toMatch(/firm|tentative/)
  })

  it('keeps what was chosen through a reload, and what could not be saved until it can', async () => {
    const page = pageOf('ana')
    await page.goto(workbench.url + desk, { waitUntil: 'networkidle' })
    await current(page).waitFor()
    const address = await addressNow(page)
    await press({ topic: 'visa', numbers: '331' }, page)
    await page.reload({ waitUntil: 'networkidle' })
    await page.locator('.group', { hasText: 'Topics' }).getByText('visa').waitFor()
    await page.locator('.group[data-open="true"]', { hasText: 'Action' }).waitFor()
    for (const number of '100') await page.keyboard.press(number)
    await page.route('**/api/coding/codings', (route) => route.abort())
    await page.keyboard.press('Enter')
    await page.getByText(`${address} is not saved.`).waitFor()
    await page.getByRole('link', { name: 'Back to the clause' }).click()
    await expect.poll(() => addressNow(page)).toBe(address)
    expect(await page.locator('.group[data-chosen="true"]').count()).toBe(7)
    await page.unroute('**/api/coding/codings')
    await page.keyboard.press('Enter')
    await progress(page, CLAUSES + 1)
    expect(await page.getByText('is not saved').count()).toBe(0)
  })

  it('says what is still open, and moves without saving', async () => {
    const page = pageOf('ana')
    const address = await addressNow(page)
    await page.keyboard.press('Enter')
    await page.getByText('Still open: Topics, Bearer').waitFor()
    await page.keyboard.press('k')
    await expect.poll(() => addressNow(page)).not.toBe(address)
    await page.keyboard.press('j')
    await expect.poll(() => addressNow(page)).toBe(address)
    await page.keyboard.press('p')
    await page.keyboard.press('u')
    await expect.poll(() => addressNow(page)).toBe(address)
  })

  it('can be used without single keys', async () => {
    const page = pageOf('ana')
    await page.evaluate("localStorage.setItem('strata.single-keys', 'off')")
    await page.reload({ waitUntil: 'networkidle' })
    await current(page).waitFor()
    const bearer = page.getByRole('button', { name: /^Bearer/ })
    await page.keyboard.press('b')
    expect(await bearer.getAttribute('aria-expanded')).toBe('false')
    await bearer.focus()
    await page.keyboard.press('Enter')
    expect(await bearer.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await bearer.textContent()).toContain('B')
    await page.evaluate("localStorage.removeItem('strata.single-keys')")
  })

  it('exports codings as a table, and imports one whole or says what is wrong with it', async () => {
    const page = pageOf('ana')
    await page.goto(`${workbench.url}/code`, { waitUntil: 'networkidle' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export all codings (CSV)' }).click(),
    ])
    const table = await readFile(await download.path(), 'utf8')
    expect(table).toContain('ana')
    const give = (content: string) =>
      page
        .locator('#import-codings')
        .setInputFiles({ name: 'codings.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
    await give(table)
    await page.getByText(/^0 codings imported; \d+ held already\.$/).waitFor()
    await give(table.replace(',person,', ',everyone,'))
    await page.getByText(/^Row \d+, column value: found everyone/).waitFor()
  })

  it('says so where the server takes no codings, and where there is no text', async () => {
    const page = await coderPage('ana')
    const alter = async (change: (answer: { editable: boolean; items: object[] }) => object) => {
      await page.unroute('**/api/coding/texts')
      await page.route('**/api/coding/texts', async (route) => {
        const answer = (await (await route.fetch()).json()) as { editable: boolean; items: object[] }
        await route.fulfill({ json: change(answer) })
      })
      await page.goto(`${workbench.url}/code`, { waitUntil: 'networkidle' })
    }
    await alter((answer) => ({ ...answer, editable: false }))
    await page.getByText('This server takes no codings.').waitFor()
    expect(await page.getByText('Import codings').count()).toBe(0)
    await alter((answer) => ({ ...answer, items: [] }))
    await page.getByText('strata import texts my-folder').waitFor()
  })

  const VIEWS = [
    ['texts', '/code'],
    ['clauses', desk],
    ['a coded clause', `${desk}&at=art-1%2Fpar-1%2Fs-1`],
    ['disagreements', '/code?view=disagreements'],
    ['agreement', '/code?view=agreement'],
  ] as const

  it.each(VIEWS)('%s: for everyone', async (_, path) => {
    for (const options of [
      { viewport: { width: 1280, height: 800 }, colorScheme: 'light' as const },
      { viewport: PHONE, hasTouch: true, colorScheme: 'dark' as const },
    ]) {
      const page = await coderPage('ben', options)
      await page.goto(workbench.url + path, { waitUntil: 'networkidle' })
      await page.locator('main h1').first().waitFor()
      await expectNoOverflow(page)
      await expectAccessible(page)
      if ('hasTouch' in options) await expectRoomForFingers(page)
      await page.evaluate('document.documentElement.dir = "rtl"')
      await expectNoOverflow(page)
      await expectMirrored(page)
      await page.evaluate('document.documentElement.dir = "ltr"')
      await page.emulateMedia({ media: 'print' })
      await page.locator('.print-foot').waitFor()
      await expectPrintable(page)
      await page.context().close()
    }
  })
})
