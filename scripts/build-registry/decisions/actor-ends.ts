/** Last day of each dissolved state and territory: the day before the one that problems.csv names as its end. */
export const ACTOR_ENDS: Readonly<Record<string, string>> = {
  ANT: '2010-10-09',
  CSK: '1992-12-31',
  DDR: '1990-10-02',
  RHO: '1980-04-17',
  SCG: '2006-06-02',
  SUN: '1991-12-25',
  VDR: '1976-07-01',
  YMD: '1990-05-21',
  // The Federal Republic of Yugoslavia kept the code until it was renamed.
  YUG: '2003-02-03',
}

/** States that went on under another code from the day after the first ended. */
export const RENAMED: Readonly<Record<string, string>> = { YUG: 'SCG' }

/** States that go on in an agreement from the day after a dissolved one, where the parts name them in a note or in its title. */
export const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  SCG: ['MNE', 'SRB'],
  CSK: ['CZE', 'SVK'],
}
