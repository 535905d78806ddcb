import type { ColumnOf } from '../../api/table-of.ts'
import { ATTRIBUTION_RULES, type AttributionRule } from '../../reuse/by-rule.ts'
import { LAYERS_AND_NONE, type LayerCredit, type Origins } from '../../reuse/origins.ts'
import type { LayerOrNone } from '../../reuse/text-facts.ts'
import type { LineageAnswer } from './lineage-answer.ts'

const RULES_SAY: Readonly<Record<AttributionRule, string>> = {
  earliest: 'the earliest of the texts that hold it',
  equal: 'all of them equally',
  nearest: 'those that share a party, else all',
}

/** Words that count, common stock, novelty, and the credits of each layer. */
export function originColumns<Row>(originsOf: (row: Row) => Origins | null): ColumnOf<Row>[] {
  return [
    ['words', 'integer', 'Words that count.', (row) => originsOf(row)?.words ?? null],
    [
      'common_stock',
      'integer',
      'Words in runs that more than a fifth of the earlier texts hold: credited to none.',
      (row) => originsOf(row)?.commonStock ?? null,
    ],
    ['novelty', 'integer', 'Words in no run of an earlier text.', (row) => originsOf(row)?.novelty ?? null],
    ...layerColumns(originsOf),
  ]
}

/** A figure by each of the three rules, a column each. */
export function ruleColumns<Row>(
  what: string,
  of: (row: Row) => Readonly<Record<AttributionRule, number>> | null,
  prefix = '',
): ColumnOf<Row>[] {
  return ATTRIBUTION_RULES.map((rule) => [
    `${prefix}${rule}`,
    'number',
    `${what} (${RULES_SAY[rule]}).`,
    (row) => of(row)?.[rule] ?? null,
  ])
}

/** The id of the text at a place of the corpus. */
export function idAt({ corpus }: LineageAnswer, place: number | undefined): string | null {
  return place === undefined ? null : (corpus.texts[place]?.id ?? null)
}

/** Words credited to one layer by each rule, empty where no earlier text of it was held. */
function layerColumns<Row>(originsOf: (row: Row) => Origins | null): ColumnOf<Row>[] {
  return LAYERS_AND_NONE.flatMap((layer) =>
    ATTRIBUTION_RULES.map((rule): ColumnOf<Row> => {
      const of = layer === null ? 'sources without a layer' : `${layer} sources`
      return [
        `${layer ?? 'no_layer'}_${rule}`,
        'number',
        `Words credited to ${of} (${RULES_SAY[rule]}); empty: no earlier text of these was held.`,
        (row) => creditOf(originsOf(row), layer)?.words[rule] ?? null,
      ]
    }),
  ).concat(
    ATTRIBUTION_RULES.map(
      (rule): ColumnOf<Row> => [
        `member_states_${rule}`,
        'number',
        `Of the bilateral ones, words credited to texts of member states of blocs (${RULES_SAY[rule]}).`,
        (row) => creditOf(originsOf(row), 'bilateral')?.ofMemberStates?.[rule] ?? null,
      ],
    ),
  )
}

function creditOf(origins: Origins | null, layer: LayerOrNone): LayerCredit | undefined {
  return origins?.credits.find((credit) => credit.layer === layer)
}
