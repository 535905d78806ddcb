import { LAYERS } from '../../model/layer.ts'
import { ATTRIBUTION_RULES, type AttributionRule, type ByRule, rangeOf } from '../../reuse/by-rule.ts'
import type { NoLineage } from '../../reuse/corpus-lineage.ts'
import type { Origins } from '../../reuse/origins.ts'
import { originsOfAll } from '../../reuse/who-copies.ts'
import type { PrintedTable } from '../output.ts'
import type { LineageAnswer } from './lineage-answer.ts'
import { idAt } from './lineage-columns.ts'

/** Why the lineage of a text cannot be told, in words. */
export const WHY_NO_LINEAGE: Readonly<Record<NoLineage, string>> = {
  'no-language': 'its language is not known',
  undated: 'its date is not known',
  'no-other-text': 'there is no other text',
  'no-text-of-its-language': 'no other text is of its language',
  'no-earlier-text': 'no text of its language was surely signed earlier',
  excluded: 'every earlier text is excluded or left out',
  'left-out': 'an option leaves it out',
  'too-short': 'it has fewer words than a run',
  'no-clause': 'no article of it is a migration clause',
}

/**
 * A text a row, shares in per cent: the range over the three rules, or by one of them. Each layer has its column. Texts without a migration
 * clause are left out where all texts were asked about: the footnotes count them.
 */
export function lineageInColumns(answer: LineageAnswer, rule: AttributionRule | null): PrintedTable {
  const { corpus, near } = answer
  const all = answer.all.filter((row) => row.status === 'computed' || !isCounted(answer, row.reason))
  const layers = LAYERS.filter((layer) =>
    all.some(
      (row) => row.status === 'computed' && row.origins.credits.some((credit) => credit.layer === layer),
    ),
  )
  return {
    columns: [
      'id',
      'signed',
      'words',
      ...layers.map((layer) => `${layer} %`),
      'stock %',
      'novel %',
      ...(near === null ? [] : ['near %']),
      'main source',
    ],
    rows: all.map((row) => {
      const head = [idAt(answer, row.target), corpus.texts[row.target]?.signed?.text ?? null]
      if (row.status === 'unavailable')
        return [
          ...head,
          null,
          ...layers.map(() => null),
          null,
          null,
          ...(near === null ? [] : [null]),
          WHY_NO_LINEAGE[row.reason],
        ]
      const { origins, sources } = row
      return [
        ...head,
        origins.words,
        ...layers.map((layer) => percents(origins, layer, rule)),
        percent(origins.commonStock / origins.words),
        percent(origins.novelty / origins.words),
        ...(near === null ? [] : [percent((near.get(row.target)?.words ?? 0) / origins.words)]),
        idAt(answer, sources[0]?.source),
      ]
    }),
  }
}

function isCounted({ isOfAll }: LineageAnswer, reason: NoLineage): boolean {
  return isOfAll && reason === 'no-clause'
}

function percents(origins: Origins, layer: string, rule: AttributionRule | null): string | null {
  const share = origins.credits.find((credit) => credit.layer === layer)?.share ?? null
  return share === null ? null : shareInWords(share, rule)
}

function shareInWords(share: ByRule, rule: AttributionRule | null): string {
  if (rule !== null) return percent(share[rule])
  const { least, most } = rangeOf(share)
  return percent(least) === percent(most) ? percent(most) : `${percent(least)}–${percent(most)}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** What the figures rest on, a sentence a line, to print under them. */
export function lineageFootnotes(
  answer: LineageAnswer,
  { rule, scope, min }: { rule: AttributionRule | null; scope: string; min: number },
): string[] {
  const { all, computed, held, chance, near } = answer
  const nearWords = [...(near?.values() ?? [])].reduce((sum, { words }) => sum + words, 0)
  const origins = originsOfAll(computed)
  const whole = origins.words === 0 ? null : origins
  const rules = rule === null ? `range over the rules ${ATTRIBUTION_RULES.join(', ')}` : `by the rule ${rule}`
  const parts = held.reduce(
    (sum, row) => ({ held: sum.held + row.held, registered: sum.registered + row.registered }),
    { held: 0, registered: 0 },
  )
  const withoutClause = all.filter(
    (row) => row.status === 'unavailable' && isCounted(answer, row.reason),
  ).length
  return [
    ...(whole === null
      ? []
      : [
          `All together, of ${whole.words} words: ${[
            ...whole.credits.flatMap(({ layer, share }) =>
              share === null ? [] : [`${layer ?? 'no layer'} ${shareInWords(share, rule)} %`],
            ),
            `common stock ${percent(whole.commonStock / whole.words)} %`,
            `novelty ${percent(whole.novelty / whole.words)} %`,
            ...(near === null ? [] : [`of it near-verbatim ${percent(nearWords / whole.words)} %`]),
          ].join(', ')}.`,
        ]),
    `${computed.length} of ${all.length} texts; runs of at least ${min} words; ${scope === 'all' ? 'all words' : 'words of migration clauses'}; ${rules}.`,
    ...(withoutClause === 0 ? [] : [`${withoutClause} texts have no migration clause.`]),
    `Shares are lower bounds: texts are held of ${parts.held} of ${parts.registered} instruments registered (--view held).`,
    ...(chance === null
      ? []
      : [
          chance.status === 'computed'
            ? `Chance: layers permuted among the texts of each year, ${chance.draws} draws, seed ${chance.seed} (--view layers).`
            : `Chance cannot be told: layers can be permuted in ${chance.permutations} ways alone.`,
        ]),
  ]
}
