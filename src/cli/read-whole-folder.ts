import { StrataError } from '../model/error.ts'
import { type RegistryFolder, readRegistryFolder } from '../registry/files.ts'

/**
 * A registry's folder of which every row can be read, and that says its version: what is compared or written again must be whole.
 * @throws StrataError `patch/table-faulty`, `registry/no-folder`, `registry/unreadable-file`
 */
export function readWholeFolder(folder: string): RegistryFolder {
  const read = readRegistryFolder(folder)
  const fault = read.findings.find(({ level }) => level === 'error')
  if (fault === undefined) return read
  const { file, row, expected, rule } = fault
  const what = `${row === null ? '' : `row ${row}, `}${expected} was expected [${rule}]`
  throw new StrataError('patch/table-faulty', { file, folder, what })
}
