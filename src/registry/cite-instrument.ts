import type { Instrument } from '../model/instrument.ts'

/** How to cite the registry's record of an instrument. */
export interface Citation {
  readonly plain: string
  readonly bibtex: string
  /** CSL-JSON, one item in an array. */
  readonly csl: string
  readonly ris: string
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const PLAIN_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A plain EDTF date in words: 5 June 2008, June 2008 or 2008; other EDTF as it is written. */
export function dateInWords(text: string): string {
  const match = PLAIN_DATE.exec(text)
  if (match === null) return text
  const [, year, month, day] = match
  if (month === undefined) return String(year)
  return [day === undefined ? [] : [String(Number(day))], MONTHS[Number(month) - 1], year].flat().join(' ')
}

/** The record as plain text, BibTeX, CSL-JSON and RIS; the registry's version stands in each. */
export function citeInstrument(instrument: Instrument, registryVersion: string): Citation {
  const { id, signed, in_force } = instrument
  const title = instrument.title.replace(/\s+/g, ' ')
  const date = signed ?? in_force
  const year = registryVersion.slice(0, 4)
  const words = date === null ? 'undated' : dateInWords(date)
  const record = `Record ${id}, registry version ${registryVersion}`
  const note = `${words}. ${record}`
  return {
    plain: `Strata registry (${year}). ${title}, ${words}. ${record}.`,
    bibtex: [
      `@misc{strata-${id},`,
      `  author = {{Strata registry}},`,
      `  title = {${title.replace(/[{}\\]/g, '').replace(/([&%$#_])/g, '\\$1')}},`,
      `  year = {${year}},`,
      `  note = {${note.replace(/([&%$#_])/g, '\\$1')}}`,
      '}',
    ].join('\n'),
    csl: JSON.stringify(
      [
        {
          id: `strata-${id}`,
          // What is cited is the registry's record, of the year of the registry, not the treaty in its year.
          type: 'entry',
          title,
          author: [{ literal: 'Strata registry' }],
          'container-title': 'Strata registry',
          version: registryVersion,
          issued: { 'date-parts': [[Number(year)]] },
          ...(date === null || !PLAIN_DATE.test(date)
            ? {}
            : { 'original-date': { 'date-parts': [date.split('-').map(Number)] } }),
          note,
        },
      ],
      null,
      2,
    ),
    ris: [
      'TY  - GEN',
      'AU  - Strata registry',
      `TI  - ${title}`,
      `PY  - ${year}`,
      `N1  - ${note}`,
      'ER  - ',
    ].join('\n'),
  }
}
