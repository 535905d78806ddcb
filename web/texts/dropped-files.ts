/** A file as it is sent: with its path inside the folder that was dropped. */
export interface DroppedFile {
  readonly path: string
  readonly file: File
}

/** Files that were dropped or chosen, those inside folders too, in the order of their paths; hidden ones are left out. */
export async function droppedFiles(data: DataTransfer): Promise<DroppedFile[]> {
  // Entries are gone once the event is over, so all are taken before anything is waited for.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found =
    entries.length > 0 ? (await Promise.all(entries.map(filesOf))).flat() : chosenFiles(data.files)
  return sorted(found)
}

/** As above, of an input that takes files or a folder. */
export function chosenFiles(list: FileList | null): DroppedFile[] {
  return sorted([...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })))
}

async function filesOf(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => entry.file(done, failed))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // A reader gives a folder in pieces, and an empty one when there is no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) break
    inside.push(...some)
  }
  return (await Promise.all(inside.map(filesOf))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function sorted(files: readonly DroppedFile[]): DroppedFile[] {
  const order = new Intl.Collator('en', { numeric: true })
  return files
    .filter(({ file }) => !file.name.startsWith('.'))
    .toSorted((a, b) => order.compare(a.path, b.path))
}
