import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../../../src/cli/apply/replacement.ts'
import { withChanges } from '../../../src/registry/change/apply-patch.ts'
import { diffRegistries } from '../../../src/registry/change/diff-registries.ts'
import { patchOf } from '../../../src/registry/change/patch.ts'
import { writePatch } from '../../../src/registry/change/write-patch.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { smallRegistry } from '../../registry/small-registry.ts'

export { sha256 }

/** Writes the small registry into a folder. */
export function smallFolder(folder: string): string {
  const { texts, stocks } = smallRegistry()
  const files = new Map<string, string | Uint8Array>([...texts, ['flows/stocks.parquet', stocks ?? '']])
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Writes a patch on a folder's registry that changes three tables; returns its path. */
export function patchFile(path: string, folder: string): string {
  const { registry } = readRegistryFolder(folder)
  const { participations } = registry
  const after = {
    ...registry,
    actors: registry.actors.map((row) => (row.id === 'MAR' ? { ...row, note: 'corrected' } : row)),
    participations: [
      ...participations.map((row) => (row.from === '1993-06-21' ? { ...row, from: '1993-06-20' } : row)),
      { ...participations[0], instrument: 'un-icrmw', actor: 'CZE', from: '1999', to: null },
    ],
    codings: [],
  } as typeof registry
  const changes = diffRegistries(registry, after)
  if (withChanges(registry, changes).codings.length > 0) throw new Error('The patch removes nothing.')
  writeFileSync(path, writePatch(patchOf(registry.version, changes), sha256))
  return path
}

/** SHA-256 over all files of a folder with their names. */
export function folderHash(folder: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of entries.toSorted())
    hash.update(`${path.slice(folder.length)}\0`).update(readFileSync(path))
  return hash.digest('hex')
}
