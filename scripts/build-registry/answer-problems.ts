import type { Journal } from './journal.ts'
import type { Row } from './parts.ts'

/** What became of a problem: mended here, mended before, open, or noted because nothing is wrong. */
export interface Answer {
  readonly state: 'mended' | 'mended before' | 'open' | 'noted'
  readonly done: string
}

type Rule = (problem: Row, journal: Journal) => Answer | null

const mended = (done: string): Answer => ({ state: 'mended', done })
const open = (done: string): Answer => ({ state: 'open', done })
const noted = (done: string): Answer => ({ state: 'noted', done })

const by =
  (pattern: RegExp, answer: Answer): Rule =>
  (problem) =>
    pattern.test(problem['problem'] ?? '') ? answer : null

/** In order: the first that answers. */
const RULES: readonly Rule[] = [
  (problem) =>
    problem['state'] === 'fixed'
      ? { state: 'mended before', done: `in the parts: ${problem['mend']}` }
      : null,
  (problem, journal) => {
    const ids: string[] = (problem['row'] ?? '').match(/[a-z]+-[\w-]+/g) ?? []
    if (!/same pair|agreements of one day|instrument in two/.test(problem['problem'] ?? '')) return null
    const merged = journal.merges.filter(
      ({ kept, gone }) => ids.some((id) => gone.startsWith(id)) && ids.includes(kept),
    )
    return merged.length > 0
      ? mended(
          `one instrument: ${merged.map(({ kept, gone }) => `${gone} into ${kept}`).join(', ')} (MERGES.md)`,
        )
      : open('two rows stay: no evidence in titles or notes that they are one (MERGES.md)')
  },
  (problem, journal) => {
    const id = problem['row'] ?? ''
    return journal.mends.has(`instrument ${id}`) ? mended('mended as the note of the row says') : null
  },
  (problem, journal) =>
    /no date at all|without the tag|without a field name/.test(problem['problem'] ?? '') &&
    isFixed(journal, problem['row'] ?? '')
      ? mended(
          'a source was found since (additions/field-fixes.csv): the date stands in the row, its source in field-sources.csv',
        )
      : null,
  by(/no date at all/, open('no date found: in no year of a series; listed in GAPS.md')),
  by(/were not yet members/, mended('`from` = day of accession to the EU')),
  (problem, journal) => {
    if (!/joined later, `from` empty/.test(problem['problem'] ?? '')) return null
    const [id = '', actor = ''] = (problem['row'] ?? '').split(' ')
    return /accession day, or unknown/.test(problem['mend'] ?? '')
      ? open(`${id} ${actor}: no day found; \`start\` = unknown, so that it counts in no year`)
      : journal.mends.has(`joined ${id} ${actor}`)
        ? mended(`\`from\` entered: ${problem['mend']?.replace('from = ', '')}`)
        : open(`${id} ${actor}: no row without a date was found`)
  },
  by(
    /current signatory, not an original one/,
    mended(
      '`from` = the later of signature and accession for members of the EU; all others `start` = unknown',
    ),
  ),
  by(/open after the United Kingdom left/, mended('`to` = 2020-01-31, the last day as a member')),
  by(
    /after the end of (SCG|CSK)/,
    mended('`to` = the last day of the state; rows for its successors from the next day'),
  ),
  by(/YUG at \d{4}/, mended('YUG ends on 2003-02-03: the Federal Republic kept the code')),
  by(/state that exists no more/, mended('`end` in actors.csv: ties end with their actor')),
  by(/only YUG has an end/, mended('ends entered in actors.csv as the last day alive')),
  by(
    /benelux and its three members/,
    mended('the three members have the role `member`: the bloc is the party'),
  ),
  by(/no table says who is a member/, mended('bloc-members.csv; the grade says what is general knowledge')),
  by(/dropping it breaks references/, mended('XKX kept, sourced as a user-assigned code')),
  by(/one id, different citations/, mended('the fuller citation kept')),
  by(/states on the side of the EC/, mended('role `member`')),
  by(
    /status superseded but no/,
    mended('a row of relations.csv ends it the day before its successor starts'),
  ),
  by(
    /status ended but no/,
    open('no source gives the day; alive in the series and marked "no end recorded"'),
  ),
  by(
    /parties without dates/,
    mended('`start` = unknown: multilateral rows never fall back on the instrument'),
  ),
  by(/no date of joining/, mended('`start` = inferred; every count is given with and without such ties')),
  by(
    /`from` empty \(falls back to in_force\)/,
    mended('rows united with those of trade/, which have the day; the fallback is signature'),
  ),
  by(/no participant in a role that ties/, open('counts as an instrument and makes no tie')),
  by(
    /one participant in a role that ties/,
    noted('a framework of one side: counts as an instrument and makes no tie'),
  ),
  by(/no layer/, open('stays without a layer: in the registry, in no network')),
  by(/dormant but counted/, noted('by convention a dormant instrument is alive and marked')),
  by(/in force .* before signature/, noted('explained in the note of the row')),
  by(/before the start of/, noted('own dates stay; the fallback never goes before the start of the actor')),
  by(
    /no entry into force; ties start at deposit/,
    open('entry into force to be sourced; ties start at deposit by convention'),
  ),
  by(
    /without the tag|without a field name/,
    open('the note stays and says so; the field holds what the source gives, or the coarser date'),
  ),
]

function isFixed(journal: Journal, id: string): boolean {
  return journal.fieldSources.some(
    (row) =>
      row['table'] === 'instruments' &&
      row['id'] === id &&
      row['used'] === 'yes' &&
      row['column'] === 'signed',
  )
}

/** What became of each row of problems.csv. */
export function answerProblems(problems: readonly Row[], journal: Journal): Answer[] {
  return problems.map((problem) => {
    for (const rule of RULES) {
      const answer = rule(problem, journal)
      if (answer !== null) return answer
    }
    return open(`not worked off: ${problem['mend']}`)
  })
}
