import { errorEntry as entry } from './error-entry.ts'

/** Errors of texts of a workspace. */
export const COLLECTION_ERRORS = {
  'collection/text-unknown': entry(
    'No text "{found}" in this workspace.',
    'Use the id of a text; `strata texts` lists them.',
    404,
    1,
  ),
  'collection/address-unknown': entry(
    'The text {text} has no article or other searched part "{found}".',
    'Use the address of an article, such as art-5; `strata texts show {text}` lists them.',
    404,
    1,
  ),
  'collection/topic-unknown': entry(
    'No topic "{found}" in the codebook.',
    'Use an id of topics.csv; `strata topics` lists them.',
    404,
    1,
  ),
  'collection/import-stopped': entry(
    'Stopped: {done} of {all} files were looked at, and what was imported of them stays.',
    'Run the command again: files that are held already are passed over.',
    503,
  ),
} as const
