/** One instrument under two ids that the rules do not see, with what shows it. `kept` stays. */
export interface DecidedMerge {
  readonly kept: string
  readonly gone: string
  readonly why: string
}

export const DECIDED_MERGES: readonly DecidedMerge[] = [
  {
    kept: 'ra-benelux-yug-2002',
    gone: 'ra-benelux-srb-2004',
    why: 'the note of ra-benelux-yug-2002 says that it is the same instrument',
  },
  {
    kept: 'eea-1992',
    gone: 'pta-105',
    why: 'both are the European Economic Area, signed 1992-05-02 and in force 1994-01-01',
  },
  {
    kept: 'eu-free-movement-1957',
    gone: 'pta-110',
    why: 'both titles name the treaty establishing the (European Economic) Community, in force 1958-01-01, same states',
  },
  {
    kept: 'vfa-bra-arg-2005',
    gone: 'bla-160-140-2005-888',
    why: 'same day; both titles: permanent residence for holders of temporary residence',
  },
  {
    kept: 'bmp-fra-rus-2009',
    gone: 'bla-365-220-2009-1221',
    why: 'same day of signature and of effect; titles: professional migration, temporary employment of the other’s citizens',
  },
  {
    kept: 'bmp-ita-egy-2005',
    gone: 'bla-325-651-2005-622',
    why: 'same day; the title of the partnership is itself on labour migration',
  },
]
