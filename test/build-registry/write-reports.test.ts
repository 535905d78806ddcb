import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReportTables, reportPages } from '../../scripts/build-registry/write-reports.ts'

const REGISTRY = resolve(import.meta.dirname, '../../registry')

const tables = readReportTables(REGISTRY)

describe('the reports of the registry', () => {
  it.each(Object.entries(reportPages(tables)))(
    '%s is what the tables say (npx tsx scripts/build-registry/write-reports.ts)',
    (file, text) => {
      expect(readFileSync(join(REGISTRY, file), 'utf8')).toBe(text)
    },
  )

  it('name every row of their tables', () => {
    const {
      'GAPS.md': gaps = '',
      'MERGES.md': merges = '',
      'PROBLEMS.md': problems = '',
    } = reportPages(tables)
    const lines = (page: string): number => page.split('\n').filter((line) => /^(\| |- )/.test(line)).length
    const heads = 2
    const undated = tables.instruments.filter((row) => !row['signed'] && !row['in_force']).length
    const unknown = new Set(
      tables.participations.filter((row) => row['start'] === 'unknown').map((row) => row['instrument']),
    ).size
    expect(lines(gaps)).toBe(tables.gaps.length + undated + unknown + 4 * heads)
    expect(lines(merges)).toBe(tables.merges.length + 2 * heads)
    expect(lines(problems)).toBe(tables.problems.length + heads)
  })

  it('keep a cell in its row, whatever it holds', () => {
    const problem = { file: 'a.csv', row: 'x|y', problem: 'two\nlines', state: 'open', done: '' }
    const page = reportPages({ ...tables, problems: [problem] })['PROBLEMS.md']
    expect(page).toContain('| a.csv | x\\|y | two lines | open |  |')
  })
})
