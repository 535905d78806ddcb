import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { assessClause } from '../../src/assess/assess-clause.ts'
import type { AssessedParty, ClauseToAssess } from '../../src/assess/clause-record.ts'
import { clausesOf } from '../../src/text/clauses.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { totaBytes, totaNames } from '../../test/text/corpus.ts'
import type { Line } from '../line.ts'

/** Each of them stands in several texts: both programs seek sides of some kind in every clause. */
const SIDES: readonly [AssessedParty, AssessedParty] = [
  { name: 'European Union', kind: 'bloc' },
  { name: 'Morocco', kind: 'state' },
]

/** Seeds of the codebook and modals, in the pattern language of wink-nlp. */
const PATTERNS = [
  {
    name: 'topic',
    patterns: [
      '[readmission|readmit]',
      '[visa|visas]',
      '[asylum|refugee|refugees]',
      '[illegal|irregular|clandestine] [immigration|migration]',
      '[social] [security]',
      '[temporary] [entry|stay]',
      '[natural] [person|persons]',
      '[migrant] [worker|workers]',
      '[recognition] [of] [qualifications|diplomas]',
      '[human] [rights]',
      '[free] [movement] [of] [persons|workers]',
      '[trafficking|smuggling]',
      '[border] [control|management|security]',
      '[travel] [document|documents]',
      '[student|students|researchers]',
    ],
  },
  { name: 'modal', patterns: ['[shall|must|will|should|may|agree|agrees|endeavour]'] },
]

/**
 * Every clause of the English texts of ToTA read by the rules, beside wink-nlp on the same words: sentences and matches of some of the seeds, and nothing more. User time of the
 * processor, since that of the clock says little on a machine with other work; texts are read and cut before. Empty without the corpus.
 */
export async function benchAssess(): Promise<Line[]> {
  const texts: string[] = []
  const clauses: ClauseToAssess[] = []
  for (const name of totaNames()) {
    const prepared = await prepareText(totaBytes(name), name)
    if (prepared.language !== 'en') continue
    for (const { address, text } of clausesOf(prepared)) {
      texts.push(text)
      clauses.push({
        id: address,
        text,
        chapeau: '',
        articleText: '',
        partyA: SIDES[0],
        partyB: SIDES[1],
        language: 'en',
      })
    }
  }
  if (clauses.length === 0) return []
  const nlp = winkNLP(model, ['sbd', 'cer'])
  nlp.learnCustomEntities(PATTERNS, { matchValue: false, usePOS: false, useEntity: false })
  let found = 0
  const theirs = userSeconds(() => {
    for (const text of texts) {
      const doc = nlp.readDoc(text)
      found += doc.sentences().length() + doc.customEntities().length()
    }
  })
  let onTopic = 0
  const ours = userSeconds(() => {
    for (const clause of clauses) if (assessClause(clause).topics.length > 0) onTopic++
  })
  const rate = (seconds: number): string =>
    `${Math.round(clauses.length / seconds).toLocaleString('en')} clauses a second`
  return [
    {
      what: `clause records of ${clauses.length.toLocaleString('en')} English clauses of ToTA (${onTopic.toLocaleString('en')} about a topic), one thread, user time`,
      ours: `${rate(ours)} (${ours.toFixed(1)} s)`,
      alternative: `wink-nlp, sentences and matches only (${found.toLocaleString('en')}): ${rate(theirs)} (${theirs.toFixed(1)} s)`,
      ratio: (ours / theirs).toFixed(3),
    },
  ]
}

function userSeconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1e6
}
