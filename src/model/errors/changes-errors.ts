import { errorEntry as entry } from './error-entry.ts'

/** Errors of corrections and changes of rows. */
export const CHANGES_ERRORS = {
  'changes/row-gone': entry(
    'No row {key} in {table}: it was changed or taken out meanwhile.',
    'Read the row again, and make the change on what it holds now.',
    409,
    1,
  ),
  'changes/row-differs': entry(
    'The row {key} in {table} holds something else by now: {what}.',
    'Read the row again, and make the change on what it holds now.',
    409,
    1,
  ),
  'changes/row-taken': entry(
    'The row {key} is already in {table}.',
    'Change the row that is there, or give the new one another key.',
    409,
    1,
  ),
  'changes/no-such-row': entry(
    'No row "{key}" in {table}.',
    'Name the row by its key, parts joined by |, as `strata instrument` and the pages show it.',
    404,
    1,
  ),
  'changes/row-unclear': entry(
    '{count} rows of {table} begin with "{key}", such as {some}.',
    'Give the whole key, parts joined by |.',
    400,
    1,
  ),
  'changes/no-such-column': entry(
    'No column "{column}" in {table}, which has {columns}.',
    'Name one of its columns.',
    400,
    1,
  ),
  'changes/column-fixed': entry(
    'The column {column} of {table} cannot be corrected: other rows name this one by it.',
    'Import the row under its new id with the rows that name it and an alias of the kind former-id for the old one (`strata import tables`), then take the old rows out (`strata correct … --remove`).',
    400,
    1,
  ),
  'changes/nothing-changed': entry(
    'The correction says what {table} holds already.',
    'Give a value that differs.',
    400,
    1,
  ),
  'changes/faulty': entry(
    'The change was not made, since the tables would be wrong: {what}.',
    'Give a value that the tables can hold, or mend the other row first.',
    422,
    1,
  ),
  'changes/author-missing': entry(
    'A change of the registry needs {missing}.',
    'Say who changes it, why, and by which source.',
    400,
    2,
  ),
  'changes/no-such-change': entry(
    'No change {found} in the history of this workspace.',
    'List the changes with `strata history`.',
    404,
    1,
  ),
} as const
