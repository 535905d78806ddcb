import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorTies, closestLayer } from '../../src/layers/actor-ties.ts'
import type { BlocRule } from '../../src/layers/entries.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { pairSpans } from '../../src/layers/tie-spans.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const INDEX = membershipIndex(registry)
const place = (id: string): number => INDEX.actorIds.indexOf(id)
const EXPANDED = { blocRule: 'expanded', scope: 'coded' } as const

/** For how many actors each layer is the closest to one actor in a year, from the tables. */
function closestCounts(id: string, year: number, blocRule: BlocRule = 'expanded'): number[] {
  const ties = actorTies(INDEX, place(id), { scope: 'coded', blocRule, year })
  const closest = INDEX.actorIds.map((_, other) => (other === place(id) ? null : closestLayer(ties, other)))
  return LAYERS.map((layer) => closest.filter((found) => found === layer).length)
}

async function switchCounts(page: Page): Promise<number[]> {
  const texts = await page
    .locator('.layer-switch strong')
    .evaluateAll((all) => all.map((element) => element.firstChild?.textContent ?? ''))
  return texts.map((text) => Number(text.replace(/\D/g, '')))
}

describe.skipIf(CHROMIUM === null)('the pages, in Chromium on the full registry', () => {
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

  it('opens on the atlas of the world and its present year', async () => {
    const page = await visit('/')
    await page.waitForURL('**/atlas')
    const year = new Date().getUTCFullYear()
    expect(await page.locator('h1').textContent()).toBe(`How many instruments bind each country, ${year}`)
    expect(await page.locator('header').textContent()).toContain(
      registry.instruments.length.toLocaleString('en'),
    )
  })

  it('shows the closest layer of each country to Morocco in 2012, as the tables have it', async () => {
    const page = await visit('/atlas?a=MAR&year=2012')
    expect(await page.locator('h1').textContent()).toBe(
      'The closest layer that ties each country to Morocco, 2012',
    )
    expect(await switchCounts(page)).toEqual(closestCounts('MAR', 2012))
    const fills = await page
      .locator('path[data-id="ESP"], path[data-id="POL"], path[data-id="JPN"]')
      .evaluateAll((shapes) =>
        shapes
          .map((shape) => `${shape.getAttribute('data-id')} ${shape.getAttribute('data-closest')}`)
          .toSorted(),
      )
    expect(fills).toEqual(['ESP bilateral', 'JPN multilateral', 'POL bloc'])
  })

  it('moves the year by key, by slider and by address, and the map follows the tables', async () => {
    const page = await visit('/atlas?a=MAR&year=2012')
    await page.locator('body').press('ArrowRight')
    await page.waitForURL('**year=2013**')
    expect(await switchCounts(page)).toEqual(closestCounts('MAR', 2013))
    await page.locator('body').press('Shift+ArrowLeft')
    await page.waitForURL('**year=2003**')
    expect(await switchCounts(page)).toEqual(closestCounts('MAR', 2003))
    await page.getByRole('slider', { name: 'Year' }).first().press('Home')
    await page.waitForURL('**year=1945**')
    expect(await switchCounts(page)).toEqual(closestCounts('MAR', 1945))
  })

  it('shows the layer beneath when one is switched off', async () => {
    const page = await visit('/atlas?a=MAR&year=2012')
    await page.getByRole('button', { name: /^Bilateral/ }).click()
    await page.waitForURL('**off=bilateral**')
    expect(await page.locator('path[data-id="ESP"]').getAttribute('data-closest')).toBe('bloc')
  })

  it('chooses Morocco and Spain by the keyboard and names all that binds the two in 2012', async () => {
    const page = await visit('/atlas?year=2012')
    await page.locator('body').press('Enter')
    await page.keyboard.type('Morocc')
    await page
      .getByRole('option', { name: /Morocco/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**a=MAR**')
    await page.locator('body').press('+')
    await page.keyboard.type('Spain')
    await page.getByRole('option', { name: /Spain/ }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**b=ESP**')
    expect(await page.locator('h1').textContent()).toBe('What binds Morocco and Spain, 2012')
    const spans = pairSpans(INDEX, place('MAR'), place('ESP'), {
      ...EXPANDED,
      firstYear: 1945,
      lastYear: new Date().getUTCFullYear(),
    })
    const alive = spans.filter(({ firstYear, lastYear }) => firstYear <= 2012 && lastYear >= 2012)
    expect(await page.locator('aside').textContent()).toContain(`${alive.length} instruments`)
    expect(await page.locator('.pair-layer li').count()).toBe(alive.length)
    const counts = LAYERS.map(
      (layer, l) =>
        alive.filter((span) => INDEX.layerByInstrument[span.instrumentIndex] === l && layer).length,
    )
    expect(await switchCounts(page)).toEqual(counts)
  })

  it('chooses by a click on the map', async () => {
    const page = await visit('/atlas?year=2012')
    await page.locator('path[data-id="BRA"]').click({ position: { x: 60, y: 60 } })
    await page.waitForURL('**a=BRA**')
  })

  it('draws the Soviet Union in 1975 and Ukraine in 2012, and Western Sahara, Crimea as nobody’s', async () => {
    const early = await visit('/atlas?a=DEU&year=1975')
    expect(await early.locator('path[data-id="SUN"]').getAttribute('data-kind')).toBe('joined')
    expect(await early.locator('path[data-id="UKR"]').count()).toBe(0)
    expect(await early.locator('.map-key').textContent()).toContain('states dissolved since')
    const late = await visit('/atlas?a=DEU&year=2012')
    expect(await late.locator('path[data-id="UKR"]').count()).toBe(1)
    for (const area of ['western-sahara', 'crimea']) {
      expect(await late.locator(`path[data-id="${area}"]`).getAttribute('data-fill')).toBe('disputed')
    }
    expect(await late.locator('path[data-id="XKX"]').getAttribute('data-kind')).toBe('state')
  })

  it('marks East Germany beside the map in 1975, and says under whom rows of the Soviet Union are kept', async () => {
    const page = await visit('/atlas?a=POL&year=1975')
    await page.getByRole('button', { name: /East Germany/ }).click()
    await page.waitForURL('**b=DDR**')
    expect(await page.locator('h1').textContent()).toBe(
      'What binds Poland and German Democratic Republic, 1975',
    )
    const soviet = await visit('/atlas?a=SUN&year=1975')
    await soviet
      .locator('aside')
      .getByRole('button', { name: /^Russia/ })
      .click()
    await soviet.waitForURL('**a=RUS**')
  })

  it('takes a bloc as one and shows its members as chosen', async () => {
    const page = await visit('/atlas?a=eu&year=2012')
    expect(await switchCounts(page)).toEqual(closestCounts('eu', 2012, 'node'))
    const fillOf = (id: string) => page.locator(`path[data-id="${id}"]`).getAttribute('data-fill')
    expect(await fillOf('POL')).toBe('chosen')
    expect(await fillOf('HRV')).not.toBe('chosen')
    await page.locator('body').press('ArrowRight')
    await page.waitForURL('**year=2013**')
    expect(await fillOf('HRV')).toBe('chosen')
  })

  it('accepts names and codes in the address, and suggests the nearest for one that no actor has', async () => {
    const page = await visit('/?a=morocco&b=ES&year=2012')
    await page.waitForURL('**a=MAR&b=ESP**')
    expect(await page.locator('h1').textContent()).toBe('What binds Morocco and Spain, 2012')
    const lost = await openPage(browser)
    await lost.page.goto(`${workbench.url}/atlas?a=Morroco`, { waitUntil: 'networkidle' })
    expect(await lost.page.getByRole('alert').textContent()).toMatch(/Morroco.*Morocco/)
    expect(await lost.page.locator('h1').textContent()).toContain('How many instruments bind each country')
    await lost.close()
  })

  it('swaps the charts for their tables with t', async () => {
    const page = await visit('/atlas?a=MAR&year=2012')
    await page.locator('body').press('t')
    const row = page.locator('.map-table tbody tr', { hasText: 'Spain' })
    await row.waitFor()
    expect(await row.textContent()).toContain('Bilateral')
  })

  it('filters to the nine mobility partnerships and opens that of Moldova', async () => {
    const page = await visit('/instruments?family=mobility-partnership')
    const nine = registry.instruments.filter(({ family }) => family === 'mobility-partnership').length
    expect(nine).toBe(9)
    expect(await page.locator('h1').textContent()).toContain('9 instruments')
    await page.getByRole('link', { name: /European Union and Moldova/ }).click()
    await page.waitForURL('**/instruments/mp-eu-mda-2008')
    await page.getByText('Participants by role').waitFor()
    const participating = registry.participations.filter(
      (row) => row.instrument === 'mp-eu-mda-2008' && row.role === 'participating-state',
    )
    expect(participating.filter(({ from }) => from === '2008-06-05').length).toBe(15)
    const text = await page.locator('main').textContent()
    expect(text).toContain(`${participating.length} of 27`)
    expect(text).toContain('5 June 2008')
    expect(text).toContain('Not binding')
    expect(text).toContain('AUT')
  })

  it('shows on a laptop every usual column of the instruments, and the words of the find box, whole', async () => {
    const page = await visit('/instruments', { viewport: { width: 1280, height: 800 } })
    await page.locator('.instrument-table tbody tr').first().waitFor()
    const cut = await page.evaluate<string[]>(`(() => {
      const end = document.querySelector('.table-frame').getBoundingClientRect().right
      const heads = [...document.querySelectorAll('.instrument-table thead th')]
      const input = document.querySelector('.header-find input')
      const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(input)
      const pen = document.createElement('canvas').getContext('2d')
      pen.font = fontSize + ' ' + fontFamily
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      return [
        ...heads.filter((head) => head.getBoundingClientRect().right > end + 0.5 || head.scrollWidth > head.clientWidth)
          .map((head) => head.textContent),
        ...(pen.measureText(input.placeholder).width > room ? [input.placeholder] : []),
      ]
    })()`)
    expect(cut).toEqual([])
  })

  it('counts in a facet what choosing it gives, and keeps the choice in the address', async () => {
    const page = await visit('/instruments')
    const regional = page.getByRole('checkbox', { name: /^Regional/ }).first()
    await regional.check()
    await page.waitForURL('**layer=regional**')
    const count = registry.instruments.filter(({ layer }) => layer === 'regional').length
    expect(await page.locator('h1').textContent()).toContain(`${count} instruments`)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('h1').textContent()).toContain(`${count} instruments`)
  })

  it('shows the parties and signatories of the migrant workers convention', async () => {
    const page = await visit('/instruments/un-icrmw')
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toMatch(/Part(y|ies)\s*60/)
    expect(text).toMatch(/Signator(y|ies)\s*40/)
  })

  it('answers a former id with the instrument of today, and an unknown one with a way out', async () => {
    const former = registry.aliases.find(({ kind, table }) => kind === 'former-id' && table === 'instruments')
    const page = await visit(`/instruments/${former?.alias}`)
    await page.waitForURL(`**/instruments/${former?.id}`)
    const lost = await openPage(browser)
    await lost.page.goto(`${workbench.url}/instruments/mp-eu-nowhere`, { waitUntil: 'networkidle' })
    expect(await lost.page.locator('main').textContent()).toMatch(/mp-eu-nowhere/)
    await lost.close()
  })

  it.each([
    ['the world', '/atlas?year=2012'],
    ['a country', '/atlas?a=MAR&year=2012'],
    ['two countries', '/atlas?a=MAR&b=ESP&year=2012'],
    ['the instruments', '/instruments'],
    ['an instrument', '/instruments/mp-eu-mda-2008'],
    ['a convention', '/instruments/un-icrmw'],
  ])('has no violation of WCAG 2.2 AA on %s, light and dark, wide and narrow', async (_, path) => {
    for (const options of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { viewport: PHONE, hasTouch: true },
    ]) {
      await expectAccessible(await visit(path, options))
    }
  })

  it('runs under a policy that allows no inline script, and asks no other host', async () => {
    const answer = await fetch(`${workbench.url}/atlas`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=|<style|style="/)
  })
})
