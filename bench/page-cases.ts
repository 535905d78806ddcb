/** What a page asks of the server when its reader moves a filter or the year, beside the same in plain SQL. */
export interface PageCase {
  readonly what: string
  /** A value a run, none asked before: an answer that is kept would measure nothing. */
  readonly values: readonly (string | number)[]
  readonly address: (value: string | number) => string
  /** Statements with the value as `:v`. They leave out what METHOD adds: blocs as their members, inferred ties, supersession. */
  readonly sql: readonly string[]
}

/** Years that are not asked in order, as no reader's are. */
const YEARS = Array.from({ length: 40 }, (_, k) => 1961 + ((k * 17) % 61))
const ACTORS =
  'MAR ESP FRA DEU TUN PHL IND MEX USA ITA NGA SEN TUR EGY MDA UKR GEO POL PRT BEL NLD CHE SWE NOR ARG BRA CHL PER ECU COL BOL PRY URY IDN THA VNM MYS JPN KOR AUS'.split(
    ' ',
  )
const WORDS =
  'mor land ia union stan re gu in is no pa sa al be ca da el fr ga ha ja ke la ma na om po qu ro se'.split(
    ' ',
  )
const PROCESSES =
  'irf-rabat irf-khartoum rcp-budapest rcp-colombo rcp-igc irf-bali rcp-prague irf-abu-dhabi rcp-puebla rcp-almaty irf-5plus5 rcp-sacm irf-mtm rcp-igad rcp-midsa rcp-arcp'.split(
    ' ',
  )
const TYING = `('party', 'signatory', 'member', 'participating-state', 'partner-country', 'origin', 'destination')`
const PROCESS = `('rcp', 'irf', 'global-forum')`
const ALIVE = `substr(coalesce(p."from", i.signed, i.in_force), 1, 4) <= :v AND (p."to" IS NULL OR substr(p."to", 1, 4) >= :v) AND (i.ended IS NULL OR substr(i.ended, 1, 4) >= :v)`
const BOUND = `FROM participations p JOIN instruments i ON i.id = p.instrument WHERE p.role IN ${TYING}`
const PARTNERS = `FROM participations p JOIN instruments i ON i.id = p.instrument JOIN participations q ON q.instrument = p.instrument AND q.actor <> p.actor AND q.role IN ${TYING} WHERE p.role IN ${TYING}`
const EVERY_YEAR = `WITH RECURSIVE years(y) AS (SELECT 1945 UNION ALL SELECT y + 1 FROM years WHERE y < 2026)`

