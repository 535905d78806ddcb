import { XML_HEAD_BYTES } from '../../src/model/import-format.ts'
import type { FormatSaid } from './ImportFormatFields.tsx'

export interface ImportAsked {
  readonly files: readonly File[]
  readonly said: FormatSaid
  readonly policy: string
  /** False only asks what would change. */
  readonly write: boolean
}

const LONGEST_NAME = 200

/** An import as the server reads it. Of XML texts only the beginnings are sent, where their metadata stand. */
export function importForm({ files, said, policy, write }: ImportAsked, by: string): FormData {
  const form = new FormData()
  form.set('policy', policy)
  form.set('write', write ? 'yes' : 'no')
  form.set('by', by)
  form.set('format', said.format)
  for (const [field, value] of Object.entries(said.fields)) if (value.trim() !== '') form.set(field, value)
  const [first] = files
  const names = files.map(({ name }) => name).join(', ')
  form.set(
    'name',
    files.length === 1 || names.length <= LONGEST_NAME ? names : `${first?.name} … (${files.length})`,
  )
  for (const file of files) {
    const isText = /\.xml$/i.test(file.name)
    form.append('files', isText ? file.slice(0, XML_HEAD_BYTES) : file, file.name)
  }
  return form
}
