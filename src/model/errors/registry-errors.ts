import { errorEntry as entry } from './error-entry.ts'

/** Errors of registries and their files. */
export const REGISTRY_ERRORS = {
  'registry/no-folder': entry(
    'No registry at {folder}.',
    'Name a folder that holds actors.csv, instruments.csv and the other tables.',
  ),
  'registry/unreadable-file': entry(
    '{file} cannot be read: {why}.',
    'Save the table as CSV in UTF-8, and see that the file can be opened.',
    422,
    1,
  ),
} as const
