import { errorEntry as entry } from './error-entry.ts'

/** Errors of files that are brought in. */
export const IMPORT_ERRORS = {
  'import/not-a-zip': entry(
    '{file} is not a ZIP archive.',
    'Choose the file as it was downloaded; a web page saved under its name is not it.',
    422,
    1,
  ),
  'import/zip-damaged': entry(
    '{file} is cut short or damaged: {why}.',
    'Download or copy the file again.',
    422,
    1,
  ),
  'import/zip-unsafe-name': entry(
    '{file} holds an entry with an unsafe name, {found}: {why}.',
    'Pack the files again, with plain relative names, each once.',
    422,
    1,
  ),
  'import/zip-encrypted': entry(
    '{file} is protected with a password ({found}).',
    'Unpack it with its password, and pack it again without one.',
    422,
    1,
  ),
  'import/zip-unsupported': entry(
    '{file} is packed in a way that is not read here: {why}.',
    'Unpack it, and pack it again as a plain ZIP archive.',
    422,
    1,
  ),
  'import/zip-explodes': entry(
    '{file} was refused while it was unpacked: {why}.',
    'Use an archive from a source that you trust, with the files themselves in it.',
    422,
    1,
  ),
  'import/too-large': entry(
    '{file} is larger than what is read: {why}.',
    'Take out what is not needed, or split the file.',
    422,
    1,
  ),
  'import/not-an-xlsx': entry(
    '{file} is not an .xlsx workbook that can be read: {why}.',
    'Open it in a spreadsheet program and save it as "Excel workbook (.xlsx)".',
    422,
    1,
  ),
  'import/old-workbook': entry(
    '{file} is an old .xls workbook, or one with a password.',
    'Open it in a spreadsheet program, take the password off, and save it as .xlsx.',
    422,
    1,
  ),
  'import/no-such-sheet': entry(
    '{file} has no sheet "{found}"; it has {sheets}.',
    'Choose the workbook that holds the sheet, or give the sheet that name.',
    422,
    1,
  ),
  'import/xml-refused': entry(
    '{part} in {file} was refused: {why}.',
    'Save the file again with the program that made it.',
    422,
    1,
  ),
  'import/not-a-stata-file': entry(
    '{file} is not a Stata data set.',
    'Choose the .dta file as it was downloaded; a web page saved under its name is not it.',
    422,
    1,
  ),
  'import/stata-version': entry(
    '{file} is in the .dta format {found}; formats 113 to 115 and 117 to 119 are read.',
    'Save it again from Stata as an older or newer data set (saveold, or save).',
    422,
    1,
  ),
  'import/stata-damaged': entry(
    '{file} is cut short or damaged at byte {offset}, in {section}: {why}.',
    'Download or copy the file again; if it stays, save it again from Stata.',
    422,
    1,
  ),
  'import/instrument-unknown': entry(
    'No instrument "{found}" in the registry, and no title was given for a new one.{suggestions}',
    'Use the id of an instrument (`strata search` finds them), or give the title of a new one.',
    404,
    1,
  ),
  'import/nothing-there': entry('Nothing is at {path}.', 'Name a folder of tables, or a file.', 404),
  'import/one-file': entry(
    'A file of the format {format} is brought in by itself, and {count} were given.',
    'Choose one file.',
    422,
    1,
  ),
  'import/too-many-files': entry(
    '{folder} holds more than {most} files to be imported.',
    'Put the files to be imported into a folder of their own.',
    422,
    1,
  ),
} as const
