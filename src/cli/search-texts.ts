import type { TextFound, TextsFound } from '../collection/search-in-texts.ts'
import { type PrintedTable, print, printTable, shorten } from './output.ts'

const HEADING_WIDTH = 40
const FACET_VALUES = 6

/** Texts found as JSON says them: counts by value as objects. */
export function textsFoundJson({ facets, hits, ...counts }: TextsFound) {
  return {
    ...counts,
    facets: {
      languages: Object.fromEntries(facets.languages),
      layers: Object.fromEntries(facets.layers),
      families: Object.fromEntries(facets.families),
      parties: Object.fromEntries(facets.parties),
      years: facets.years,
      undated: facets.undated,
    },
    hits,
  }
}

/** One row an article, with its snippet. */
export function textsFoundTable(hits: readonly TextFound[]): PrintedTable {
  return {
    columns: ['address', 'instrument', 'language', 'heading', 'snippet'],
    rows: hits.map(({ address, instrument, language, heading, snippet }) => [
      address,
      instrument,
      language,
      heading,
      snippet.text,
    ]),
  }
}

/** Prints articles with their snippets, the counts of the facets, and out of how many texts they are. */
export function printTextsFound(found: TextsFound): void {
  const { hits, total, facets } = found
  for (const { address, label, heading, snippet } of hits) {
    const head = [label, heading === null ? null : shorten(heading, HEADING_WIDTH)].filter(
      (part) => part !== null,
    )
    print(`${address}  ${head.join(', ')}`.replace(/\s+/g, ' '))
    print(`    ${snippet.text.replace(/\s+/g, ' ')}`)
  }
  if (total > 0) {
    printTable({
      columns: ['by', 'articles'],
      rows: [
        ['language', counted(facets.languages)],
        ['layer', counted(facets.layers)],
        ['family', counted(facets.families)],
        ['year', counted(new Map(facets.years.map(({ year, articles }) => [String(year), articles])))],
      ],
    })
  }
  print(foundInWords(found))
}

/** How much was found, and out of how many texts. */
export function foundInWords({ total, texts, hits, coverage, ofWaiting }: TextsFound): string {
  const articles = total === 1 ? '1 article' : `${total} articles`
  const shown = hits.length < total ? `${hits.length} of ${articles}` : articles
  const of = `${texts} of ${coverage.texts} texts held (${coverage.instruments} instruments)`
  const partial =
    coverage.waiting === 0
      ? ''
      : ` Partial: ${coverage.waiting} texts wait for their instrument; their ${ofWaiting} articles count in no layer, family, party or year.`
  return `${shown} in ${of}.${partial}`
}

function counted(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const shown = sorted.slice(0, FACET_VALUES).map(([value, count]) => `${value} ${count}`)
  return shown.join(', ') + (sorted.length > FACET_VALUES ? ', …' : '')
}
