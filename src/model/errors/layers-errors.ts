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
  'layers/event-kind-unknown': entry('No event is of kind "{found}".', 'The kinds are: {known}.'),
  'layers/measure-unknown': entry('No measure is called "{found}".', 'The measures are: {known}.'),
  'layers/layer-unknown': entry('No layer or set of layers is called "{found}".', 'There are: {known}.'),
  'layers/actors-not-named': entry(
    'For every actor, {measures} would be given in each year from {first} to {last}.',
    'Name the actors (--actor, or actor=), or ask for one year.',
  ),
  'layers/too-many-actors': entry(
    '{found} actors are named at once.',
    'Name at most {most}, or none for all of one year.',
  ),
  'layers/years-not-chosen': entry(
    'For more than {most} years at once, {measures} would take long.',
    'Ask for fewer years; `strata layers measures` takes any number.',
  ),
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
} as const
