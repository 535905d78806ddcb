import { errorEntry as entry } from './error-entry.ts'

/** Errors of workspaces. */
export const STORE_ERRORS = {
  'store/exists': entry('{file} is already there.', 'Choose another name, or open it with --workspace.', 409),
  'store/no-workspace': entry('No workspace at {file}.', 'Make one with `strata init {file}`.', 404),
  'store/not-a-workspace': entry(
    '{file} is not a Strata workspace.',
    'Name a file that `strata init` made, or make a new one under another name.',
    422,
  ),
  'store/newer-workspace': entry(
    '{file} was written by a newer Strata (format {found}; this one reads up to {supported}).',
    'Open it with that version, or make a new workspace with `strata init`.',
    409,
  ),
  'store/damaged': entry(
    '{file} is damaged and cannot be read whole.',
    'Restore it from a copy, or make a new workspace with `strata init`.',
    500,
  ),
  'store/cannot-open': entry(
    '{file} cannot be opened: {why}.',
    'See that you may read the file, or name another with --workspace.',
    500,
  ),
  'store/cannot-write': entry(
    '{file} cannot be written: {why}.',
    'Choose a file in a folder that you may write to, with --workspace.',
    500,
  ),
  'store/disk-full': entry(
    'There is no room left on the disk: {file} was left as it was.',
    'Free some space, or choose a file on another disk with --workspace.',
    503,
  ),
  'store/disk-error': entry(
    'The disk failed under {file}: {why}.',
    'Copy the file to another disk, then try again there with --workspace.',
    500,
  ),
  'store/busy': entry(
    '{file} is being written by another process.',
    'Wait until it has ended, then try again.',
    503,
  ),
  'store/registry-faulty': entry(
    'The registry cannot be loaded: {count} in {place} ({rule}).',
    'Run `strata check` and mend what it names; the workspace was left as it was.',
    422,
    1,
  ),
} as const
