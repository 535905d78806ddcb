import { errorEntry as entry } from './error-entry.ts'

/** Errors of words of the registry. */
export const MODEL_ERRORS = {
  'model/not-a-date': entry(
    '"{found}" is not a date.',
    'Write a date as 2008, 2008-06 or 2008-06-05 (EDTF).',
    400,
    1,
  ),
} as const
