import { openZip } from '../../formats/read-zip.ts'

/** Of an archive with tables only they are unpacked. */
const TABLE = /\.csv$/i

/** Files with the archives among them replaced by the CSV files that they hold, by name and path inside. */
export function unpackArchives(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const unpacked = new Map<string, Uint8Array>()
  for (const [name, bytes] of files) {
    if (!/\.zip$/i.test(name)) {
      unpacked.set(name, bytes)
      continue
    }
    for (const [inside, entry] of openZip(bytes, name)) {
      // What macOS packs beside each file is no table.
      if (TABLE.test(inside) && !inside.startsWith('__MACOSX/'))
        unpacked.set(`${name}/${inside}`, entry.read())
    }
  }
  return unpacked
}
