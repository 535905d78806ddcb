import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Corridor } from '../../src/api/flows-corridor.ts'
import type { EventStudy, SpecificationCurve } from '../../src/api/flows-models.ts'
import { CHROMIUM, expectAccessible, launchBrowser, openPage, PHONE, type WatchedPage } from './browser.ts'
import {
  expectChartsInWords,
  expectMirrored,
  expectNoOverflow,
  expectPrintable,
  expectRoomForFingers,
} from './everyone.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const LONG_MS = 300_000
const TREATMENT = 'family=labour-agreement'
const CURVE = `/api/flows/specification-curve?treatment=${encodeURIComponent(TREATMENT)}`
const STUDY = `/api/flows/event-study?treatment=${encodeURIComponent(TREATMENT)}`

describe.skipIf(CHROMIUM === null)('flows, in Chromium', { timeout: LONG_MS }, () => {
  let browser: Browser
  let workbench: Workbench
  const open: WatchedPage[] = []

  async function visit(path: string, options = {}): Promise<Page> {
    const watched = await openPage(browser, options)
    open.push(watched)
    await watched.page.goto(workbench.url + path)
    await watched.page.locator('.corridor-chart svg, .status-box').first().waitFor()
    return watched.page
  }
  /** The whole page with all models, which are fitted once and kept. */
  async function visitWhole(path: string, options = {}): Promise<Page> {
    const page = await visit(path, options)
    await page.locator('.event-chart').nth(1).waitFor({ timeout: LONG_MS })
    await page.locator('.spec-detail').waitFor({ timeout: LONG_MS })
    await page.locator('.small-multiples').waitFor()
    return page
  }
  /** An answer that takes long is asked for again, as its mend says. */
  async function asked<T>(path: string): Promise<T> {
    for (;;) {
      const answer = await fetch(workbench.url + path)
      if (answer.status !== 503) return (await answer.json()) as T
    }
  }

  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 })
    browser = await launchBrowser()
    await asked(CURVE)
    for (const model of ['ppml', 'asinh'])
      await asked(`${STUDY}&model=${model}&direction=role&effects=od%2Cot%2Cdt&sample=all`)
  }, LONG_MS)
  afterAll(async () => {
    const complaints = open.flatMap((watched) => watched.complaints)
    await browser?.close()
    await workbench?.stop()
    expect(complaints).toEqual([])
  })

  it('shows the corridor’s stocks by each source, the numbers of the API', async () => {
    const corridor = await asked<Corridor>('/api/flows/corridor?origin=MAR&destination=ESP')
    const un = corridor.series.find(({ source }) => source === 'un-desa-ims-2020')
    expect(un?.points.find(({ year }) => year === 2020)?.persons).toBe(785_884)
    const page = await visit('/flows/MAR/ESP?models=off')
    expect(new URL(page.url()).search).toContain('from=MAR&to=ESP')
    await page.locator('.corridor-end').waitFor()
    expect(await page.locator('h1').textContent()).toBe('Flows: Morocco to Spain')
    expect(await page.locator('.corridor-end').textContent()).toBe('785,884')
    await page.keyboard.press('t')
    const table = page.locator('.flows-corridor table').first()
    const cells = await table.locator('tr', { hasText: '1990' }).locator('th, td').allTextContents()
    expect(cells).toEqual(['1990', '133,341', '105,885'])
    const bound = page.locator('.flows-corridor table').nth(1).locator('tbody tr')
    expect(await bound.count()).toBe(corridor.instruments.length)
  })

  it('gives the same curve on the page, in the API and on the command line', async () => {
    const curve = await asked<SpecificationCurve>(CURVE)
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/cli/strata.js'), 'flows', 'curve', '--treatment', TREATMENT, '--json'],
      { encoding: 'utf8', env: { ...process.env, STRATA_WORKSPACE: workbench.workspace } },
    )
    const { built_from: _, ...answer } = curve
    expect(JSON.parse(stdout)).toEqual(answer)
    const page = await visitWhole('/flows?from=MAR&to=ESP')
    expect(await page.locator('.spec-column').count()).toBe(curve.specifications)
    const shown = await page.locator('.spec-value').allTextContents()
    expect(shown).toEqual([curve.lowest, curve.highest].map((value) => value?.toFixed(2).replace('-', '−')))
    const headline = curve.results.find(({ key }) => key === 'ppml.role.od-ot-dt.all')
    expect(await page.locator('.spec-detail').textContent()).toContain(
      headline?.estimate?.toFixed(2).replace('-', '−'),
    )
    expect(await page.locator('.spec-detail').textContent()).toContain('155,171 of 262,094 rows used')
    expect(await page.locator('.spec-published text').textContent()).toContain('0.57')
  })

  it('says of the leads what their joint test allows', async () => {
    const study = await asked<EventStudy>(STUDY)
    expect([study.leads, study.leads_test?.df]).toEqual(['not-flat', 2])
    const page = await visitWhole('/flows?from=MAR&to=ESP')
    const verdict = await page.locator('.event-verdict').textContent()
    expect(verdict).toContain('Leads not flat')
    expect(verdict).toContain(`χ² ${study.leads_test?.chi2.toFixed(2)} with 2 degrees of freedom`)
    expect(verdict).toContain('Say “associated with”, not “raised”')
  })

  it('asks whether the effect holds only when told to, with the numbers of the API', async () => {
    const { checks } = await asked<EventStudy>(`${STUDY}&checks=etwfe,placebo`)
    expect(checks.etwfe?.found?.overall.se).toBeGreaterThan(0)
    expect(checks.leave_one_out).toBeNull()
    const page = await visitWhole('/flows?from=MAR&to=ESP')
    expect(await page.locator('.event-checks table').count()).toBe(0)
    await page.getByRole('button', { name: 'Fit staggered dates' }).click()
    await page.waitForURL('**checks=etwfe*placebo**')
    const row = page.locator('.event-checks tr', { hasText: 'Staggered dates, all years after' })
    await row.waitFor({ timeout: LONG_MS })
    expect(await row.locator('td').first().textContent()).toBe(
      checks.etwfe?.found?.overall.estimate.toFixed(2).replace('-', '−'),
    )
    expect(await page.locator('.event-checks-said').textContent()).toContain('10 years too early')
    await expectAccessible(page)
    await expectNoOverflow(page)
  })

  it('chooses instruments by topic, and says of how many topics are not known', async () => {
    const page = await visit('/flows?from=MAR&to=ESP&models=off')
    await page.getByLabel('on', { exact: true }).selectOption('topic=recruit')
    await page.waitForURL('**treatment=family*topic*recruit**')
    await page.getByLabel('What goes with').selectOption({ label: 'Instruments of any family' })
    await page.waitForURL((url) => url.searchParams.get('treatment') === 'topic=recruit')
    await page.getByLabel('on', { exact: true }).selectOption({ label: 'Control, any topic' })
    await page.waitForURL((url) => url.searchParams.get('treatment') === 'group=control')
    await expectAccessible(page)
    await expectNoOverflow(page)
    const curve = await asked<SpecificationCurve>('/api/flows/specification-curve?treatment=group%3Dcontrol')
    const topics = curve.built_from[0]?.topics
    await page.getByRole('button', { name: /^Fit \d+ models/ }).click()
    await page.locator('.spec-detail').waitFor({ timeout: LONG_MS })
    expect(await page.locator('.flows-page').textContent()).toContain(
      `${topics?.unknown.toLocaleString('en')} of ${topics?.instruments.toLocaleString('en')} instruments are not known to have or to lack them`,
    )
  })

  it('hands out the table that it estimates and the script for it', async () => {
    const page = await visit('/flows?from=MAR&to=ESP&models=off')
    const links = await page.locator('a[download]').all()
    const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
    const [table, script] = addresses.filter((address) => address.includes('/flows/panel'))
    const lines = gunzipSync(Buffer.from(await (await fetch(workbench.url + table)).arrayBuffer()))
      .toString()
      .trim()
      .split('\n')
    expect(lines.length).toBe(262_095)
    expect(await (await fetch(workbench.url + script)).text()).toContain('fepois(mig ~ treated')
  })

  it('answers to its keys: s swaps, arrows go from specification to specification', async () => {
    const page = await visitWhole('/flows?from=MAR&to=ESP')
    const before = await page.locator('.spec-detail h3').textContent()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**spec=**')
    expect(await page.locator('.spec-detail h3').textContent()).not.toBe(before)
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.spec-detail h3').textContent()).toBe(before)
    await page.keyboard.press('s')
    await page.waitForURL('**from=ESP&to=MAR**')
  })

  it('shows flows from differences with the width of their periods', async () => {
    const page = await visit('/flows?from=MAR&to=ESP&models=off')
    await page.getByRole('button', { name: 'Derived flows' }).click()
    await page.waitForURL('**show=flows**')
    await page.keyboard.press('t')
    const row = page.locator('.flows-corridor tr', { hasText: '2000–2005' }).first()
    expect(await row.locator('th, td').allTextContents()).toEqual(
      expect.arrayContaining(['2000–2005', '5', '255,234']),
    )
  })

  it('says why there is no estimate, and fits nothing where it is told not to', async () => {
    const page = await visit('/flows?from=MAR&to=ESP&models=off')
    await page.getByText('No model is fitted.').waitFor()
    const without = await visit('/flows?from=MAR&to=ESP&treatment=form%3Dnonsense')
    expect(await without.locator('[role="alert"]').first().textContent()).toContain('flows/treatment-unread')
    // The browser says of each refused request that it was refused.
    open.splice(
      open.findIndex(({ page: shown }) => shown === without),
      1,
    )
    await without.context().close()
  })

  it.each([
    ['/api/flows/corridor?origin=MAR&destination=MAR', 'server/same-actor'],
    ['/api/flows/corridor?origin=Atlantis&destination=MAR', 'layers/actor-unknown'],
    ['/api/flows/corridor?origin=MAR', 'server/bad-query'],
    ['/api/flows/top?actor=MAR&year=99999', 'server/bad-query'],
    ['/api/flows/top?actor=MAR&side=up', 'server/bad-query'],
    ['/api/flows/estimate?treatment=family%3Dx', 'flows/treatment-unread'],
    ['/api/flows/estimate?treatment=%3D%3D%2C%2C', 'flows/treatment-unread'],
    ['/api/flows/estimate?treatment=__proto__%3Dyes', 'flows/treatment-unread'],
    ['/api/flows/estimate?treatment=family%3Drcp', 'flows/nobody-treated'],
    [`/api/flows/estimate?treatment=${'a'.repeat(401)}`, 'server/bad-query'],
    ['/api/flows/specification-curve', 'server/bad-query'],
    ['/api/flows/event-study?treatment=family%3Drcp&model=magic', 'server/bad-query'],
  ])('%s is refused as a problem', async (path, code) => {
    const answer = await fetch(workbench.url + path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(((await answer.json()) as { code: string }).code).toBe(code)
  })

  it('is for everyone: axe, a phone, dark, right to left, on paper, in words', async () => {
    const page = await visitWhole('/flows?from=MAR&to=ESP')
    await expectAccessible(page)
    await expectNoOverflow(page)
    await expectChartsInWords(page)
    await page.evaluate(`document.documentElement.dir = 'rtl'`)
    await expectMirrored(page)
    await expectNoOverflow(page)
    const phone = await visitWhole('/flows?from=MAR&to=ESP', {
      viewport: PHONE,
      hasTouch: true,
      colorScheme: 'dark',
    })
    await expectAccessible(phone)
    await expectNoOverflow(phone)
    await expectRoomForFingers(phone)
    const paper = await visitWhole('/flows?from=MAR&to=ESP')
    await paper.emulateMedia({ media: 'print' })
    await expectPrintable(paper)
  })
})
