import { SIDE_TABLES } from '../../model/side-tables.ts'
import type { FilesBeside } from '../../registry/export/registry-files.ts'
import { hashRegistryFolder, readRegistryFolder } from '../../registry/files.ts'
import { sideRows } from '../../registry/side-rows.ts'
import { sideTexts } from '../../store/side-texts.ts'
import { stockCellCount } from '../../store/stock-cells.ts'
import { stocksBytes } from '../../store/stock-matrices.ts'
import { registryHeld, type Workspace } from '../../store/workspace.ts'
import { BUNDLED_REGISTRY } from '../open-workspace.ts'

/**
 * The migrant stocks and the side tables of a workspace. A workspace made before side tables were kept in it takes them from the
 * registry that it was made of, if that is the bundled one; otherwise there are none.
 */
export async function workspaceFiles(workspace: Workspace): Promise<FilesBeside> {
  let texts = await sideTexts(workspace)
  const { hash } = await registryHeld(workspace)
  if (texts.size === 0 && hash === hashRegistryFolder(BUNDLED_REGISTRY)) {
    texts = readRegistryFolder(BUNDLED_REGISTRY).texts
  }
  const bytes = await stocksBytes(workspace)
  const cells = await stockCellCount(workspace)
  const side = SIDE_TABLES.flatMap(({ name, file }): [string, { text: string; rows: number }][] => {
    const text = texts.get(file)
    return text === undefined ? [] : [[file, { text, rows: sideRows(texts, name).length }]]
  })
  return {
    stocks: bytes === null || cells === null ? null : { bytes, cells },
    side: new Map(side),
  }
}
