import { readXml } from '../../formats/read-xml.ts'
import type { ZipEntry } from '../../formats/read-zip.ts'
import { StrataError } from '../../model/error.ts'

/** A workbook's worksheets by name, in their order, and its shared strings, each as the part that holds it. */
export interface XlsxWorkbook {
  readonly sheets: ReadonlyMap<string, ZipEntry>
  readonly sharedStrings: ZipEntry | null
}

type Parts = ReadonlyMap<string, ZipEntry>

interface Relationship {
  readonly type: string
  readonly target: string
}

/**
 * Finds the parts of a workbook through its relationships (ECMA-376 part 2, §9.3), whatever they are called.
 * @throws StrataError `import/not-an-xlsx`, `import/xml-refused`, and as `openZip`
 */
export function xlsxWorkbook(parts: Parts, file: string): XlsxWorkbook {
  const refuse = (why: string): never => {
    throw new StrataError('import/not-an-xlsx', { file, why })
  }
  const path = [...relationships(parts, '', file).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.target
  if (path === undefined) return refuse('nothing in it says where the workbook is')
  if (path.endsWith('.bin')) return refuse('it is a binary workbook (.xlsb)')
  const workbook = parts.get(path)
  if (workbook === undefined) return refuse(`${path} is missing`)
  const related = relationships(parts, path, file)
  const sheets = new Map<string, ZipEntry>()
  let isWorkbook = false
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'workbook') isWorkbook = true
    if (name !== 'sheet') return
    const id = Object.entries(attributes).find(([attribute]) => /^\w+:id$/.test(attribute))?.[1]
    const relationship = related.get(id ?? '')
    if (relationship?.type !== 'worksheet') return
    const part = parts.get(relationship.target)
    if (part === undefined) refuse(`${relationship.target} is missing`)
    else sheets.set(attributes['name'] ?? '', part)
  }
  readXml(workbook.stream, { open }, { file, part: path })
  if (!isWorkbook) refuse(`${path} is no workbook`)
  const strings = [...related.values()].find(({ type }) => type === 'sharedStrings')
  return { sheets, sharedStrings: parts.get(strings?.target ?? '') ?? null }
}

/** Relationships of a part by id; those that lead out of the file are left out. */
function relationships(parts: Parts, of: string, file: string): Map<string, Relationship> {
  const slash = of.lastIndexOf('/') + 1
  const folder = of.slice(0, slash)
  const part = `${folder}_rels/${of.slice(slash)}.rels`
  const found = new Map<string, Relationship>()
  const entry = parts.get(part)
  if (entry === undefined) return found
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes
    if (name !== 'Relationship' || mode === 'External') return
    if (id === undefined || type === undefined || target === undefined) return
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) })
  }
  readXml(entry.stream, { open }, { file, part })
  return found
}

/** A target as a name in the archive: relative to the folder, or from the root where it begins with a slash. */
function resolved(folder: string, target: string): string {
  const segments: string[] = []
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
