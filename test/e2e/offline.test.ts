import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { EVERY_PAGE } from './everyone.ts'
import { ROOT, startWorkbench, type Workbench } from './workbench.ts'

const PAGES = join(ROOT, 'dist/web')

describe('the workbench without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-offline-'))
  const dialled = join(folder, 'dialled')
  let workbench: Workbench

  beforeAll(async () => {
    workbench = await startWorkbench({
      port: 0,
      env: {
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'no-network.mjs')}`,
        STRATA_DIALLED: dialled,
      },
    })
  })
  afterAll(async () => {
    await workbench?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('makes its workspace, serves its pages and answers, and dials nobody', async () => {
    const addresses = [
      '/',
      '/api/registry',
      '/api/layers?year=2012',
      '/api/processes',
      '/api/search?q=readmission',
    ]
    for (const address of addresses) {
      const answer = await fetch(workbench.url + address)
      expect([address, answer.status]).toEqual([address, 200])
      await answer.arrayBuffer()
    }
    expect(existsSync(dialled) ? readFileSync(dialled, 'utf8') : '').toBe('')
  })

  it('holds no address of another host from which a page would load, and no font but the system’s', () => {
    const all = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    const files = all.filter((file) => /\.(?:html|css)$/.test(file))
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const text = readFileSync(join(PAGES, file), 'utf8')
      expect([file, text.match(/@font-face|@import|url\(["']?(?:https?:)?\/\//g)]).toEqual([file, null])
      expect([file, text.match(/(?:src|href)=["'](?:https?:)?\/\//g)]).toEqual([file, null])
    }
    expect(all.filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file))).toEqual([])
  })

  it.skipIf(CHROMIUM === null)('asks nothing of another host on any page', async () => {
    const browser = await launchBrowser()
    const context = await browser.newContext()
    const elsewhere: string[] = []
    await context.route(
      (url) => url.origin !== workbench.url,
      (route) => {
        elsewhere.push(route.request().url())
        return route.abort('internetdisconnected')
      },
    )
    const page = await context.newPage()
    for (const [name, path] of EVERY_PAGE) {
      await page.goto(workbench.url + path, { waitUntil: 'networkidle' })
      await page.locator('main h1').first().waitFor()
      expect([name, await page.locator('main h1').count()]).toEqual([name, 1])
    }
    expect(elsewhere).toEqual([])
    await browser.close()
  })
})
