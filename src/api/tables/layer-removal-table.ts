import { LAYERS } from '../../model/layer.ts'
import type { AnswerTable } from '../answer-table.ts'
import type { Removal, RemovalRow } from '../layer-removal.ts'
import { rulesInWords } from '../rules-in-words.ts'
import { type ColumnOf, tableOf } from '../table-of.ts'

/** What is left without a layer, two rows a year: from all layers, and from all but the multilateral. */
export function removalTable(answer: Removal): AnswerTable {
  const { layer, blocs, scope, start, inferred, rows } = answer
  const others = LAYERS.filter((each) => each !== layer)
  const stillTied = others.flatMap((other): ColumnOf<RemovalRow>[] => {
    const cell = (row: RemovalRow) => row.still_tied_by.find((each) => each.layer === other)
    return [
      [
        `${other}_ties`,
        'integer',
        `Dyads of the layer that the ${other} layer ties too; empty where the network leaves it out.`,
        (row) => cell(row)?.dyads ?? null,
      ],
      [
        `${other}_alone_ties`,
        'integer',
        'Of these, dyads that no third layer ties.',
        (row) => cell(row)?.alone ?? null,
      ],
    ]
  })
  return tableOf<RemovalRow>(
    [
      ['year', 'integer', 'Year.', (row) => row.year],
      ['blocs', 'text', 'A bloc as one node, or expanded to its members.', () => blocs],
      ['scope', 'text', 'Which instruments count.', () => scope],
      ['start', 'text', 'When a tie starts.', () => start],
      ['inferred', 'text', 'With or without inferred starts.', () => inferred],
      ['layer', 'text', 'The layer that is taken away.', () => layer],
      ['network', 'text', 'The network that it is taken from.', (row) => row.network],
      ['actors', 'integer', 'Actors of the network.', (row) => row.actors],
      ['tied', 'integer', 'Dyads that any layer ties.', (row) => row.tied],
      ['tied_by_layer', 'integer', 'Dyads that the layer ties.', (row) => row.tied_by_layer],
      ['untied', 'integer', 'Dyads that it alone ties: left untied.', (row) => row.untied],
      ['untied_share', 'number', 'Of the dyads tied, 0 to 1.', (row) => row.untied_share],
      ...stillTied,
      ['giant_before', 'integer', 'Actors of the giant component.', (row) => row.giant_before],
      ['giant_after', 'integer', 'The same without the layer.', (row) => row.giant_after],
      ['isolated', 'integer', 'Actors that had a tie and have none left.', (row) => row.isolated],
    ],
    rows,
    {
      partial: [
        `Rules: ${rulesInWords({ blocs, scope, start, inferred })}.`,
        answer.reading,
        topicsInWords(answer),
        wordsInWords(answer),
      ],
    },
  )
}

/** Topics first seen in the layer, in a sentence. */
export function topicsInWords({ topics, layer }: Pick<Removal, 'topics' | 'layer'>): string {
  if (topics.status === 'unavailable')
    return 'Topics first seen there cannot be told: no instrument has its topics coded.'
  const named = topics.sure.length === 0 ? 'none' : topics.sure.join(', ')
  return (
    `Of ${topics.topics} topics coded up to ${topics.year}, surely first seen in the ${layer} layer: ${named}; possibly: ` +
    `${topics.possible.length === 0 ? 'none' : topics.possible.join(', ')}. ` +
    `Left out: ${topics.uncoded} instruments of which no topic is coded, beside ${topics.coded} coded; ${topics.undated} coded ones have no date.`
  )
}

/** Words without a source, in a sentence: the range over the three rules of lineage. */
export function wordsInWords({ words, layer }: Pick<Removal, 'words' | 'layer'>): string {
  if (words.status === 'unavailable') {
    return words.reason === 'no-texts'
      ? 'Words without a source cannot be told: the workspace holds no texts.'
      : 'Words without a source cannot be told: no text of another layer has a migration clause.'
  }
  const found = Object.values(words.without_source)
  const [least, most] = [Math.min(...found), Math.max(...found)].map((count) => Math.round(count))
  return (
    `Words without a source: ${least} to ${most} of ${words.words} in migration clauses of texts of other layers were first seen in ` +
    `texts of the ${layer} layer (the range over three rules; a lower bound, since texts that are not held can be no source).`
  )
}
