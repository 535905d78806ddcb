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
  'layers/too-many-draws': entry(
    '{found} draws over all years and nulls are more than {most}.',
    'Ask for fewer draws, fewer years or one null (--draws, --from, --to, --null, or the same in the address).',
  ),
  'layers/network-too-large': entry(
    'The network asked for has {found} edges; an answer holds up to {most}.',
    'Ask for fewer years, for set=without-multilateral or weights=without; `strata export edges` has no such bound.',
  ),
  'layers/event-kind-unknown': entry('No event is of kind "{found}".', 'The kinds are: {known}.'),
  'layers/measure-unknown': entry('No measure is called "{found}".', 'The measures are: {known}.'),
  'layers/layer-unknown': entry('No layer or set of layers is called "{found}".', 'There are: {known}.'),
  'layers/actors-not-named': entry(
    'For every actor, {measures} would be given in each year from {first} to {last}.',
    'Name the actors (--actor, or actor=), or ask for one year.',
  ),
  'layers/too-many-actors': entry(
    '{found} actors are named at once, which is more than {most}.',
    'Name fewer, or none for all of one year.',
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

  'layers/hazard-process-unknown': entry(
    'No instrument that ties more than two, and no family, is called "{found}".',
    'Use ids (`strata process` lists the consultative ones) or families such as rcp, irf, global-forum, mobility-partnership, regional-convention, with commas between.',
    404,
    1,
  ),
  'layers/controls-unreadable': entry(
    'The controls in {file} cannot be read: {why}.',
    'Name a CSV file with commas, a header row and the same number of cells in each row.',
    422,
    1,
  ),
  'layers/controls-columns': entry(
    'The header of {file} (row 1) cannot be used: {why}.',
    'Write the columns actor and year, and beside them at least one with numbers, each name once.',
    422,
    1,
  ),
  'layers/controls-cell': entry(
    '{file} row {row}, column {column}: "{found}" {why}.',
    'Write the ids of the registry such as MAR (`strata search` finds them), years such as 2012, numbers with a decimal point, nothing where a value is missing, and one row for each actor and year.',
    422,
    1,
  ),
  'layers/not-a-process': entry(
    'No consultative process, forum or mobility partnership "{found}" in the registry.',
    'Use the id of one; `strata layers interplay` lists them.',
    404,
    1,
  ),
} as const
