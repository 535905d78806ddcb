import { errorEntry as entry } from './error-entry.ts'

/** Errors of the command line. */
export const CLI_ERRORS = {
  'cli/interrupted': entry('Stopped: nothing was written.', 'Run the command again when it suits.', 503),
  'cli/no-texts-named': entry(
    'No texts are named, and the workspace holds none.',
    'Bring texts with `strata import texts`, or name a folder of texts of ToTA with --tota, or files.',
    400,
  ),
  'cli/no-texts-in-folder': entry(
    'The folder {folder} holds no texts of ToTA: none of its files ends with .xml.',
    'Name the folder with the XML files; `strata fetch tota` brings them.',
    400,
  ),
  'cli/no-such-text': entry(
    '"{found}" is no file, and no text of {folder} has this id.',
    'Use the name of one of its files without the ending, such as {some}, or the path of a file.',
    404,
    1,
  ),
  'cli/no-text-read': entry(
    'None of {count} files could be read as a text.',
    'The lines before this one say why; mend the files, or name others.',
    422,
    1,
  ),
  'cli/too-many-texts': entry(
    '{count} texts make more pairs than are compared at once; up to {most} are.',
    'Name the texts that are to be compared, or compare parts of the folder.',
    400,
    1,
  ),
} as const
