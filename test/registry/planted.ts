/** A defect put into the small registry, and where it must be found. */
export interface Planted {
  readonly rule: string
  readonly file: string
  /** Text in the file that is replaced, and by what. */
  readonly replace?: readonly [string | RegExp, string]
  /** The file given whole; null removes it. */
  readonly whole?: string | null
  /** The file holds bytes that are no text. */
  readonly isNotText?: true
  readonly row?: number | null
  readonly column?: string | null
  /** Where it is found, if in another file. */
  readonly found?: { readonly file: string; readonly row: number; readonly column: string }
  /** Rules that the defect breaks besides. */
  readonly also?: readonly string[]
}

/** Defects of single tables, but those of dates. */
export const PLANTED: readonly Planted[] = [
  {
    rule: 'package-version',
    file: 'datapackage.json',
    whole: '{"resources":[]}',
    row: null,
    also: ['package-differs'],
  },
  { rule: 'package-differs', file: 'datapackage.json', whole: '{"version":"1","resources":[]}', row: null },
  {
    rule: 'unknown-code',
    file: 'actors.csv',
    replace: [/$/, 'QQX,state,Nowhere,,,own,\n'],
    row: 6,
    column: 'id',
  },
  {
    rule: 'supersession-cycle',
    file: 'relations.csv',
    replace: [/$/, 'bla-csk-mar-1980,bla-cze-mar-1995,supersedes,,own,\n'],
    row: 3,
    column: 'instrument',
  },
  {
    rule: 'supersedes-later',
    file: 'relations.csv',
    replace: [/$/, 'un-icrmw,mp-eu-mar-2013,supersedes,,own,\n'],
    row: 3,
    column: 'other',
  },
  {
    rule: 'relates-to-itself',
    file: 'relations.csv',
    replace: [/$/, 'un-icrmw,un-icrmw,amends,,own,\n'],
    row: 3,
    column: 'other',
  },
  {
    rule: 'source-unused',
    file: 'sources.csv',
    replace: [/$/, 'spare,Nobody names it,,,\n'],
    row: 3,
    column: 'id',
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['own,ratification,known', 'own,ratification,inferred'],
    row: 9,
    column: 'start',
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['CZE,party,,,own,,inferred', 'CZE,party,,,own,,known'],
    row: 4,
    column: 'start',
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['1993-06-21,,own,ratification,known', ',,own,,inferred'],
    row: 9,
    column: 'start',
  },
  {
    rule: 'no-layer',
    file: 'instruments.csv',
    replace: ['un-convention,multilateral', 'un-convention,'],
    row: 5,
    column: 'layer',
  },
  {
    rule: 'no-date',
    file: 'instruments.csv',
    replace: ['1990-12-18,2003-07-01', ','],
    row: 5,
    column: 'signed',
    also: ['value-differs'],
  },
  {
    rule: 'nobody-bound',
    file: 'participations.csv',
    replace: [/un-icrmw,.*\n/, ''],
    found: { file: 'instruments.csv', row: 5, column: 'id' },
    also: ['row-not-found'],
  },
  {
    rule: 'not-two-parties',
    file: 'participations.csv',
    replace: [/$/, 'bla-cze-mar-1995,eu,party,,,own,,inferred\n'],
    found: { file: 'instruments.csv', row: 3, column: 'layer' },
  },
  {
    rule: 'not-two-parties',
    file: 'participations.csv',
    replace: ['bla-cze-mar-1995,MAR,party', 'bla-cze-mar-1995,MAR,observer'],
    found: { file: 'instruments.csv', row: 3, column: 'layer' },
  },
  {
    rule: 'no-bloc',
    file: 'participations.csv',
    replace: [/mp-eu-mar-2013,eu.*\n/, ''],
    found: { file: 'instruments.csv', row: 4, column: 'layer' },
  },
  {
    rule: 'not-its-family',
    file: 'instruments.csv',
    replace: [/$/, 'zzz-new,New,rcp,regional,process,migration,no,2001,,,active,own,\n'],
    row: 6,
    column: 'id',
    also: ['nobody-bound'],
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['own,ratification,known', 'own,ratification,unknown'],
    row: 9,
    column: 'start',
  },
  {
    rule: 'start-differs',
    file: 'instruments.csv',
    replace: ['1995-05-02,1996', ','],
    found: { file: 'participations.csv', row: 4, column: 'start' },
    also: ['no-date'],
  },
  {
    rule: 'supersession-cycle',
    file: 'relations.csv',
    replace: [
      /$/,
      'bla-csk-mar-1980,mp-eu-mar-2013,supersedes,,own,\nmp-eu-mar-2013,bla-cze-mar-1995,supersedes,,own,\n',
    ],
    row: 4,
    column: 'instrument',
  },
  {
    rule: 'row-not-found',
    file: 'field-sources.csv',
    replace: ['instruments,un-icrmw', 'treaties,un-icrmw'],
    row: 2,
    column: 'table',
  },
  {
    rule: 'row-not-found',
    file: 'field-sources.csv',
    replace: ['un-icrmw,in_force', 'un-none,in_force'],
    row: 2,
    column: 'id',
  },
  {
    rule: 'row-not-found',
    file: 'field-sources.csv',
    replace: ['un-icrmw,in_force', 'un-icrmw,colour'],
    row: 2,
    column: 'column',
  },
  {
    rule: 'value-differs',
    file: 'field-sources.csv',
    replace: ['2003-07-01', '2003-08-01'],
    row: 2,
    column: 'value',
  },
]
