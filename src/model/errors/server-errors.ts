import { errorEntry as entry } from './error-entry.ts'

/** Errors of the HTTP API. */
export const SERVER_ERRORS = {
  'server/unknown-parameter': entry(
    'This address takes no parameter "{found}".',
    'It takes {allowed}; /api/openapi.json says what each means.',
  ),
  'server/bad-query': entry(
    'The {where} is not understood: {name}: {why}.',
    'See /api/openapi.json for what this address takes.',
  ),
  'server/bad-request': entry('The request is not understood: {found}.', 'See /api/openapi.json.'),
  'server/bad-cursor': entry(
    'The cursor cannot be used: {why}.',
    'Start again from the first page, without a cursor.',
  ),
  'server/other-version': entry(
    'The address asks for registry version {found}, and this one holds {held}.',
    'Leave v out for the answer of {held}, or ask a workbench that holds {found}.',
    409,
    1,
  ),
  'server/export-is-whole': entry(
    'An export holds the whole list, so it takes no "{found}".',
    'Leave {found} out, or leave format out to read page by page.',
  ),
  'server/same-actor': entry(
    'A pair is of two actors, and both are {found}.',
    'Name two different ones; for one alone ask /api/actors/{found}.',
  ),
  'server/no-such-address': entry(
    'Nothing stands at {found}.',
    'See /api/openapi.json for the addresses.',
    404,
  ),
  'server/pages-not-built': entry(
    'The pages of the workbench are not built.',
    'Run `npm run build` and load the page again; the API answers at /api without it.',
    503,
  ),
  'server/read-only': entry(
    '{method} is not possible here.',
    'Use GET; /api/openapi.json lists the addresses that take changes.',
    405,
  ),
  'server/no-changes': entry(
    'This server takes no changes.',
    'Make them where the workspace is, with `strata correct` or `strata import`, or serve it on this machine alone.',
    403,
  ),
  'server/no-texts': entry(
    'This server stands on a registry alone, without a workspace that could hold texts.',
    'Serve a workspace: `strata init`, then `strata serve`.',
    404,
  ),
  'server/reuse-building': entry(
    'The answer is still being computed; the index has {done} of {all} texts.',
    'Ask again in a while; /api/reuse says how far the index is.',
    503,
    1,
  ),
  'server/reuse-stopped': entry(
    'The question was stopped before it was answered.',
    'Ask again: what was not computed yet begins anew.',
    503,
    1,
  ),
  'server/foreign-page': entry(
    'A change was asked for from {found}, which is not this server.',
    'Use the pages of this server, or a program without an Origin header.',
    403,
  ),
  'server/unknown-host': entry(
    'The server is not known as {found}.',
    'Open it under the address that it printed, or start it with --host.',
    403,
  ),
  'server/port-in-use': entry(
    'Port {port} is in use.',
    'Choose another with --port, or leave it out to take the next free one.',
    503,
  ),
  'server/cannot-listen': entry(
    'Cannot listen on {host} port {port}: {why}.',
    'Choose an address of this machine with --host and a port from 1024.',
    503,
  ),
  'server/unexpected': entry(
    'Something went wrong inside the server.',
    'Try again; if it stays, report what you asked for.',
    500,
  ),
} as const
