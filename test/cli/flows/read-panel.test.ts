import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readPanel } from '../../../src/cli/flows/read-panel.ts'
import { StrataError } from '../../../src/model/error.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-panel-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

async function read(text: string, wanted: readonly string[] = ['a', 'c']) {
  const path = join(FOLDER, 'panel.csv')
  writeFileSync(path, text)
  try {
    const { rows, columns } = await readPanel(path, new Set(wanted))
    return wanted.map((name) => {
      const column = columns.get(name)
      return Array.from({ length: rows }, (_, row) => column?.texts[column.codes[row] ?? -1])
    })
  } catch (error) {
    if (error instanceof StrataError) return [error.code, error.details['row'] ?? null]
    throw error
  }
}

describe('a panel as CSV', () => {
  it('is the same with quotes, which a parser reads, and without, where lines are cut (any cells)', async () => {
    const cell = fc.stringMatching(/^[a-zé0-9 .-]{0,6}$/)
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const kept = cells.filter((row) => row.some((text) => text.trim() !== ''))
        const plain = ['a,b,c', ...kept.map((row) => row.join(','))].join('\n')
        const quoted = ['"a",b,c', ...kept.map((row) => row.map((text) => `"${text}"`).join(','))].join(
          '\r\n',
        )
        expect(await read(plain)).toEqual(await read(quoted))
        expect(await read(`${plain}\n`)).toEqual([kept.map(([a]) => a), kept.map(([, , c]) => c)])
      }),
      { numRuns: 30 },
    )
  })

  it('may begin with a byte order mark, hold empty lines, and be packed', async () => {
    expect(await read('\uFEFFa,b,c\n1,2,3\n')).toEqual([['1'], ['3']])
    expect(await read('a,b,c\n\n1,2,3\n\n4,5,6\n')).toEqual([
      ['1', '4'],
      ['3', '6'],
    ])
    const path = join(FOLDER, 'packed.csv')
    writeFileSync(path, gzipSync('a,b,c\n1,2,3\n'))
    expect((await readPanel(path, new Set(['c']))).columns.get('c')?.texts).toEqual(['3'])
  })

  it.each([
    ['a row with a cell less', 'a,b,c\n1,2,3\n1,2\n', ['flows/table-faulty', 3]],
    ['a row with a cell more', 'a,b,c\n1,2,3,4\n', ['flows/table-faulty', 2]],
    ['no column of that name', 'a,b\n1,2\n', ['flows/column-unknown', null]],
    ['an empty file', '', ['flows/table-faulty', 1]],
  ])('is refused for %s', async (_, text, found) => {
    expect(await read(text)).toEqual(found)
  })
})
