import { parse } from 'csv-parse/sync'
import { COVERAGE_FILES } from '../../registry/export/data-package.ts'
import type { FlowFiles } from '../../registry/export/registry-files.ts'
import { hashRegistryFolder, readRegistryFolder } from '../../registry/files.ts'
import { flowFiles } from '../../store/flow-files.ts'
import { stockCellCount } from '../../store/stock-cells.ts'
import { stocksBytes } from '../../store/stock-matrices.ts'
import { registryHeld, type Workspace } from '../../store/workspace.ts'
import { BUNDLED_REGISTRY } from '../open-workspace.ts'

/**
 * The migrant stocks of a workspace with their coverage. A workspace made before coverage was kept in it takes it from the
 * registry that it was made of, if that is the bundled one; otherwise there is none.
 */
export async function workspaceFlows(workspace: Workspace): Promise<FlowFiles> {
  const held = await flowFiles(workspace)
  const texts = new Map<string, string>()
  for (const path of Object.keys(COVERAGE_FILES)) {
    const bytes = held.get(path)
    if (bytes !== undefined) texts.set(path, new TextDecoder().decode(bytes))
  }
  const { hash } = await registryHeld(workspace)
  if (texts.size === 0 && hash === hashRegistryFolder(BUNDLED_REGISTRY)) {
    const bundled = readRegistryFolder(BUNDLED_REGISTRY).texts
    for (const path of Object.keys(COVERAGE_FILES)) {
      const text = bundled.get(path)
      if (text !== undefined) texts.set(path, text)
    }
  }
  const bytes = await stocksBytes(workspace)
  const cells = await stockCellCount(workspace)
  return {
    stocks: bytes === null || cells === null ? null : { bytes, cells },
    coverage: new Map([...texts].map(([path, text]) => [path, { text, rows: parse(text).length - 1 }])),
  }
}
