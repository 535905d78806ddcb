import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const { registry } = readRegistryFolder(join(ROOT, 'registry'))

describe.skipIf(CHROMIUM === null)('ways out of the pages, and the version in their addresses', () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path, { waitUntil: 'networkidle' })
    return watched.page
  }

  /** The CSV that the dialog of a page gives, as lines. */
  async function csvOf(page: Page): Promise<string[]> {
    const waits = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV', exact: true }).click()
    const path = await (await waits).path()
    return readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
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

  it('the Instruments give what the filter leaves, with its address, and the rows selected', async () => {
    const page = await visit('/instruments?layer=multilateral&sort=title&order=asc')
    const count = registry.instruments.filter(({ layer }) => layer === 'multilateral').length
    await page.getByRole('button', { name: 'Data and citation' }).click()
    const all = await csvOf(page)
    expect(all).toContain('Filter,layer=multilateral')
    expect(all).toContain(`Rows,${count} of ${registry.instruments.length}`)
    await page.keyboard.press('Escape')
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    await page.getByText('2 selected').waitFor()
    await page.getByRole('button', { name: 'Data and citation' }).click()
    await page.getByText(/^The 2 rows selected, of/).waitFor()
    expect((await csvOf(page)).find((line) => line.startsWith('Rows,'))).toBe(
      `Rows,2 of ${registry.instruments.length}`,
    )
    const cited = (await page.locator('.cite-box pre').textContent()) ?? ''
    const address = /https?:\S+$/.exec(cited)?.[0] ?? ''
    expect(address).toMatch(
      new RegExp(`/instruments\\?.*id=.*&v=${registry.version.replaceAll('.', '\\.')}$`),
    )
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await page.locator('h1').textContent()).toMatch(/^2 instruments/)
  })

  it('the atlas gives the rows that its view rests on, with year and rules', async () => {
    const page = await visit('/atlas?a=MAR&b=ESP&year=2012')
    await page.getByRole('button', { name: 'Data and citation' }).click()
    const pair = await csvOf(page)
    expect(pair.find((line) => line.startsWith('Rules,'))).toContain('year 2012; blocs as their members')
    const bound = Number(
      /^\d+/.exec((await page.locator('.atlas-side p strong').first().textContent()) ?? '')?.[0],
    )
    expect(pair.slice(9)).toHaveLength(bound)
    const world = await visit('/atlas?year=2012')
    await world.getByRole('button', { name: 'Data and citation' }).click()
    expect((await csvOf(world)).some((line) => /^2012,MAR,Morocco,state,\d+$/.test(line))).toBe(true)
  })

  it.each([
    '/atlas?v=2020.1.1',
    '/instruments?v=2020.1.1',
    '/instruments/un-icrmw?v=2020.1.1',
    '/actors/MAR?v=2020.1.1',
    '/timeline?v=2020.1.1',
    '/processes?v=2020.1.1',
  ])('%s says that it was cited on another version, until that is dropped', async (path) => {
    const page = await visit(path)
    const notice = page.locator('.version-notice')
    await notice.waitFor()
    expect(await notice.textContent()).toContain('cited on registry version 2020.1.1')
    expect(await notice.textContent()).toContain(`of version ${registry.version}`)
    await notice.getByRole('link', { name: 'Drop the version' }).click()
    await notice.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('v=')
  })

  it('an address of the version held says nothing, and keeps it while the filter changes', async () => {
    const page = await visit(`/instruments?v=${registry.version}`)
    await page.getByLabel('Title, id or party').or(page.locator('#filter-words')).first().fill('refugees')
    await page.waitForURL('**q=refugees**')
    expect(page.url()).toContain(`v=${registry.version}`)
    expect(await page.locator('.version-notice').count()).toBe(0)
  })

  it('is accessible, on a phone too', async () => {
    await expectAccessible(await visit('/instruments?v=2020.1.1'))
    await expectAccessible(await visit('/atlas?v=2020.1.1', { viewport: PHONE, hasTouch: true }))
  })
})
