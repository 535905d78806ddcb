import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Every page of the workbench with something on it, by the name that tests give it. */
export const EVERY_PAGE: readonly (readonly [name: string, path: string])[] = [
  ['atlas', '/atlas?a=MAR&year=2012'],
  ['atlas of a pair', '/atlas?a=MAR&b=ESP&year=2012'],
  ['layers', '/layers?a=MAR&year=2012'],
  ['instruments', '/instruments?family=mobility-partnership'],
  ['instrument', '/instruments/mp-eu-mda-2008'],
  ['actors', '/actors'],
  ['actor', '/actors/MAR?year=2012'],
  ['timeline', '/timeline'],
  ['processes', '/processes?year=2012'],
  ['process', '/processes/irf-rabat?year=2015'],
  ['search', '/search?q=readmission'],
  ['text of an instrument', '/instruments/mp-eu-mda-2008/text'],
  ['texts', '/texts'],
  ['words', '/words'],
  ['partnership', '/partnership?instrument=mp-eu-mda-2008'],
  ['partnerships', '/partnership'],
  ['class of partnerships', '/partnership?family=mobility-partnership'],
  ['flows', '/flows?from=MAR&to=ESP&models=off'],
  ['compare', '/compare'],
  ['check a draft', '/draft'],
  ['coding desk', '/code'],
  ['about the data', '/about'],
  ['changes', '/changes'],
  ['import', '/import'],
]

/** Nothing makes the page wider than its window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate<string[]>(`(() => {
    const over = document.documentElement.scrollWidth - innerWidth
    return over <= 0 ? [] : [\`\${over} px too wide\`]
  })()`)
  expect(wide).toEqual([])
}

/** Every box of a wide table takes the focus, from which the arrows scroll it, whether or not it holds links. */
export async function expectScrolledByKey(page: Page): Promise<void> {
  const deaf = await page.evaluate<string[]>(`[...document.querySelectorAll('main .data-table')]
    .map((table) => table.parentElement)
    .filter((box) => getComputedStyle(box).overflowX === 'auto' && !box.matches('.figure-body, .year-table'))
    .filter((box) => box.tabIndex < 0)
    .map((box) => box.outerHTML.slice(0, 120))`)
  expect(deaf).toEqual([])
}

/** Text runs right to left: the name stands right, tables begin at the right; codes, maps and axes of time do not turn. */
export async function expectMirrored(page: Page): Promise<void> {
  const found = await page.evaluate<{ turned: string[]; unturned: string[] }>(`(() => {
    const shown = (element) => element.getClientRects().length > 0
    const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2 }
    const turned = []
    const unturned = []
    const name = document.querySelector('.header-name')
    if (middle(name) < innerWidth / 2) unturned.push('the name of the workbench')
    for (const head of document.querySelectorAll('main table > thead > tr:last-child')) {
      const cells = [...head.children].filter(shown)
      if (cells.length > 1 && !head.closest('.keep-ltr') && middle(cells[0]) < middle(cells.at(-1)))
        unturned.push('table: ' + head.textContent)
    }
    const charts = [...document.querySelectorAll('main svg')].filter((svg) => svg.getBoundingClientRect().width > 120)
    for (const element of [...charts, ...document.querySelectorAll('main .mono, main .keep-ltr')])
      if (shown(element) && getComputedStyle(element).direction !== 'ltr') turned.push(element.outerHTML.slice(0, 120))
    return { turned, unturned }
  })()`)
  expect(found).toEqual({ turned: [], unturned: [] })
}

/** On paper: black on white, no controls, charts and tables whole, citation and address at the foot, links numbered and listed. */
export async function expectPrintable(page: Page): Promise<void> {
  // The foot is drawn once the page has heard that it is on paper.
  await page.locator('.print-foot').waitFor()
  const found = await page.evaluate<{
    ground: string
    ink: string
    controls: string[]
    clipped: string[]
    foot: string
    unlisted: string[]
    hatchesGone: number
  }>(`(() => {
    const shown = (element) => element.getClientRects().length > 0
    const style = getComputedStyle(document.body)
    const foot = document.querySelector('.print-foot')
    const listed = new Map([...foot.querySelectorAll('li')].map((item) => [String(item.value), item.textContent]))
    const external = [...document.querySelectorAll('main a[href^="http"]')].filter(shown)
    return {
      ground: style.backgroundColor,
      ink: style.color,
      controls: [...document.querySelectorAll('input, select, textarea, nav, dialog, .no-print, .button:not(.filter-chip), button:not(.filter-chip, .layer-switch, .head-sort)')]
        .filter(shown).map((element) => element.outerHTML.slice(0, 120)),
      clipped: [...document.querySelectorAll('.figure-body, .wide-table, .table-frame')]
        .filter((box) => shown(box) && getComputedStyle(box).overflowX !== 'visible')
        .map((box) => box.className),
      foot: foot.textContent,
      unlisted: external.filter((link) => listed.get(link.dataset.note) !== link.href).map((link) => link.href),
      hatchesGone: [...document.querySelectorAll('svg:has(pattern)')].filter((svg) => getComputedStyle(svg).display === 'none').length,
    }
  })()`)
  const { foot, ...rest } = found
  expect(rest).toEqual({
    ground: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    controls: [],
    clipped: [],
    unlisted: [],
    hatchesGone: 0,
  })
  expect(foot).toMatch(/^Strata registry \(\d{4}\)\. .+ Registry version \d{4}\.\d\d\.\d\d/)
  expect(foot).toContain(new URL(page.url()).pathname)
}

/** Nothing on the page takes time to move. */
export async function expectStill(page: Page): Promise<void> {
  const moving = await page.evaluate<string[]>(`[...document.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element)
    const times = [style.transitionDuration, style.animationDuration, style.transitionDelay].join().split(',')
    return times.some((time) => parseFloat(time) > 0) ? [element.tagName + '.' + element.getAttribute('class')] : []
  })`)
  expect(moving).toEqual([])
}

/** Each chart has a sentence for those who do not see it, says its source, and gives way to a table. */
export async function expectChartsInWords(page: Page): Promise<void> {
  const figures = page.locator('main figure')
  for (let place = 0; place < (await figures.count()); place++) {
    const figure = figures.nth(place)
    expect(await figure.locator('> .unseen, > p.unseen').first().textContent()).toMatch(/\w{3,}/)
    expect(await figure.locator('figcaption').textContent()).toMatch(/Source/)
    const swap = figure.locator('figcaption button[aria-pressed]')
    expect(await swap.getAttribute('aria-pressed')).toBe('false')
    await swap.click()
    await figure.locator('table').first().waitFor()
    expect(await figure.locator('table tbody tr').count()).toBeGreaterThan(0)
    await swap.click()
    await figure.locator('svg').first().waitFor()
  }
}

/** What a finger presses is 44 px high; links within a sentence and the pencil beside a row, which needs 24, are apart. */
export async function expectRoomForFingers(page: Page): Promise<void> {
  const small = await page.evaluate<string[]>(`
    [...document.querySelectorAll('button:not(.link-button, .report-mark), .button, select, input:not([type="checkbox"], [type="radio"]), summary, header a')]
      .filter((element) => element.getClientRects().length > 0 && element.closest('.unseen') === null && getComputedStyle(element).clipPath === 'none')
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => element.getBoundingClientRect().height + ' ' + element.outerHTML.slice(0, 140))`)
  expect(small).toEqual([])
}
