import { dirname } from 'node:path'
import { StrataError } from '../model/error.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT'])
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'])

/**
 * Does something with a scratch file; what a person can mend is said as such.
 * @throws StrataError `partitions/disk-full`, `partitions/scratch-refused`
 */
export function mendable<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    const folder = dirname(file)
    if (FULL.has(code)) throw new StrataError('partitions/disk-full', { folder }, { cause })
    if (REFUSED.has(code))
      throw new StrataError('partitions/scratch-refused', { folder, why: code }, { cause })
    throw cause
  }
}
