import { openZip, ZIP_LIMITS, type ZipLimits } from '../formats/read-zip.ts'
import { StrataError } from '../model/error.ts'
import { atMirror, fetchAddress } from './address.ts'

/** ToTA (Texts of Trade Agreements) at its publisher's. */
export const TOTA = {
  /** The one commit of version 0.5.0: an archive of it always holds the same files. */
  version: '2558ee5e9aafb1fe02d586768def7feb8906123d',
  name: 'ToTA 0.5.0',
  citation:
    'Alschner, W., Seiermann, J. and Skougarevskiy, D. (2017). Text-as-data analysis of preferential trade agreements: Mapping the PTA landscape. UNCTAD Research Paper 5.',
  licence: 'CC BY-NC 4.0',
} as const

/**
 * Where the archive of ToTA is.
 * @param version tag, branch or commit of the repository
 */
export function totaArchive(version: string): URL {
  const path = version.split('/').map(encodeURIComponent).join('/')
  return new URL(`https://github.com/mappingtreaties/tota/archive/${path}.zip`)
}

/**
 * Where a mirror has an archive: by the same path under its base address, or at its address itself where that is one of a ZIP archive.
 * @throws StrataError `fetch/bad-address`
 */
export function archiveAtMirror(archive: URL, from: string): URL {
  const mirror = fetchAddress(from)
  return mirror.pathname.toLowerCase().endsWith('.zip') ? mirror : atMirror(archive, mirror)
}

const TEXT = /(?:^|\/)(pta_\d{1,6}\.xml)$/

/**
 * The texts in an archive of ToTA, unpacked, by their names without folders; whatever else is in it stays packed.
 * @param address of the archive, for messages
 * @throws StrataError `fetch/nothing-in-archive`, `import/zip-unsafe-name` where two texts have one name, and what `openZip` throws
 */
export function totaTexts(
  bytes: Uint8Array,
  address: string,
  limits: ZipLimits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>()
  for (const [path, entry] of openZip(bytes, address, limits)) {
    const name = TEXT.exec(path)?.[1]
    if (name === undefined) continue
    if (texts.has(name))
      throw new StrataError('import/zip-unsafe-name', {
        file: address,
        found: JSON.stringify(path),
        why: 'there are two of that name',
      })
    texts.set(name, entry.read())
  }
  if (texts.size === 0) throw new StrataError('fetch/nothing-in-archive', { address })
  return texts
}
