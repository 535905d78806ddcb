import type { RegistrySummary } from '../../src/api/registry.ts'

interface ViewCitation {
  readonly plain: string
  readonly bibtex: string
  readonly csl: string
  readonly ris: string
}

/** A citation of a view of the atlas in the forms that reference managers read. `rules` says how blocs and trade count. */
export function citeView(
  { version }: Pick<RegistrySummary, 'version'>,
  title: string,
  rules: string,
  link: string,
): ViewCitation {
  const year = version.slice(0, 4)
  const note = `Registry version ${version}; ${rules}`
  return {
    plain: `Strata registry (${year}). ${title}. ${note}. ${link}`,
    bibtex: [
      '@misc{strata-atlas,',
      '  author = {{Strata registry}},',
      `  title = {${title}},`,
      `  year = {${year}},`,
      `  note = {${note}},`,
      `  url = {${link}}`,
      '}',
    ].join('\n'),
    csl: JSON.stringify(
      [
        {
          id: 'strata-atlas',
          type: 'webpage',
          title,
          author: [{ literal: 'Strata registry' }],
          issued: { 'date-parts': [[Number(year)]] },
          version,
          note,
          URL: link,
        },
      ],
      null,
      2,
    ),
    ris: [
      'TY  - ELEC',
      'AU  - Strata registry',
      `TI  - ${title}`,
      `PY  - ${year}`,
      `N1  - ${note}`,
      `UR  - ${link}`,
      'ER  - ',
    ].join('\n'),
  }
}
