import { error, warning } from '../rule.ts'

/** Rules of the metadata that come with texts (`strata import texts --match`). */
export const METADATA_RULES = [
  error('metadata-file-twice', [], 'A file stands in two rows of the metadata.', 'Remove one of the two.'),
  error(
    'metadata-file-empty',
    [],
    'A row of the metadata names no file.',
    'Write the name, or remove the row.',
  ),
  warning(
    'metadata-file-absent',
    [],
    'A row of the metadata is of a file that is not imported.',
    'Correct the name, or leave the row: it does nothing.',
  ),
  error(
    'metadata-file-unclear',
    [],
    'A name in the metadata is that of several files.',
    'Write the name with its folders.',
  ),
  error(
    'metadata-instrument-unknown',
    [],
    'The metadata name an instrument that the registry does not hold.',
    'Use an id of the registry; `strata search` finds them.',
  ),
  error(
    'metadata-says-nothing',
    [],
    'A row of the metadata has no instrument, title, date or party.',
    'Fill one of them in, or remove the row.',
  ),
  error('metadata-date', [], 'A date of the metadata is none.', 'Write it as 2008, 2008-06 or 2008-06-05.'),
  error(
    'metadata-language',
    [],
    'A language of the metadata is no code of two letters.',
    'Write the code of ISO 639-1, such as fr.',
  ),
  warning(
    'metadata-party-unknown',
    [],
    'A party of the metadata is no actor of the registry.',
    'Use a code or a name of the registry.',
  ),
]
