import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { IMPORT_TABLE, PURE_FOLDERS } from './import-table.ts'

/** One import that the table forbids. */
export interface ForbiddenImport {
  readonly file: string
  readonly imported: string
  readonly reason: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
}

function folderOf(path: string): string {
  const parts = path.split('/')
  return parts[0] === 'web' ? 'web' : parts.slice(0, 2).join('/')
}

/** Why a file may not import a module, null where it may. Paths are relative to the project, with forward slashes. */
export function whyForbidden(file: string, imported: string): string | null {
  const folder = folderOf(file)
  const base = posix.basename(file)
  if (imported.startsWith('node:')) {
    if (folder === 'web') return 'pages run in the browser and may not use Node'
    const exceptions = PURE_FOLDERS[folder]
    return exceptions === undefined || exceptions.includes(base) ? null : `${folder} touches nothing of Node`
  }
  if (!imported.startsWith('.')) return null
  const target = posix.normalize(posix.join(posix.dirname(file), imported))
  const targetFolder = folderOf(target)
  if (targetFolder === folder) return null
  const allowed = IMPORT_TABLE[folder]
  if (allowed === undefined) return `${folder} is not in the table`
  return allowed.some((entry) => targetFolder === entry || targetFolder.startsWith(`${entry}/`))
    ? null
    : `${folder} may not import ${targetFolder}`
}

/** Every import of src/ and web/ that the architecture's table forbids. */
export function forbiddenImports(root: string): ForbiddenImport[] {
  const found: ForbiddenImport[] = []
  for (const path of [...sourceFiles(join(root, 'src')), ...sourceFiles(join(root, 'web'))]) {
    const file = relative(root, path).split(sep).join('/')
    if (file === 'web/vite.config.ts') continue
    const info = ts.preProcessFile(readFileSync(path, 'utf8'), true, true)
    for (const { fileName: imported } of info.importedFiles) {
      const reason = whyForbidden(file, imported)
      if (reason !== null) found.push({ file, imported, reason })
    }
  }
  return found
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const found = forbiddenImports(resolve(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const { file, imported, reason } of found) console.error(`${file}: imports ${imported}: ${reason}`)
  console.log(found.length === 0 ? 'Imports follow the table.' : `${found.length} imports against the table.`)
  process.exitCode = found.length === 0 ? 0 : 1
}
