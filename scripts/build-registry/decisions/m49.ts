interface M49Group {
  readonly region: string
  readonly regionName: string
  readonly subregion: string
  readonly subregionName: string
  readonly intermediate?: string
  readonly intermediateName?: string
  readonly actors: string
}

const AFRICA = { region: '002', regionName: 'Africa' }
const SUB_SAHARAN = { ...AFRICA, subregion: '202', subregionName: 'Sub-Saharan Africa' }
const AMERICAS = { region: '019', regionName: 'Americas' }
const LATIN = { ...AMERICAS, subregion: '419', subregionName: 'Latin America and the Caribbean' }
const ASIA = { region: '142', regionName: 'Asia' }
const EUROPE = { region: '150', regionName: 'Europe' }
const OCEANIA = { region: '009', regionName: 'Oceania' }

/** The groups of the UN M49 standard, with the codes of their countries and areas. */
export const M49_GROUPS: readonly M49Group[] = [
  { ...AFRICA, subregion: '015', subregionName: 'Northern Africa', actors: 'DZA EGY ESH LBY MAR SDN TUN' },
  {
    ...SUB_SAHARAN,
    intermediate: '014',
    intermediateName: 'Eastern Africa',
    actors: 'ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC TZA UGA ZMB ZWE',
  },
  {
    ...SUB_SAHARAN,
    intermediate: '017',
    intermediateName: 'Middle Africa',
    actors: 'AGO CAF CMR COD COG GAB GNQ STP TCD',
  },
  { ...SUB_SAHARAN, intermediate: '018', intermediateName: 'Southern Africa', actors: 'BWA LSO NAM SWZ ZAF' },
  {
    ...SUB_SAHARAN,
    intermediate: '011',
    intermediateName: 'Western Africa',
    actors: 'BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO',
  },
  {
    ...LATIN,
    intermediate: '029',
    intermediateName: 'Caribbean',
    actors:
      'ABW AIA ATG BES BHS BLM BRB CUB CUW CYM DMA DOM GLP GRD HTI JAM KNA LCA MAF MSR MTQ PRI SXM TCA TTO VCT VGB VIR',
  },
  {
    ...LATIN,
    intermediate: '013',
    intermediateName: 'Central America',
    actors: 'BLZ CRI GTM HND MEX NIC PAN SLV',
  },
  {
    ...LATIN,
    intermediate: '005',
    intermediateName: 'South America',
    actors: 'ARG BOL BRA BVT CHL COL ECU FLK GUF GUY PER PRY SGS SUR URY VEN',
  },
  { ...AMERICAS, subregion: '021', subregionName: 'Northern America', actors: 'BMU CAN GRL SPM USA' },
  { ...ASIA, subregion: '143', subregionName: 'Central Asia', actors: 'KAZ KGZ TJK TKM UZB' },
  { ...ASIA, subregion: '030', subregionName: 'Eastern Asia', actors: 'CHN HKG JPN KOR MAC MNG PRK' },
  {
    ...ASIA,
    subregion: '035',
    subregionName: 'South-eastern Asia',
    actors: 'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM',
  },
  {
    ...ASIA,
    subregion: '034',
    subregionName: 'Southern Asia',
    actors: 'AFG BGD BTN IND IRN LKA MDV NPL PAK',
  },
  {
    ...ASIA,
    subregion: '145',
    subregionName: 'Western Asia',
    actors: 'ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM',
  },
  {
    ...EUROPE,
    subregion: '151',
    subregionName: 'Eastern Europe',
    actors: 'BGR BLR CZE HUN MDA POL ROU RUS SVK UKR',
  },
  {
    ...EUROPE,
    subregion: '154',
    subregionName: 'Northern Europe',
    actors: 'ALA DNK EST FIN FRO GBR GGY IMN IRL ISL JEY LTU LVA NOR SJM SWE',
  },
  {
    ...EUROPE,
    subregion: '039',
    subregionName: 'Southern Europe',
    actors: 'ALB AND BIH ESP GIB GRC HRV ITA MKD MLT MNE PRT SMR SRB SVN VAT',
  },
  {
    ...EUROPE,
    subregion: '155',
    subregionName: 'Western Europe',
    actors: 'AUT BEL CHE DEU FRA LIE LUX MCO NLD',
  },
  {
    ...OCEANIA,
    subregion: '053',
    subregionName: 'Australia and New Zealand',
    actors: 'AUS CCK CXR HMD NFK NZL',
  },
  { ...OCEANIA, subregion: '054', subregionName: 'Melanesia', actors: 'FJI NCL PNG SLB VUT' },
  { ...OCEANIA, subregion: '057', subregionName: 'Micronesia', actors: 'FSM GUM KIR MHL MNP NRU PLW UMI' },
  {
    ...OCEANIA,
    subregion: '061',
    subregionName: 'Polynesia',
    actors: 'ASM COK NIU PCN PYF TKL TON TUV WLF WSM',
  },
]

/** States outside the standard of today: the country in whose group they are put, by this registry's judgement. */
export const GROUPED_WITH: Readonly<Record<string, string>> = {
  ANT: 'CUW',
  CSK: 'CZE',
  DDR: 'DEU',
  RHO: 'ZWE',
  SCG: 'SRB',
  SUN: 'RUS',
  TWN: 'CHN',
  VDR: 'VNM',
  XKX: 'SRB',
  YMD: 'YEM',
  YUG: 'SRB',
  'channel-islands': 'JEY',
}

/** M49 codes of former states, which the table of ISO numeric codes no longer holds. */
export const FORMER_M49: Readonly<Record<string, string>> = {
  ANT: '530',
  CSK: '200',
  'channel-islands': '830',
  DDR: '278',
  SCG: '891',
  SUN: '810',
  YMD: '720',
  YUG: '890',
}
