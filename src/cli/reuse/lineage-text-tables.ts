import type { AnswerTable } from '../../api/answer-table.ts'
import { tableOf } from '../../api/table-of.ts'
import { dominantOrigin } from '../../reuse/origins.ts'
import { articleOfWord, longestSharedRun } from '../../reuse/source-passage.ts'
import type { SourceCredit, TextLineage } from '../../reuse/text-lineage.ts'
import { textFlows } from '../../reuse/who-copies.ts'
import type { LineageAnswer } from './lineage-answer.ts'
import { idAt, originColumns, ruleColumns } from './lineage-columns.ts'

/** A row a text asked about. */
export function textsTable(answer: LineageAnswer): AnswerTable {
  type Row = LineageAnswer['all'][number]
  const { corpus, facts, titles } = answer
  const computed = (row: Row): TextLineage | null => (row.status === 'computed' ? row : null)
  const main = (row: Row): SourceCredit | undefined => computed(row)?.sources[0]
  return tableOf<Row>(
    [
      ['id', 'text', 'Id of the text.', ({ target }) => corpus.texts[target]?.id ?? null],
      ['title', 'text', 'Title.', ({ target }) => titles[target] ?? null],
      ['language', 'text', 'Language (ISO 639-1).', ({ target }) => corpus.texts[target]?.language ?? null],
      [
        'signed',
        'text',
        'Date of signature (EDTF).',
        ({ target }) => corpus.texts[target]?.signed?.text ?? null,
      ],
      [
        'layer',
        'text',
        'Layer of governance; empty: none known.',
        ({ target }) => facts[target]?.layer ?? null,
      ],
      [
        'why',
        'text',
        'Why the lineage cannot be told; empty where it is.',
        (row) => (row.status === 'computed' ? null : row.reason),
      ],
      [
        'earlier_texts',
        'integer',
        'Texts of its language that were surely signed earlier and could be sources.',
        (row) => computed(row)?.earlierTexts ?? null,
      ],
      ...originColumns<Row>((row) => computed(row)?.origins ?? null),
      [
        'near_verbatim',
        'integer',
        'Of the novelty, words that are nearly the same in an earlier text; empty: not asked for (--near).',
        (row) => answer.near?.get(row.target)?.words ?? null,
      ],
      ['main_source', 'text', 'Text credited with most words.', (row) => idAt(answer, main(row)?.source)],
      [
        'main_source_words',
        'number',
        'Words credited to it (earliest).',
        (row) => main(row)?.words.earliest ?? null,
      ],
    ],
    answer.all,
  )
}

/** A row an article with words that count, with the run by which its main source is found. */
export function articlesTable(answer: LineageAnswer): AnswerTable {
  const { corpus } = answer
  const rows = answer.computed.flatMap(({ target, articles }) =>
    articles.flatMap((each) => {
      if (each.origins.words === 0) return []
      const known = corpus.texts[target]?.articles ?? []
      const from = known[each.article]?.firstToken ?? 0
      const until =
        known[each.article + 1]?.firstToken ??
        (corpus.starts[target + 1] as number) - (corpus.starts[target] as number)
      const [main] = each.sources
      const run = main === undefined ? null : longestSharedRun(corpus, target, { from, until }, main.source)
      return [{ ...each, target, main, run, known: known[each.article] }]
    }),
  )
  const addressOf = (source: number, word: number): string | null =>
    corpus.texts[source]?.articles[articleOfWord(corpus, source, word)]?.address ?? null
  return tableOf<(typeof rows)[number]>(
    [
      ['id', 'text', 'Id of the text.', ({ target }) => idAt(answer, target)],
      ['article', 'text', 'Address of the article in it.', ({ known }) => known?.address ?? null],
      ['identifier', 'text', 'What the file names it by.', ({ known }) => known?.identifier ?? null],
      ['chapter', 'text', 'Heading or number of its chapter.', ({ known }) => known?.chapter ?? null],
      ['heading', 'text', 'Heading.', ({ known }) => known?.heading ?? null],
      [
        'dominant',
        'text',
        'Where most of its words were first seen (earliest): a layer, common-stock or novelty.',
        ({ origins }) => dominantOrigin(origins),
      ],
      ...originColumns<(typeof rows)[number]>(({ origins }) => origins),
      [
        'near_verbatim',
        'integer',
        'Of the novelty, words that are nearly the same in an earlier text; empty: not asked for (--near).',
        (row) => answer.near?.get(row.target)?.byArticle[row.article] ?? null,
      ],
      ['main_source', 'text', 'Text credited with most words.', ({ main }) => idAt(answer, main?.source)],
      [
        'main_source_words',
        'number',
        'Words credited to it (earliest).',
        ({ main }) => main?.words.earliest ?? null,
      ],
      [
        'run_words',
        'integer',
        'Words of the longest run that stands in it.',
        ({ run }) => run?.words ?? null,
      ],
      [
        'source_article',
        'text',
        'Address in the source at which that run begins.',
        ({ run }) => (run === null ? null : addressOf(run.source, run.sourceStart)),
      ],
    ],
    rows,
  )
}

/** A row for each two texts of which the later is credited to the earlier. */
export function relationsTable(answer: LineageAnswer): AnswerTable {
  type Row = ReturnType<typeof textFlows>[number]
  const { facts, corpus } = answer
  const layer = (place: number) => facts[place]?.layer ?? null
  const signed = (place: number) => corpus.texts[place]?.signed?.text ?? null
  return tableOf<Row>(
    [
      ['source', 'text', 'Id of the earlier text.', ({ source }) => idAt(answer, source)],
      ['target', 'text', 'Id of the later text.', ({ target }) => idAt(answer, target)],
      ['source_signed', 'text', 'Date of signature (EDTF).', ({ source }) => signed(source)],
      ['target_signed', 'text', 'Date of signature (EDTF).', ({ target }) => signed(target)],
      ['source_layer', 'text', 'Layer; empty: none known.', ({ source }) => layer(source)],
      ['target_layer', 'text', 'Layer; empty: none known.', ({ target }) => layer(target)],
      ...ruleColumns<Row>('Words of the later text credited to the earlier', ({ words }) => words),
    ],
    textFlows(answer.computed),
  )
}
