/**
 * The state under whose code sources also keep rows of a dissolved one, so that a dissolved state with few rows of its own is not
 * read as bound by nothing: treaty acts of the Soviet Union stand under RUS.
 */
export const CONTINUING_STATES: Readonly<Record<string, string>> = {
  CSK: 'CZE',
  SCG: 'SRB',
  SUN: 'RUS',
  YUG: 'SRB',
}
