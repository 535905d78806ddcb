/** One error that a person can mend. `message` and `mend` name their details in braces. */
export interface ErrorEntry {
  readonly message: string
  readonly mend: string
  /** HTTP status of the answer where the error reaches the server. */
  readonly http: 400 | 403 | 404 | 405 | 409 | 422 | 500 | 503
  /** Exit status of the command line: 1 when the data are at fault, 2 when the call or the machine is. */
  readonly exit: 1 | 2
}

const entry = (
  message: string,
  mend: string,
  http: ErrorEntry['http'] = 400,
  exit: ErrorEntry['exit'] = 2,
): ErrorEntry => ({ message, mend, http, exit })

/** Every error of Strata; `docs/errors.md` has a paragraph for each, and a test holds the two together. */
export const ERROR_CATALOGUE = {
  // model
  'model/not-a-date': entry(
    '"{found}" is not a date.',
    'Write a date as 2008, 2008-06 or 2008-06-05 (EDTF).',
    400,
    1,
  ),

  // registry
  'registry/no-folder': entry(
    'No registry at {folder}.',
    'Name a folder that holds actors.csv, instruments.csv and the other tables.',
  ),
  'registry/unreadable-file': entry(
    '{file} cannot be read: {why}.',
    'Save the table as CSV in UTF-8, and see that the file can be opened.',
    422,
    1,
  ),

  // layers
  'layers/year-out-of-range': entry(
    'The year {found} is outside {first} to {last}.',
    'Choose a year from {first} to {last}.',
  ),
  'layers/years-reversed': entry(
    'The series would end in {last}, before it begins in {first}.',
    'Give the earlier year as the first and the later as the last (--from and --to, or from= and to=).',
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

  // store
  'store/exists': entry('{file} is already there.', 'Choose another name, or open it with --workspace.', 409),
  'store/no-workspace': entry('No workspace at {file}.', 'Make one with `strata init {file}`.', 404),
  'store/not-a-workspace': entry(
    '{file} is not a Strata workspace.',
    'Name a file that `strata init` made, or make a new one under another name.',
    422,
  ),
  'store/newer-workspace': entry(
    '{file} was written by a newer Strata (format {found}; this one reads up to {supported}).',
    'Open it with that version, or make a new workspace with `strata init`.',
    409,
  ),
  'store/damaged': entry(
    '{file} is damaged and cannot be read whole.',
    'Restore it from a copy, or make a new workspace with `strata init`.',
    500,
  ),
  'store/cannot-open': entry(
    '{file} cannot be opened: {why}.',
    'See that you may read the file, or name another with --workspace.',
    500,
  ),
  'store/cannot-write': entry(
    '{file} cannot be written: {why}.',
    'Choose a file in a folder that you may write to, with --workspace.',
    500,
  ),
  'store/disk-full': entry(
    'There is no room left on the disk: {file} was left as it was.',
    'Free some space, or choose a file on another disk with --workspace.',
    503,
  ),
  'store/disk-error': entry(
    'The disk failed under {file}: {why}.',
    'Copy the file to another disk, then try again there with --workspace.',
    500,
  ),
  'store/busy': entry(
    '{file} is being written by another process.',
    'Wait until it has ended, then try again.',
    503,
  ),
  'store/registry-faulty': entry(
    'The registry cannot be loaded: {count} in {place} ({rule}).',
    'Run `strata check` and mend what it names; the workspace was left as it was.',
    422,
    1,
  ),

  // changes
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
    'Correct the other columns, or propose the new id to those who keep the registry.',
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

  // import
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
  'import/too-many-files': entry(
    '{folder} holds more than {most} files to be imported.',
    'Put the files to be imported into a folder of their own.',
    422,
    1,
  ),

  // patch
  'patch/other-version': entry(
    'The patch {file} is for registry {wanted}, and {place} holds {found}.',
    'Make it again on {found}, or apply it with --other-version if what it changes is still the same there.',
    409,
    1,
  ),
  'patch/too-large': entry(
    '{file} has {found} bytes, more than the {most} of a patch.',
    'Split it by tables, and apply the parts one after the other.',
    422,
    1,
  ),
  'patch/cannot-read': entry('{file} cannot be read: {why}.', 'Name a patch file that you may read.', 422, 1),
  'patch/table-faulty': entry(
    '{file} in {folder} cannot be read whole: {what}.',
    'Run `strata check` on the folder and mend what it names first.',
    422,
    1,
  ),
  'patch/cannot-write': entry(
    '{folder} cannot be written: {why}.',
    'Choose a folder that you may write to, on a disk with room left; no table was changed.',
    500,
  ),
  'patch/folder-changed': entry(
    '{file} in {folder} was changed by somebody else meanwhile; the patch was not applied.',
    'Apply it again.',
    409,
  ),
  'patch/unfinished': entry(
    'An earlier apply to {folder} was stopped half-way, and {file} was changed since.',
    'Restore the tables from a copy, or move the files in {staged} to their places by hand, and remove that folder.',
    409,
  ),

  // export
  'export/folder-not-empty': entry('{folder} is not empty.', 'Name a new folder, or an empty one.', 409),
  'export/file-exists': entry(
    '{file} is already there.',
    'Choose another name with -o, or overwrite it with --force.',
    409,
  ),
  'export/cannot-write': entry(
    '{file} cannot be written: {why}.',
    'Choose a place that you may write to, on a disk with room left; nothing was left behind.',
    500,
  ),
  'export/not-for-a-terminal': entry(
    'A Parquet file cannot be shown in a terminal.',
    'Name a file with -o, or send the output into another program.',
  ),
  'export/unknown-table': entry('No table "{found}" in the registry.', 'It has {tables}.', 404),
  'export/page-refused': entry(
    'The address {address} was refused with {code} ({detail} {mend}).',
    'Correct the address; /api/openapi.json lists what each takes.',
  ),

  // text
  'text/too-large': entry(
    '{file} is larger than what is read: {why}.',
    'Take out what is not the text (scanned annexes, tables of tariffs), or split the file.',
    422,
    1,
  ),
  'text/empty': entry('{file} is empty.', 'Download or copy the file again.', 422, 1),
  'text/no-words': entry(
    '{file} holds no words.',
    'See whether it is the right file; a text that stands in images must go through text recognition (OCR) first.',
    422,
    1,
  ),
  'text/bad-query': entry('The search cannot be read at character {place}: {why}.', '{how}'),
  'text/not-a-document': entry(
    '{file} is {found}{promised}.',
    'Save the text as PDF, DOCX, HTML, Markdown, plain text or the XML of ToTA.',
    422,
    1,
  ),
  'text/too-deep': entry(
    '{file} nests more than {most} elements in one another.',
    'Open the page in a browser, and save or print its text alone.',
    422,
    1,
  ),
  'text/docx-damaged': entry(
    '{file} cannot be read as a Word document: {why}.',
    'Open it in a word processor and save it again as .docx.',
    422,
    1,
  ),
  'text/pdf-encrypted': entry(
    '{file} is protected with a password.',
    'Open it with its password and save or print it as a PDF without one.',
    422,
    1,
  ),
  'text/pdf-damaged': entry(
    '{file} is cut short or damaged: {why}.',
    'Download or copy the file again.',
    422,
    1,
  ),
  'text/no-text-layer': entry(
    '{file} is a scan: none of its {pages} pages has a text layer.',
    'Run it through text recognition (OCR), and bring in the PDF that this gives.',
    422,
    1,
  ),
  'text/nothing-there': entry('Nothing is at {path}.', 'Name a folder of texts, or a file.', 404),
  'text/unreadable': entry(
    '{file} cannot be read: {why}.',
    'See that the file is there and that you may open it.',
    422,
    1,
  ),
  'text/too-many-files': entry(
    '{folder} holds more than {most} {what}.',
    'Bring in its folders one by one.',
    422,
    1,
  ),
  'text/too-heavy': entry(
    '{file} needs more than {memory} MiB of memory to be read.',
    'Take out what is not the text (images, tables of tariffs), or split the file.',
    422,
    1,
  ),
  'text/took-too-long': entry(
    '{file} was not read within {seconds} seconds.',
    'Split the file, or save the text alone.',
    422,
    1,
  ),

  // collection
  'collection/text-unknown': entry(
    'No text "{found}" in this workspace.',
    'Use the id of a text; `strata texts` lists them.',
    404,
    1,
  ),
  'collection/address-unknown': entry(
    'The text {text} has no article or other searched part "{found}".',
    'Use the address of an article, such as art-5; `strata texts show {text}` lists them.',
    404,
    1,
  ),
  'collection/topic-unknown': entry(
    'No topic "{found}" in the codebook.',
    'Use an id of topics.csv; `strata topics` lists them.',
    404,
    1,
  ),
  'collection/import-stopped': entry(
    'Stopped: {done} of {all} files were looked at, and what was imported of them stays.',
    'Run the command again: files that are held already are passed over.',
    503,
  ),

  // server
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

  // cli
  'cli/interrupted': entry('Stopped: nothing was written.', 'Run the command again when it suits.', 503),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERROR_CATALOGUE
