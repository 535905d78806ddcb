import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Command } from 'commander'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { registerFlows } from '../../../src/cli/flows/register-flows.ts'
import { reportError } from '../../../src/cli/report-error.ts'
import { gravityData } from '../../flows/request.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-flows-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const data = gravityData(51, 7, 4)
const lines = data.counts.map((count, row) =>
  [
    `C${data.o[row]}`,
    `"C${data.d[row]}"`,
    1960 + 10 * (data.t[row] ?? 0),
    row === 0 ? '' : count,
    data.dummy[row],
    (data.number[row] ?? 0).toFixed(6),
    (data.o[row] ?? 0) % 2,
  ].join(','),
)
const TABLE = `origin,destination,year,mig,bla,gdp,regular\n${lines.join('\n')}\n`
const PLAIN = join(FOLDER, 'panel.csv')
const PACKED = join(FOLDER, 'panel.csv.gz')
writeFileSync(PLAIN, TABLE)
writeFileSync(PACKED, gzipSync(TABLE))

/** Runs the verb within the test: what it prints, and its status. */
async function runFlows(args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text)
      return true
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text)
      return true
    }),
  ]
  try {
    const program = new Command('strata').exitOverride()
    registerFlows(program)
    await program.parseAsync(['flows', ...args], { from: 'user' })
    return { status: 0, out, err }
  } catch (error) {
    const status = reportError(error)
    return { status, out, err }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const estimate = (...args: string[]) => runFlows(['estimate', '--outcome', 'mig', '--cluster', 'od', ...args])
const answer = async (...args: string[]) => JSON.parse((await estimate(...args, '--json')).out)

describe('strata flows estimate', () => {
  it('answers in the shape that is documented', async () => {
    const found = await answer('--panel', PLAIN, '--treatment', 'bla,gdp', '--effects', 'od,ot,dt')
    expect(Object.keys(found)).toEqual([
      'model',
      'outcome',
      'coefficients',
      'rows',
      'rows_used',
      'dropped',
      'clusters',
      'k',
      'vcov',
      'iterations',
      'converged',
      'deviance',
      'loglik',
      'pseudo_r2',
      'collinear',
      'effects',
      'findings',
    ])
    expect(Object.keys(found.coefficients[0])).toEqual([
      'term',
      'estimate',
      'se',
      'se_unadjusted',
      'z',
      'p',
      'low',
      'high',
    ])
    expect(found.dropped[0]).toEqual({ reason: 'missing', rows: 1 })
    expect(
      found.rows_used + found.dropped.reduce((sum: number, each: { rows: number }) => sum + each.rows, 0),
    ).toBe(found.rows)
    // K: 2 regressors, 42 corridors nested in the clusters, 28 origin-years and 28 destination-years.
    expect(found.k).toBe(2 + 42 + 28 + 28 - 2 - 41)
    const { estimate: b, se, low, high } = found.coefficients[0]
    expect(high - b).toBeCloseTo(1.959963984540054 * se, 10)
    expect(b - low).toBeCloseTo(1.959963984540054 * se, 10)
  })

  it('reads gzip as it reads the plain file', async () => {
    expect(await answer('--panel', PACKED, '--treatment', 'bla')).toEqual(
      await answer('--panel', PLAIN, '--treatment', 'bla'),
    )
  })

  it('takes rows, functions of columns, factors and products', async () => {
    const some = await answer('--panel', PLAIN, '--treatment', 'bla', '--where', 'regular=1,year>=1970')
    expect(some.rows).toBe(data.o.filter((o, row) => o % 2 === 1 && (data.t[row] ?? 0) >= 1).length)
    const factor = await answer(
      '--panel',
      PLAIN,
      '--treatment',
      'i(year,bla,ref=1960),bla:gdp',
      '--model',
      'ols',
      '--outcome',
      'asinh(mig)',
    )
    expect(factor.outcome).toBe('asinh(mig)')
    expect(factor.coefficients.map(({ term }: { term: string }) => term)).toEqual([
      'year::1970:bla',
      'year::1980:bla',
      'year::1990:bla',
      'bla:gdp',
    ])
  })

  it('gives small-sample conventions and other errors on demand', async () => {
    const asked = async (...args: string[]) =>
      (await answer('--panel', PLAIN, '--treatment', 'bla', ...args)).coefficients[0]
    const usual = await asked()
    const without = await asked('--ssc', 'none')
    expect(without.se).toBeCloseTo(usual.se_unadjusted, 12)
    expect((await asked('--ssc', 'k-fixef=full')).se).toBeGreaterThan(usual.se)
    expect((await asked('--vcov', 'hetero')).se).not.toBeCloseTo(usual.se, 6)
    expect((await asked('--vcov', 'dyad')).estimate).toBeCloseTo(usual.estimate, 12)
  })

  it('corrects the bias of three-way Poisson on demand, and of nothing else', async () => {
    const found = await answer('--panel', PLAIN, '--treatment', 'bla', '--bias-correction')
    const [one] = found.bias_correction.coefficients
    expect(one.estimate).toBeCloseTo(found.coefficients[0].estimate - one.bias, 12)
    expect(one.se).toBeGreaterThan(found.coefficients[0].se_unadjusted)
    const two = await estimate(
      '--panel',
      PLAIN,
      '--treatment',
      'bla',
      '--effects',
      'od,t',
      '--bias-correction',
    )
    expect([two.status, two.err.includes('flows/no-bias-correction')]).toEqual([2, true])
  })

  it('names what is wrong with a table or a call', async () => {
    const faulty = join(FOLDER, 'faulty.csv')
    writeFileSync(
      faulty,
      TABLE.replace(/^C0.*,1970,\d+/m, (line) => line.replace(/\d+$/, 'many')),
    )
    const codes = async (...args: string[]) => {
      const { status, err } = await estimate(...args)
      return [status, /\[(flows\/[\w-]+)\]/.exec(err)?.[1]]
    }
    expect(await codes('--panel', faulty, '--treatment', 'bla')).toEqual([1, 'flows/not-a-number'])
    expect(await codes('--panel', PLAIN, '--treatment', 'visa')).toEqual([2, 'flows/column-unknown'])
    expect(await codes('--panel', PLAIN, '--treatment', 'sqrt(gdp)')).toEqual([2, 'flows/function-unknown'])
    expect(await codes('--panel', PLAIN, '--treatment', 'i(year,bla,ref=1950)')).toEqual([
      2,
      'flows/reference-unknown',
    ])
    expect(await codes('--panel', PLAIN, '--treatment', 'bla', '--where', 'regular')).toEqual([
      2,
      'flows/condition-unclear',
    ])
    expect(await codes('--panel', PLAIN, '--treatment', 'bla', '--ssc', 'stata')).toEqual([
      2,
      'flows/convention-unclear',
    ])
    expect(await codes('--panel', join(FOLDER, 'none.csv'), '--treatment', 'bla')).toEqual([
      2,
      'flows/table-unreadable',
    ])
    expect(await codes('--panel', PLAIN, '--treatment', 'bla', '--where', 'year=1900')).toEqual([
      1,
      'flows/nothing-left',
    ])
    writeFileSync(faulty, 'origin,destination,year,mig,bla\nA,B,1960,1\n')
    expect(await codes('--panel', faulty, '--treatment', 'bla')).toEqual([1, 'flows/table-faulty'])
    writeFileSync(faulty, gzipSync(TABLE).subarray(0, 900))
    expect(await codes('--panel', faulty, '--treatment', 'bla')).toEqual([2, 'flows/table-unreadable'])
    writeFileSync(faulty, '')
    expect(await codes('--panel', faulty, '--treatment', 'bla')).toEqual([1, 'flows/table-faulty'])
  })
})

describe('strata flows event-study', () => {
  it('answers with leads, lags, their test, staggered effects, a placebo and each destination left out', async () => {
    const { out } = await runFlows([
      'event-study',
      '--panel',
      PLAIN,
      '--outcome',
      'mig',
      '--treatment',
      'bla',
      '--effects',
      'od,t',
      '--cluster',
      'od',
      '--leads',
      '1',
      '--lags',
      '1',
      '--etwfe',
      '--placebo',
      '1',
      '--leave-out',
      'd',
      '--json',
    ])
    const found = JSON.parse(out)
    expect(found.coefficients.map(({ periods }: { periods: number }) => periods)).toEqual([-1, 0, 1])
    expect(found.leads_test.df).toBe(1)
    expect(found.findings[0].code).toBe('window-cut')
    expect(Number.isFinite(found.etwfe.overall.estimate)).toBe(true)
    expect(found.leave_one_out.count).toBe(7)
    expect(found.leave_one_out.all.map(({ without }: { without: string }) => without).toSorted()).toEqual([
      'C0',
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
    ])
    expect(out).not.toContain('NaN')
  })
})
