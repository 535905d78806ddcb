import { errorEntry as entry } from './error-entry.ts'

/** Errors of what is fetched over the network. */
export const FETCH_ERRORS = {
  'fetch/bad-address': entry(
    '"{found}" is no address to fetch from: {why}.',
    'Write it in full, such as https://example.org/texts/agreement.pdf.',
    400,
    1,
  ),
  'fetch/list-faulty': entry(
    '{file} is no list of addresses that can be used: {what}.',
    'Mend what is named, and run the command again; nothing was fetched.',
    422,
    1,
  ),
  'fetch/not-found': entry(
    'Nothing is at {address} (HTTP {status}).',
    'Look the address up in a browser; the text may have moved.',
    404,
    1,
  ),
  'fetch/refused': entry(
    '{address} was refused by its server (HTTP {status}).',
    'Open it in a browser: it may ask for a login, or not let programs in; save the file by hand then.',
    503,
    1,
  ),
  'fetch/unreachable': entry(
    '{address} cannot be reached: {why}.',
    'Check the address and the connection, or name a mirror with --from.',
    503,
  ),
  'fetch/unavailable': entry(
    '{address} could not be fetched in {attempts}: {why}.',
    'Run the command again later: what is there already is kept.',
    503,
  ),
  'fetch/redirect-refused': entry(
    '{address} leads on to {target}, which was not followed: {why}.',
    'Look up where the text is now, and use that address.',
    422,
    1,
  ),
  'fetch/too-large': entry(
    '{address} is larger than what is fetched: {why}.',
    'Check that it is the text that is meant; save a file of that size by hand.',
    422,
    1,
  ),
  'fetch/wrong-checksum': entry(
    '{address} holds another file than expected: its SHA-256 is {found}, not {wanted}.',
    'Find out why it changed; if the new one is right, write its checksum into the list.',
    422,
    1,
  ),
  'fetch/web-page': entry(
    '{address} answered with a web page instead of the file.',
    'Open it in a browser: it may ask for consent or a login, or say that the file is gone.',
    422,
    1,
  ),
  'fetch/nothing-in-archive': entry(
    'The archive at {address} holds no texts of ToTA (xml/pta_1.xml and so on).',
    'Name the archive of the repository, or a mirror of it.',
    422,
    1,
  ),
  'fetch/stopped': entry(
    'Stopped: {done} in {folder}, each whole.',
    'Run the command again when it suits; it goes on from there.',
    503,
  ),
} as const
