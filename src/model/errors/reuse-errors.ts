import { errorEntry as entry } from './error-entry.ts'

/** Errors of text reuse. */
export const REUSE_ERRORS = {
  'reuse/scratch-needs-folder': entry(
    'Partitions on disk are for a whole folder of texts.',
    'Give the folder with --tota, or leave out --scratch.',
  ),
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
  'reuse/not-an-index': entry(
    'The file is no index of runs of words that this machine can read.',
    'Take it away: the index is made anew from the texts.',
    500,
    2,
  ),
  'reuse/index-other-version': entry(
    'The index of runs of words has the form of version {found} instead of {expected}.',
    'Take it away: the index is made anew from the texts.',
    500,
    2,
  ),
  'reuse/index-damaged': entry(
    'The index of runs of words is damaged: {what}.',
    'Take it away: the index is made anew from the texts.',
    500,
    2,
  ),
} as const
