import { errorEntry as entry } from './error-entry.ts'

/** Errors of what is written out. */
export const EXPORT_ERRORS = {
  'export/folder-not-empty': entry('{folder} is not empty.', 'Name a new folder, or an empty one.', 409),
  'export/file-exists': entry(
    '{file} is already there.',
    'Choose another name with -o, or overwrite it with --force.',
    409,
  ),
  'export/cannot-write': entry(
    '{file} cannot be written: {why}.',
    'Choose a place that you may write to, on a disk with room left; nothing was left behind.',
    500,
  ),
  'export/not-for-a-terminal': entry(
    'A Parquet file cannot be shown in a terminal.',
    'Name a file with -o, or send the output into another program.',
  ),
  'export/unknown-table': entry('No table "{found}" in the registry.', 'It has {tables}.', 404),
  'export/page-refused': entry(
    'The address {address} was refused with {code} ({detail} {mend}).',
    'Correct the address; /api/openapi.json lists what each takes.',
  ),
} as const
