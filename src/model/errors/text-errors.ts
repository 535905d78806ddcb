import { errorEntry as entry } from './error-entry.ts'

/** Errors of the reading and searching of texts. */
export const TEXT_ERRORS = {
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
  'text/bad-query': entry(
    'The search cannot be read at character {place}: {why}.',
    'Mend the search: {how}.',
  ),
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
} as const
