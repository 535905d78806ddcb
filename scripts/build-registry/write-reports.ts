import { answerProblems } from './answer-problems.ts'
import type { Journal } from './journal.ts'
import type { Row } from './parts.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n')
}

/** MERGES.md: what became one instrument and why, and what may be one and was left as two. */
export function mergesPage({ merges, unsure }: Journal): string {
  return `# Merges

The registry was put together from parts that overlap. An instrument is merged where that is sure: the same id; or the same tying actors, the
same date and the same family; or, across families, a title that names what the other is. Its row keeps the sources of both, the id that went away
is an alias (\`aliases.csv\`, kind \`former-id\`), and a value that was not used stands in \`field-sources.csv\`.

## Merged (${merges.length})

${table(
  ['kept', 'gone', 'why'],
  merges.map(({ kept, gone, reason }) => [kept, gone, reason]),
)}

## Unsure: left as two (${unsure.length})

Same actors, and a date or family that fits, but nothing that shows them to be one. A correction that settles one is welcome.

${table(
  ['ids', 'dates', 'titles', 'why not merged'],
  unsure.map(({ ids, dates, titles, reason }) => [ids, dates, titles, reason]),
)}
`
}

/** PROBLEMS.md: every problem that was found in the parts, and what became of it. */
export function problemsPage(problems: readonly Row[], journal: Journal): string {
  const answers = answerProblems(problems, journal)
  const count = (state: string): number => answers.filter((answer) => answer.state === state).length
  return `# Problems

${problems.length} problems were found in the parts from which the registry was put together: ${count('mended before')} mended before, ${count('mended')} mended
here, ${count('noted')} noted (nothing is wrong, or a convention settles it), ${count('open')} open.

${table(
  ['file', 'row', 'problem', 'state', 'what was done'],
  problems.map((problem, p) => [
    problem['file'] ?? '',
    problem['row'] ?? '',
    problem['problem'] ?? '',
    answers[p]?.state ?? '',
    answers[p]?.done ?? '',
  ]),
)}
`
}

/** Gaps that the parts state of themselves. */
const STATED_GAPS = [
  'ILO C097 holds 45 of 54 parties; C143 and C181 lack dates, C189 runs to July 2021; ILO C029 and the African Union protocol of 2018 have no parties.',
  'The OAU convention of 1969 lists Algeria to Mozambique, and South Sudan.',
  'Chapter IV of the United Nations collection is of 2026-02-03; chapters V, VII and XVIII are of 2013 to 2015: years after that are not covered.',
  'Starts of states are filled only for those that entered the international system after 1945; Belarus, Ukraine, Yemen and Namibia have treaty acts before theirs.',
  'Most members of consultative processes have no recorded day of joining: their start is inferred from the founding.',
  'Bilateral readmission agreements and regional free movement are known in part; so are working arrangements and partnerships after 2024.',
  'Blocs: only the membership of the EU is sourced; all others are general knowledge, by the grade of the row.',
  'The names of the members of PAFOM (55) and AFML (10) are expanded from a source that says "all member states".',
  'The signatories of ra-schengen-pol-1991 are general knowledge, by its note.',
  'Trade agreements: facts of ToTA 0.5.0 alone. Most are not coded for migration clauses and stand outside the default scope.',
  'Rows of irf-bali, irf-fibemyd, irf-abu-dhabi, rcp-apc, rcp-quito, irf-rome-process, irf-asem and global-forum-gmg come from lists that were cut, or differ from the total that a source states.',
  'Migrant stocks of Kosovo, Montenegro, Serbia as states of their own, and of the Isle of Man, are unknown, not zero, in the matrix of the World Bank.',
  'Instruments marked ended or superseded without a day or a successor count as alive: bmp-gbr-rwa-2022, pta-97, pta-424, ss-bra-chl-1998, ss-bra-nld-2002, vfa-bra-ita-2002, vw-bra-prt-1996.',
  'Texts: none. Shares of clauses and all measures of wording are unavailable.',
]

/** GAPS.md: what was left out for want of a source, what has no date, and what the parts do not cover. */
export function gapsPage(
  journal: Journal,
  instruments: readonly Row[],
  participations: readonly Row[],
): string {
  const undated = instruments.filter((row) => !row['signed'] && !row['in_force'])
  const unknown = participations.filter((row) => row['start'] === 'unknown')
  const byInstrument = new Map<string, string[]>()
  for (const row of unknown) {
    const id = row['instrument'] ?? ''
    byInstrument.set(id, [...(byInstrument.get(id) ?? []), row['actor'] ?? ''])
  }
  const rows = journal.gaps.filter(({ what }) => what === 'row left out')
  const fields = journal.gaps.filter(({ what }) => what === 'field blanked')
  return `# Gaps

What the registry does not know, so that nobody takes an absence for a fact.

## Not covered

${STATED_GAPS.map((gap) => `- ${gap}`).join('\n')}

## Rows left out for want of a source (${rows.length})

${table(
  ['table of the part', 'row', 'why'],
  rows.map(({ table: name, id, detail }) => [name, id, detail]),
)}

## Fields blanked for want of a source (${fields.length})

${table(
  ['table of the part', 'row', 'field and value'],
  fields.map(({ table: name, id, detail }) => [name, id, detail]),
)}

## Instruments without any date (${undated.length}): in no year of a series

${table(
  ['id', 'title'],
  undated.map((row) => [row['id'] ?? '', row['title'] ?? '']),
)}

## Participations without a start (${unknown.length}): in no year of a series

${table(
  ['instrument', 'actors'],
  [...byInstrument].map(([id, actors]) => [id, actors.toSorted().join(' ')]),
)}
`
}
