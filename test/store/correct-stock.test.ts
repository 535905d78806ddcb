import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Author } from '../../src/model/row-change.ts'
import { stockRowsParquet } from '../../src/registry/stocks.ts'
import { correctStockInWorkspace } from '../../src/store/correct-stock-in-workspace.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { readHistory, takeBack } from '../../src/store/history.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { ownStocks } from '../../src/store/own-stocks.ts'
import { loadStocks } from '../../src/store/stock-matrices.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { expectFailure, scratchFolder } from './scratch.ts'
import { smallRegistry } from './small-registry.ts'

const ana: Author = { who: 'ana', when: '2026-02-01T10:00:00Z', why: 'a digit too many', source: 'Gazette 3' }
const cell = (year: number, value: number, source = 'un') => ({
  origin: 'MAR',
  destination: 'ESP',
  year,
  measure: 'stock',
  value,
  source,
})

async function opened(): Promise<Workspace> {
  const folder = scratchFolder()
  const file = join(folder, 'my.strata')
  const stocks = stockRowsParquet([cell(2010, 40), cell(2020, 120), cell(2020, 130, 'other')])
  await createWorkspace(file, { ...smallRegistry(join(folder, 'registry')), stocks })
  return openWorkspace(file)
}

async function persons(workspace: Workspace): Promise<number[]> {
  return [...((await loadStocks(workspace))?.value ?? [])].toSorted((a, b) => a - b)
}

describe('a correction of a cell of stocks', () => {
  it('stands in the place of the cell, is kept with both numbers, and can be taken back', async () => {
    const workspace = await opened()
    const { version } = await loadRegistry(workspace)
    const key = 'MAR|ESP|2020|stock|un'
    const { corrected, batch } = await correctStockInWorkspace(workspace, { key, value: '12' }, ana)
    expect([corrected.before, corrected.after, batch]).toEqual([120, 12, 'correction-1'])
    expect(await persons(workspace)).toEqual([12, 40, 130])
    expect(await readHistory(workspace)).toMatchObject([
      { table: 'stocks', key, before: { value: 120 }, after: { value: 12 }, author: ana, batch },
    ])
    expect((await loadRegistry(workspace)).version).toBe(`${version}+1`)
    await correctStockInWorkspace(workspace, { key, value: '13' }, ana)
    expect(await persons(workspace)).toEqual([13, 40, 130])
    expect((await ownStocks(workspace)).map(({ after }) => after)).toEqual([{ value: 12 }, { value: 13 }])
    await takeBack(workspace, { batch: 'correction-2' }, ana)
    expect((await ownStocks(workspace)).map(({ after }) => after)).toEqual([{ value: 12 }])
    expect(await persons(workspace)).toEqual([12, 40, 130])
    await takeBack(workspace, { id: 1 }, ana)
    expect(await persons(workspace)).toEqual([40, 120, 130])
    expect((await loadRegistry(workspace)).version).toBe(version)
    expect(await readHistory(workspace)).toHaveLength(4)
    await expectFailure(takeBack(workspace, { batch: 'correction-1' }, ana), 'changes/row-gone')
    workspace.close()
  })

  it('needs a cell that is held, the source where several have it, and a number that differs', async () => {
    const workspace = await opened()
    const correct = (key: string, value: string) => correctStockInWorkspace(workspace, { key, value }, ana)
    await expectFailure(correct('MAR|ESP|2020|stock', '12'), 'changes/row-unclear')
    await expectFailure(correct('MAR|ESP|1950|stock|un', '12'), 'changes/no-such-row')
    await expectFailure(correct('MAR|ESP|2010|stock', '40'), 'changes/nothing-changed')
    for (const value of ['', '0', '-3', '1.5', 'many', '=1']) {
      await expectFailure(correct('MAR|ESP|2010|stock', value), 'changes/faulty')
    }
    expect(await readHistory(workspace)).toEqual([])
    expect(await persons(workspace)).toEqual([40, 120, 130])
    workspace.close()
  })
})
