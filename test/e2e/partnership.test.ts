import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Partnership } from '../../src/api/partnership.ts'
import type { PartnershipClauses } from '../../src/api/partnership-clauses.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import {
  expectChartsInWords,
  expectMirrored,
  expectNoOverflow,
  expectPrintable,
  expectRoomForFingers,
} from './everyone.ts'
import { PARTNERSHIP_TEXTS } from './partnership-texts.ts'
import { startWorkbench, type Workbench } from './workbench.ts'
import { bringTexts } from './written-texts.ts'

const MOLDOVA = 'mp-eu-mda-2008'
const PATH = `/partnership?instrument=${MOLDOVA}`
const API = `/api/partnership/${MOLDOVA}`

describe.skipIf(CHROMIUM === null)('is it a partnership, in Chromium', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    return watched.page
  }
  async function asked<T>(path: string): Promise<T> {
    return (await (await fetch(workbench.url + path)).json()) as T
  }
  const row = (page: Page, name: string) =>
    page.locator('.dot-interval', { has: page.getByText(name, { exact: true }) }).first()

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

  it('offers mobility partnerships, processes and classes where nothing is asked for', async () => {
    const page = await visit('/partnership')
    await page.getByText('No text is held in this workspace').waitFor()
    expect(await page.locator('[aria-labelledby="entry-mobility"] li').count()).toBe(9)
    await page
      .locator('[aria-labelledby="entry-mobility"]')
      .getByText('Republic of Moldova')
      .or(page.locator('[aria-labelledby="entry-mobility"]').getByText('and Moldova'))
      .first()
      .click()
    await page.waitForURL(`**instrument=${MOLDOVA}**`)
  })

  it('shows without a text what the registry tells, and hatches the rest with the reason', async () => {
    const report = await asked<Partnership>(API)
    expect(report.header.texts).toEqual([])
    const page = await visit(PATH)
    await page.getByText('No text of this instrument is held').waitFor()
    expect(await row(page, 'A gains').textContent()).toContain('no text held')
    expect(await row(page, 'A gains').locator('[data-gap="true"]').count()).toBe(1)
    expect(await row(page, 'Not binding').textContent()).toContain('yes')
    expect(await page.getByText('No overall verdict is given.').count()).toBe(1)
  })

  it('shows with a text the figures of the API', async () => {
    await bringTexts(workbench, PARTNERSHIP_TEXTS)
    const report = await asked<Partnership>(API)
    const page = await visit(PATH)
    const d = report.critical.flatMap(({ readings }) => readings).find(({ id }) => id === 'd')?.value ?? null
    expect(d).not.toBeNull()
    expect(await row(page, 'd, all topics').locator('.dot-value').textContent()).toBe(
      `${(d ?? 0) > 0 ? '+' : '−'}${Math.abs(d ?? 0).toFixed(2)}`,
    )
    const topic = report.topics.find((each) => each.topic === 'readmit-own')
    expect(topic?.duties.d).toBeGreaterThan(0)
    await page.keyboard.press('t')
    const cells = page.locator('tr', { hasText: 'Own-national readmission' }).locator('td')
    expect(await cells.nth(1).textContent()).toBe(String(topic?.clauses))
  })

  it('opens the sentences of a figure by keyboard, goes to the next, and closes them', async () => {
    const evidence = await asked<PartnershipClauses>(`${API}/clauses?topic=readmit-own`)
    const page = await visit(PATH)
    await page.keyboard.press('Escape')
    await page.waitForURL('**open=none**')
    await page.getByRole('button', { name: 'Own-national readmission' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.evidence').getByText(`clause 1 of ${evidence.total}`).waitFor()
    expect(await page.locator('.clause-evidence .mono').first().textContent()).toBe(
      evidence.items[0]?.address,
    )
    expect(await page.locator('.sentence-mark[data-kinds~="modal"]').first().textContent()).toContain('shall')
    await page.keyboard.press('n')
    await page.locator('.evidence').getByText(`clause 2 of ${evidence.total}`).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.evidence').waitFor({ state: 'detached' })
  })

  it('takes a correction: the figure changes, and the machine’s value stays, struck out', async () => {
    const before = await asked<Partnership>(API)
    const page = await visit(`${PATH}&open=topic.readmit-own`)
    await page.locator('.clause-evidence').waitFor()
    await page.keyboard.press('o')
    await page.getByLabel('Right value').selectOption('a')
    await page.getByLabel('Why', { exact: true }).fill('The bridge is theirs.')
    await page.getByLabel('Your name').fill('ana')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.locator('.clause-facts del').waitFor()
    expect(await page.locator('.clause-facts').textContent()).toContain('human')
    await page.locator('.clause-why').getByText('The bridge is theirs.').waitFor()
    const after = await asked<Partnership>(API)
    const d = ({ topics }: Partnership) => topics.find(({ topic }) => topic === 'readmit-own')?.duties.d ?? 0
    expect(d(after)).toBeLessThan(d(before))
    expect(after.coding).toMatchObject({ overrides: 1 })
    await page
      .locator('.evidence')
      .getByText(`d = ${d(after) > 0 ? '+' : '−'}${Math.abs(d(after)).toFixed(2)}`)
      .waitFor()
  })

  it('tells who said what of a clause, and leads to it on the coding desk', async () => {
    const page = await visit(`${PATH}&open=topic.readmit-own`)
    await page.getByText('History: 1 value by a person').click()
    const said = page.locator('.clause-history li')
    expect(await said.count()).toBe(1)
    expect(await said.textContent()).toMatch(/^Bearer A corrected by ana, .*: “The bridge is theirs\.”$/)
    const address = await page.locator('.clause-evidence .mono').first().textContent()
    await page.locator('.clause-evidence').getByRole('link', { name: 'Coding desk' }).click()
    await page.locator('.clause-address', { hasText: address ?? '' }).waitFor()
    await page.getByRole('link', { name: 'Its partnership test' }).click()
    await page.waitForURL(`**${PATH}`)
  })

  it('takes its keys where the sentences stand over the page, in a window of 800 pixels', async () => {
    const page = await visit(`${PATH}&open=topic.readmit-own`, { viewport: { width: 800, height: 700 } })
    await expectNoOverflow(page)
    const dialog = page.locator('dialog:modal')
    await dialog.getByText('clause 1 of').first().waitFor()
    await page.keyboard.press('n')
    await dialog.getByText('clause 2 of').first().waitFor()
    await page.keyboard.press('o')
    await page.getByLabel('Why', { exact: true }).fill('not sent')
    await page.keyboard.press('Escape')
    await dialog.locator('.correct-clause').waitFor({ state: 'detached' })
    expect(await dialog.count()).toBe(1)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it.each([
    [`${API}/clauses?bearer=everybody`, 400, 'server/bad-query'],
    ['/api/partnership/atlantis-pact', 404, 'layers/instrument-unknown'],
    ['/api/partnership-class/friendships', 404, null],
  ])('%s is refused', async (path, status, code) => {
    const answer = await fetch(workbench.url + path)
    expect(answer.status >= 400 && answer.status < 500, String(status)).toBe(true)
    if (code !== null) expect(((await answer.json()) as { code: string }).code).toBe(code)
  })

  it('is for everyone: axe, dark, a phone, right to left, on paper, in words', async () => {
    const page = await visit(PATH)
    await expectAccessible(page)
    await expectNoOverflow(page)
    await expectChartsInWords(page)
    await page.evaluate(`document.documentElement.dir = 'rtl'`)
    await expectMirrored(page)
    await expectNoOverflow(page)
    const phone = await visit(`${PATH}&open=topic.readmit-own`, {
      viewport: PHONE,
      hasTouch: true,
      colorScheme: 'dark',
    })
    await expectAccessible(phone)
    await expectNoOverflow(phone)
    await expectRoomForFingers(phone)
    const paper = await visit(PATH)
    await paper.emulateMedia({ media: 'print' })
    await expectPrintable(paper)
  })
})
