/** Participants without a day of joining of whom nothing says that they were there from the beginning: `instrument|actor`. */
export const NOT_FROM_THE_START: ReadonlySet<string> = new Set([
  'schengen-1985|BGR',
  'schengen-1985|HRV',
  'schengen-1985|ROU',
  'mercosur-residence-bol-chl-2002|COL',
  'mercosur-residence-bol-chl-2002|ECU',
  'rcp-soderkoping|ARM',
  'rcp-soderkoping|AZE',
  'rcp-soderkoping|SWE',
])