export const PAGE_CASES: readonly PageCase[] = [
  {
    what: 'Instruments, a filter: regime and eleven years, first 100 rows',
    values: YEARS,
    address: (year) =>
      `/api/instruments?regime=migration,refugee&year_from=${year}&year_to=${Number(year) + 10}&limit=100`,
    sql: [
      `SELECT * FROM instruments WHERE regime IN ('migration', 'refugee') AND substr(coalesce(signed, in_force), 1, 4) BETWEEN :v AND :v + 10 ORDER BY coalesce(signed, in_force) DESC LIMIT 100`,
      `SELECT count(*) FROM instruments WHERE regime IN ('migration', 'refugee') AND substr(coalesce(signed, in_force), 1, 4) BETWEEN :v AND :v + 10`,
    ],
  },
  {
    what: 'Instruments, a filter: an actor',
    values: ACTORS,
    address: (actor) => `/api/instruments?actor=${actor}&limit=100`,
    sql: [
      `SELECT DISTINCT i.* FROM instruments i JOIN participations p ON p.instrument = i.id WHERE p.actor = :v ORDER BY coalesce(i.signed, i.in_force) DESC LIMIT 100`,
    ],
  },
  {
    what: 'Actors, a filter: words',
    values: WORDS,
    address: (words) => `/api/actors?q=${words}&limit=400`,
    sql: [`SELECT * FROM actors WHERE name LIKE '%' || :v || '%' OR id LIKE '%' || :v || '%' ORDER BY name`],
  },
  {
    what: 'Actor, a year: stack and partners of Morocco',
    values: YEARS,
    address: (year) => `/api/actors/MAR?year=${year}`,
    sql: [
      `SELECT i.*, p.role, p."from", p."to" ${BOUND} AND p.actor = 'MAR' AND ${ALIVE}`,
      `SELECT i.layer, q.actor, count(DISTINCT i.id) ${PARTNERS} AND p.actor = 'MAR' AND ${ALIVE} GROUP BY 1, 2`,
    ],
  },
  {
    what: 'Actor, all its years: instruments and partners by layer',
    values: ACTORS,
    address: (actor) => `/api/actors/${actor}/years`,
    sql: [
      `${EVERY_YEAR} SELECT y, i.layer, count(DISTINCT i.id), count(DISTINCT q.actor) FROM years JOIN participations p ON p.actor = :v AND p.role IN ${TYING} JOIN instruments i ON i.id = p.instrument JOIN participations q ON q.instrument = p.instrument AND q.actor <> p.actor AND q.role IN ${TYING} WHERE substr(coalesce(p."from", i.signed, i.in_force), 1, 4) <= y AND (p."to" IS NULL OR substr(p."to", 1, 4) >= y) AND (i.ended IS NULL OR substr(i.ended, 1, 4) >= y) GROUP BY 1, 2`,
    ],
  },
  {
    what: 'Timeline, a filter: events since a year',
    values: YEARS,
    address: (year) => `/api/events?from=${year}&kind=launch,conference,document`,
    sql: [
      `SELECT * FROM events WHERE substr(date, 1, 4) >= :v AND kind IN ('launch', 'conference', 'document') ORDER BY date`,
    ],
  },
  {
    what: 'Timeline, a filter: instruments made a year and layer, of an actor',
    values: ACTORS,
    address: (actor) => `/api/instruments-by-year?actor=${actor}`,
    sql: [
      `SELECT substr(coalesce(i.signed, i.in_force), 1, 4), i.layer, i.family, count(DISTINCT i.id) ${BOUND} AND p.actor = :v GROUP BY 1, 2, 3`,
    ],
  },
  {
    what: 'Processes, a year',
    values: YEARS,
    address: (year) => `/api/processes?year=${year}`,
    sql: [
      `SELECT i.*, sum(p.role IN ${TYING} AND p.start <> 'unknown' AND ${ALIVE}), sum(p.start = 'unknown'), sum(p.role = 'chair') FROM instruments i LEFT JOIN participations p ON p.instrument = i.id WHERE i.family IN ${PROCESS} GROUP BY i.id`,
    ],
  },
  {
    what: 'Process, a year: members, offices and overlaps of the Rabat Process',
    values: YEARS,
    address: (year) => `/api/processes/irf-rabat?year=${year}`,
    sql: [
      `SELECT p.*, a.name FROM participations p JOIN actors a ON a.id = p.actor WHERE p.instrument = 'irf-rabat'`,
      `SELECT q.instrument, count(DISTINCT q.actor) FROM participations p JOIN instruments i ON i.id = p.instrument JOIN participations q ON q.actor = p.actor AND q.role IN ${TYING} JOIN instruments j ON j.id = q.instrument AND j.family IN ${PROCESS} WHERE p.instrument = 'irf-rabat' AND p.role IN ${TYING} AND ${ALIVE} GROUP BY 1`,
    ],
  },
  {
    what: 'Process: another one',
    values: PROCESSES,
    address: (id) => `/api/processes/${id}?year=2014`,
    sql: [
      `SELECT p.*, a.name FROM participations p JOIN actors a ON a.id = p.actor WHERE p.instrument = :v`,
      `SELECT q.instrument, count(DISTINCT q.actor) FROM participations p JOIN participations q ON q.actor = p.actor AND q.role IN ${TYING} JOIN instruments j ON j.id = q.instrument AND j.family IN ${PROCESS} WHERE p.instrument = :v AND p.role IN ${TYING} GROUP BY 1`,
    ],
  },
  {
    what: 'Instrument: another process or forum with all its facts',
    values: PROCESSES,
    address: (id) => `/api/instruments/${id}`,
    sql: [
      `SELECT * FROM instruments WHERE id = :v`,
      `SELECT p.*, a.name FROM participations p JOIN actors a ON a.id = p.actor WHERE p.instrument = :v`,
      `SELECT * FROM codings WHERE instrument = :v`,
      `SELECT * FROM relations WHERE instrument = :v OR other = :v`,
    ],
  },
]
