import { errorEntry as entry } from './error-entry.ts'

/** Errors of patches. */
export const PATCH_ERRORS = {
  'patch/other-version': entry(
    'The patch {file} is for registry {wanted}, and {place} holds {found}.',
    'Make it again on {found}, or apply it with --other-version if what it changes is still the same there.',
    409,
    1,
  ),
  'patch/too-large': entry(
    '{file} has {found} bytes, more than the {most} of a patch.',
    'Split it by tables, and apply the parts one after the other.',
    422,
    1,
  ),
  'patch/not-whole': entry(
    '{file} is no whole patch: {why}.',
    'Fetch it again, or make it again with `strata diff --csv`; nothing was changed.',
    422,
    1,
  ),
  'patch/cannot-read': entry('{file} cannot be read: {why}.', 'Name a patch file that you may read.', 422, 1),
  'patch/table-faulty': entry(
    '{file} in {folder} cannot be read whole: {what}.',
    'Run `strata check` on the folder and mend what it names first.',
    422,
    1,
  ),
  'patch/cannot-write': entry(
    '{folder} cannot be written: {why}.',
    'Choose a folder that you may write to, on a disk with room left; no table was changed.',
    500,
  ),
  'patch/folder-changed': entry(
    '{file} in {folder} was changed by somebody else meanwhile; the patch was not applied.',
    'Apply it again.',
    409,
  ),
  'patch/unfinished': entry(
    'An earlier apply to {folder} was stopped half-way, and {file} was changed since.',
    'Restore the tables from a copy, or move the files in {staged} to their places by hand, and remove that folder.',
    409,
  ),
} as const
