import { errorEntry as entry } from './error-entry.ts'

/** Errors of what is asked of the layered network. */
export const LAYERS_ERRORS = {
  'layers/year-out-of-range': entry(
    'The year {found} is outside {first} to {last}.',
    'Choose a year from {first} to {last}.',
  ),
  'layers/years-reversed': entry(
    'The series would end in {last}, before it begins in {first}.',
    'Give the earlier year as the first and the later as the last (--from and --to, or from= and to=).',
  ),
  'layers/network-too-large': entry(
    'The network asked for has {found} edges; an answer holds up to {most}.',
    'Ask for fewer years, for set=without-multilateral or weights=without; `strata export edges` has no such bound.',
  ),
  'layers/event-kind-unknown': entry('No event is of kind "{found}".', 'The kinds are: {known}.'),
  'layers/actor-unknown': entry(
    'No actor "{found}" in the registry.{suggestions}',
    'Use an ISO 3166 code, a name or a slug; `strata search` finds them.',
    404,
    1,
  ),
  'layers/instrument-unknown': entry(
    'No instrument "{found}" in the registry.{suggestions}',
    'Use the id of an instrument; `strata search` finds them.',
    404,
    1,
  ),

  'layers/process-unknown': entry(
    'No consultative process or forum "{found}" in the registry.{suggestions}',
    'Use the id of a process; `strata process` lists them.',
    404,
    1,
  ),

  'layers/not-a-process': entry(
    'No consultative process, forum or mobility partnership "{found}" in the registry.',
    'Use the id of one; `strata layers interplay` lists them.',
    404,
    1,
  ),
} as const
