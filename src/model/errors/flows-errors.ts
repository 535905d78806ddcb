import { errorEntry as entry } from './error-entry.ts'

/** Errors of what is asked of the gravity model, and of the tables that it reads. */
export const FLOWS_ERRORS = {
  'flows/treatment-unread': entry(
    'The treatment "{treatment}" cannot be read at "{part}": {why}.',
    'Write conditions parted by commas, such as family=labour-agreement,joint_commit=yes; `strata flows panel --help` says more.',
  ),
  'flows/computing': entry(
    'The answer is still being computed; {done} of {all} models are fitted.',
    'Ask again in a while; /api/flows says how far it is.',
    503,
    1,
  ),
  'flows/stopped': entry(
    'The question was stopped before it was answered.',
    'Ask again: what was not computed yet begins anew.',
    503,
    1,
  ),
  'flows/no-stocks': entry(
    'The workspace holds no migrant stocks to build a panel from: {why}.',
    'Make a workspace with the bundled registry (strata init), or import stocks.',
    404,
    1,
  ),
  'flows/nobody-treated': entry(
    'Nobody receives the treatment "{treatment}" in the panel: it names {instruments} instruments; left out: {why}.',
    'Widen the treatment, or choose another --direction.',
    422,
    1,
  ),
  'flows/no-demography': entry(
    'Flows by closed demographic accounting need populations, births and deaths; the registry holds none.',
    'Give a table of them with --demography, or choose --flow-method drop-negative or reverse-negative.',
  ),
  'flows/method-without-flow': entry(
    'A way to derive flows ({method}) is asked for, and the outcome is {outcome}.',
    'Add --outcome flow, or leave --flow-method out.',
  ),
  'flows/demography-unreadable': entry(
    'The table {file} cannot be read: {why}.',
    'Write CSV with the columns country, year, population, births and deaths.',
  ),
  'flows/demography-cell': entry(
    '{file} row {row}: "{found}" in {column} {why}.',
    'Write ISO 3166-1 alpha-3 codes, years of four digits and numbers of persons, a row for each country and year.',
    422,
    1,
  ),
  'flows/demography-short': entry(
    'The {rows} rows of the table tell population, births and deaths of no two places in any period between the years of stocks ({years}).',
    'Give rows for both ends of a period, with births and deaths of every row but the first.',
    422,
    1,
  ),
  'flows/demography-impossible': entry(
    '{country}, {from} to {to}: {why}.',
    'Correct the population, the births or the deaths of the table; they are persons, births and deaths those since the row before.',
    422,
    1,
  ),
  'flows/panel-or-treatment': entry(
    '{option} is not for {what}.',
    'Give --panel with the names of its columns, or leave it out and give --treatment conditions on instruments.',
  ),
  'flows/column-unknown': entry(
    'There is no column "{found}" in {file}.',
    'Use one of its columns: {known}; od, ot and dt need origin, destination and year.',
  ),
  'flows/function-unknown': entry(
    'No function "{found}" of a column is known.',
    'The functions are: {known}.',
  ),
  'flows/not-a-number': entry(
    '{file} row {row}: "{found}" in {column} is not a number.',
    'Write a number, or leave the cell empty where the value is missing.',
    422,
    1,
  ),
  'flows/reference-unknown': entry(
    'The factor {column} has no value "{found}".',
    'Write a value of {column} behind ref=.',
  ),
  'flows/condition-unclear': entry(
    'The condition "{found}" is not understood.',
    'Write column=value, column!=value, or one of < <= > >= with a number; several with commas between.',
  ),
  'flows/convention-unclear': entry(
    'The small-sample convention "{found}" is not understood.',
    'Write some of: {known}; with commas between.',
  ),
  'flows/outcome-negative': entry(
    'The outcome {outcome} is negative ({found}) in row {row} of the rows chosen; Poisson needs 0 or more.',
    'Correct the value, leave the row out (--where), or estimate by least squares.',
    422,
    1,
  ),
  'flows/weight-negative': entry(
    'The weight is negative ({found}) in row {row} of the rows chosen.',
    'Give weights of 0 or more.',
    422,
    1,
  ),
  'flows/nothing-left': entry(
    'None of {rows} rows can be used: {why}.',
    'Widen the rows chosen, or take an effect out: each level needs two rows and, for Poisson, an outcome above 0.',
    422,
    1,
  ),
  'flows/nothing-identified': entry(
    'No effect of {terms} can be told apart: {why}.',
    'Take out the effect that absorbs the regressor, or choose rows in which it varies within the levels of all effects.',
    422,
    1,
  ),
  'flows/one-cluster': entry(
    'All rows used are in one cluster by {cluster}, so errors by cluster have no variance to be told from.',
    'Cluster by a column with several values, or ask for --vcov hetero.',
    422,
    1,
  ),
  'flows/too-few-rows': entry(
    '{rows} rows are used, and {parameters} parameters are estimated: nothing is left to tell errors from.',
    'Take fewer effects, or more rows.',
    422,
    1,
  ),
  'flows/no-bias-correction': entry(
    'The bias correction is for Poisson with the effects od, ot and dt, without weights; {why}.',
    'Ask for --model ppml --effects od,ot,dt, or leave --bias-correction out.',
  ),
  'flows/table-faulty': entry(
    '{file} row {row} cannot be read: {why}.',
    'Write CSV with commas and double quotes, the same number of cells in each row.',
    422,
    1,
  ),
  'flows/table-unreadable': entry(
    '{file} cannot be opened: {why}.',
    'Name a CSV file, or one compressed by gzip.',
  ),
} as const
