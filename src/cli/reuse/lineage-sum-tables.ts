import type { AnswerTable } from '../../api/answer-table.ts'
import { tableOf } from '../../api/table-of.ts'
import { LAYERS } from '../../model/layer.ts'
import { ATTRIBUTION_RULES } from '../../reuse/by-rule.ts'
import { sourceAt } from '../../reuse/corpus-lineage.ts'
import type { NullCell } from '../../reuse/lineage-null.ts'
import { signedYear } from '../../reuse/signed-year.ts'
import { layerOrigins, partyCredits, partyFlows, yearOrigins } from '../../reuse/who-copies.ts'
import type { LineageAnswer } from './lineage-answer.ts'
import { originColumns, ruleColumns } from './lineage-columns.ts'

/** From layer to layer, by each rule, beside what chance gives. */
export function layersTable(answer: LineageAnswer): AnswerTable {
  const { computed, facts, chance } = answer
  const cells = chance?.status === 'computed' ? chance.cells : []
  const rows = layerOrigins(
    computed,
    (place) => facts[place] ?? { layer: null, ofMemberStates: false, parties: [] },
  ).flatMap(({ target, texts, origins }) =>
    origins.credits.flatMap(({ layer: source, words, share }) =>
      ATTRIBUTION_RULES.map((rule) => {
        const isCell = (cell: NullCell) =>
          cell.target === target && cell.source === source && cell.rule === rule
        return {
          target,
          source,
          rule,
          texts,
          of: origins.words,
          words: words[rule],
          share: share?.[rule] ?? null,
          cell: cells.find(isCell),
        }
      }),
    ),
  )
  return tableOf<(typeof rows)[number]>(
    [
      ['target_layer', 'text', 'Layer of the later texts; empty: none known.', ({ target }) => target],
      ['source_layer', 'text', 'Layer of the earlier texts; empty: none known.', ({ source }) => source],
      ['rule', 'text', `Rule of attribution: ${ATTRIBUTION_RULES.join(', ')}.`, ({ rule }) => rule],
      ['texts', 'integer', 'Later texts.', ({ texts }) => texts],
      ['of_words', 'integer', 'Their words that count.', ({ of }) => of],
      ['words', 'number', 'Of these credited to the source layer.', ({ words }) => words],
      ['share', 'number', 'words / of_words.', ({ share }) => share],
      [
        'chance_mean',
        'number',
        'Mean share over the draws in which layers are permuted.',
        ({ cell }) => cell?.mean ?? null,
      ],
      ['chance_low', 'number', '2.5 % of the draws lie below.', ({ cell }) => cell?.low ?? null],
      ['chance_high', 'number', '2.5 % of the draws lie above.', ({ cell }) => cell?.high ?? null],
      ['p', 'number', '(1 + draws with at least the share) / (1 + draws).', ({ cell }) => cell?.p ?? null],
      [
        'q',
        'number',
        'p adjusted over all cells of the rule (Benjamini and Hochberg).',
        ({ cell }) => cell?.q ?? null,
      ],
    ],
    rows,
  )
}

/** A row a year of signature. */
export function yearsTable(answer: LineageAnswer): AnswerTable {
  const rows = yearOrigins(answer.computed, (place) => signedYear(answer.corpus.texts[place]?.signed ?? null))
  return tableOf<(typeof rows)[number]>(
    [
      ['year', 'integer', 'Year of signature; empty: the date spans several.', ({ year }) => year],
      ['texts', 'integer', 'Texts signed in it.', ({ texts }) => texts],
      ...originColumns<(typeof rows)[number]>(({ origins }) => origins),
    ],
    rows,
  )
}

/** A row an actor: whose words the texts asked about are made of. */
export function partiesTable(answer: LineageAnswer): AnswerTable {
  const rows = partyCredits(answer.computed, (place) => sourceAt(answer, place))
  type Row = (typeof rows)[number]
  return tableOf<Row>(
    [
      ['actor', 'text', 'Id of the actor.', ({ actor }) => actor],
      ...ruleColumns<Row>('Words first seen in texts that bind it', ({ words }) => words),
      ...ruleColumns<Row>('The same out of all words that count', ({ share }) => share, 'share_'),
      ...ruleColumns<Row>(
        'Of the words, those of texts that do not bind it',
        ({ wordsOfOthers }) => wordsOfOthers,
        'others_',
      ),
      ...ruleColumns<Row>(
        'The same out of all words of texts that do not bind it',
        ({ shareOfOthers }) => shareOfOthers,
        'others_share_',
      ),
    ],
    rows,
    { partial: ['A text is credited in full to each of its parties: shares of several do not add up.'] },
  )
}

/** A row for each two actors of which one is bound by a copy of the other’s text. */
export function flowsTable(answer: LineageAnswer): AnswerTable {
  const rows = partyFlows(answer.computed, (place) => sourceAt(answer, place))
  type Row = (typeof rows)[number]
  return tableOf<Row>(
    [
      ['source', 'text', 'Id of the actor whose texts are copied.', ({ source }) => source],
      [
        'target',
        'text',
        'Id of the actor that is bound by the copy and not by what was copied.',
        ({ target }) => target,
      ],
      ['texts', 'integer', 'Texts of the target with such words.', ({ texts }) => texts],
      ...ruleColumns<Row>('Words', ({ words }) => words),
    ],
    rows,
    { partial: ['A text is credited in full to each of its parties: words of several do not add up.'] },
  )
}

/** Texts held against instruments registered. */
export function heldTable({ held }: LineageAnswer): AnswerTable {
  return tableOf<(typeof held)[number]>(
    [
      ['layer', 'text', `Layer of governance: ${LAYERS.join(', ')}; empty: none.`, ({ layer }) => layer],
      [
        'year',
        'integer',
        'Year of signature; empty: unknown, or the date spans several.',
        ({ year }) => year,
      ],
      ['held', 'integer', 'Instruments of which a text is held.', (row) => row.held],
      ['registered', 'integer', 'Instruments registered.', ({ registered }) => registered],
    ],
    held,
  )
}
