import { StrataError } from '../model/error.ts'

/**
 * The name of an entry, which must be plain, relative and not among those seen (capitals and composed accents aside); it is
 * added to them.
 * @throws StrataError `import/zip-unsafe-name`
 */
export function zipEntryName(bytes: Uint8Array, seen: Set<string>, file: string): string {
  const name = decoded(bytes)
  const refuse = (why: string): never => {
    throw new StrataError('import/zip-unsafe-name', { file, found: JSON.stringify(name.slice(0, 200)), why })
  }
  if (name === '') refuse('it is empty')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) refuse('it has control characters')
  if (name.includes('\\')) refuse('it has a backslash')
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) refuse('it is absolute')
  if (name.split('/').includes('..')) refuse('it leads out of the archive')
  const folded = name.normalize('NFC').toLowerCase()
  if (seen.has(folded)) refuse('there are two of that name')
  seen.add(folded)
  return name
}

/** UTF-8, or Latin-1 where it is none: old archives name no encoding. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
