// A process that imports the texts of ToTA into a workspace, as the command line does: <workspace>.
import { importTexts } from '../../src/collection/import-texts.ts'
import { matchIndex } from '../../src/collection/match-index.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { nameResolver } from '../../src/registry/resolve-name.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { totaBytes, totaNames } from '../../test/text/corpus.ts'
import { reportResult } from './child-result.ts'

const workspace = await openWorkspace(process.argv[2] ?? '')
const registry = await loadRegistry(workspace)
const lookup = registryLookup(registry)
const index = matchIndex(lookup, nameResolver(registry))
const names = totaNames()
let bytes = 0
const start = performance.now()
const report = await importTexts({
  store: textStore(workspace),
  lookup,
  index,
  files: names.map((name) => ({
    name,
    read: async () => {
      const file = totaBytes(name)
      bytes += file.length
      return file
    },
  })),
  prepare: (file, name) => prepareText(file, name, { topics: registry.topics }),
  author: { who: 'bench', when: new Date().toISOString(), why: 'a benchmark', source: null },
})
const ms = performance.now() - start
workspace.close()
const matched = report.files.filter(({ status }) => status === 'matched').length
reportResult({ ms, files: names.length, bytes, remark: `${matched} matched` })
