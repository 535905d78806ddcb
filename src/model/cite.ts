import { dateInWords, PLAIN_DATE } from './date-in-words.ts'

/** A citation in the forms that people and reference managers read. */
export interface Citation {
  readonly plain: string
  readonly bibtex: string
  /** CSL-JSON, one item in an array. */
  readonly csl: string
  readonly ris: string
}

/** What is cited: a record of the registry, a page of the workbench, or a table that was exported. */
export interface Cited {
  readonly kind: 'record' | 'page' | 'table'
  /** Slug by which reference managers know it. */
  readonly key: string
  readonly title: string
  /** Date of the thing itself (EDTF), null where it is not known; left out where a thing has none, as a page. */
  readonly date?: string | null
  /** Which record, or by which filter and rules; may be empty. */
  readonly about: string
  readonly registryVersion: string
  /** Absolute address, null where it is not known. */
  readonly address: string | null
}

const AUTHOR = 'Strata registry'

const CSL_TYPES = { record: 'entry', page: 'webpage', table: 'dataset' } as const
const RIS_TYPES = { record: 'GEN', page: 'ELEC', table: 'DATA' } as const

/**
 * How to cite, as plain text, BibTeX, CSL-JSON and RIS. The registry's version stands in each, and in the address.
 *
 * What is cited is the registry's record, of the year of the registry, not the treaty in its year.
 */
export function cite(cited: Cited): Citation {
  const { kind, registryVersion } = cited
  const version = oneLine(registryVersion)
  const year = Number(version.slice(0, 4))
  const title = oneLine(cited.title)
  const about = oneLine(cited.about)
  const words =
    cited.date === undefined ? '' : cited.date === null ? 'undated' : dateInWords(oneLine(cited.date))
  const registered =
    kind === 'record' && about !== ''
      ? `${about}, registry version ${version}`
      : [`Registry version ${version}`, about].filter((part) => part !== '').join('; ')
  const note = [words, registered].filter((part) => part !== '').join('. ')
  const address = cited.address === null ? null : versionedAddress(oneLine(cited.address), version)
  const key = `strata-${cited.key.replace(/[^\w-]+/g, '-')}`
  const named = words === '' ? title : `${title}, ${words}`
  return {
    plain: `${AUTHOR} (${year}). ${named}. ${registered}.${address === null ? '' : ` ${address}`}`,
    bibtex: [
      `@misc{${key},`,
      `  author = {{${AUTHOR}}},`,
      `  title = {${bibtexText(title)}},`,
      `  year = {${year}},`,
      `  note = {${bibtexText(note)}}${address === null ? '' : ','}`,
      ...(address === null ? [] : [`  url = {${address.replace(/[{}\\]/g, percentEncoded)}}`]),
      '}',
    ].join('\n'),
    csl: JSON.stringify(
      [
        {
          id: key,
          type: CSL_TYPES[kind],
          title,
          author: [{ literal: AUTHOR }],
          ...(kind === 'record' ? { 'container-title': AUTHOR } : {}),
          version,
          issued: { 'date-parts': [[year]] },
          ...(cited.date && PLAIN_DATE.test(cited.date)
            ? { 'original-date': { 'date-parts': [cited.date.split('-').map(Number)] } }
            : {}),
          note,
          ...(address === null ? {} : { URL: address }),
        },
      ],
      null,
      2,
    ),
    ris: [
      `TY  - ${RIS_TYPES[kind]}`,
      `AU  - ${AUTHOR}`,
      `TI  - ${title}`,
      `PY  - ${year}`,
      `N1  - ${note}`,
      ...(address === null ? [] : [`UR  - ${address}`]),
      'ER  - ',
    ].join('\n'),
  }
}

/** An address with the version of the registry as its parameter `v`, in the place of one that it may hold already. */
export function versionedAddress(address: string, registryVersion: string): string {
  const [beforeHash = '', hash] = address.split(/#(.*)/s)
  const [path = '', query = ''] = beforeHash.split(/\?(.*)/s)
  const parts = query.split('&').filter((part) => part !== '' && part !== 'v' && !part.startsWith('v='))
  const all = [...parts, `v=${encodeURIComponent(registryVersion)}`].join('&')
  return `${path}?${all}${hash === undefined ? '' : `#${hash}`}`
}

/** In RIS a line break would begin another field, in all forms it is of no use. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/**
 * A text in braces for BibTeX: braces and backslashes are dropped, since BibTeX counts braces even where they are escaped and a
 * backslash begins a command; other characters that TeX reads are escaped.
 */
function bibtexText(text: string): string {
  return text
    .replace(/[{}\\]/g, '')
    .replace(/([&%$#_])/g, '\\$1')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}')
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
