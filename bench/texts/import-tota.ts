// A process that imports the texts of ToTA into a workspace, as `strata import tota` does: <workspace>.
import { importFiles } from '../../src/cli/texts/import-files.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { nameResolver } from '../../src/registry/resolve-name.ts'
import { clauseCodingStore } from '../../src/store/codings/clause-coding-store.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { TOTA_FOLDER, totaBytes, totaNames } from '../../test/text/corpus.ts'
import { reportResult } from './child-result.ts'

const workspace = await openWorkspace(process.argv[2] ?? '')
const registry = await loadRegistry(workspace)
const collection = {
  workspace,
  store: textStore(workspace),
  codings: clauseCodingStore(workspace),
  lookup: registryLookup(registry),
  names: nameResolver(registry),
}
const start = performance.now()
const { files } = await importFiles(collection, TOTA_FOLDER, { by: 'bench' })
const ms = performance.now() - start
workspace.close()
const matched = files.filter(({ status }) => status === 'matched').length
const bytes = totaNames().reduce((sum, name) => sum + totaBytes(name).length, 0)
reportResult({ ms, files: files.length, bytes, remark: `${matched} matched` })
