import { errorEntry as entry } from './error-entry.ts'

/** Errors of text reuse. */
export const REUSE_ERRORS = {
  'reuse/text-there': entry(
    'A text with the id "{text}" is in the index already.',
    'Take it out first, or give the new one another id.',
    409,
    1,
  ),
  'reuse/grams-too-short': entry(
    'An index of runs of {n} words cannot be made; {least} words are the fewest.',
    'Give a larger number.',
  ),
} as const
