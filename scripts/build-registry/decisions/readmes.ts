/** README of the registry's folder. */
export function registryReadme(
  version: string,
  rows: ReadonlyMap<string, number>,
  stockCells: number,
): string {
  const count = (file: string): string => (rows.get(file) ?? 0).toLocaleString('en')
  return `# The registry

Version ${version}: ${count('instruments.csv')} instruments, ${count('participations.csv')} participations, ${count('codings.csv')} codings, ${count('events.csv')} events, ${count('relations.csv')}
relations, ${count('sources.csv')} sources, ${stockCells.toLocaleString('en')} cells of migrant stocks.

Facts about migration governance as tables: instruments, who takes part in them, what is coded of their content, events, relations, sources,
memberships of blocs, migrant stocks. These tables are the truth; they are corrected by hand, in pull requests (\`docs/add-a-fact.md\`), and checked by
\`strata check registry\`. How they were first put together from their parts stands in \`scripts/build-registry/\`.

- Columns: \`docs/data-model.md\`, and \`datapackage.json\` for machines (Frictionless data package).
- [MERGES.md](MERGES.md): what stood in two parts and is one row now, and what may be one and was left as two.
- [PROBLEMS.md](PROBLEMS.md): problems found in the parts, mended and open.
- [GAPS.md](GAPS.md): what is not covered, what was left out for want of a source, what has no date.

**Licence.** CC BY 4.0 on the arrangement only. The facts come from the sources in \`sources.csv\`, each of which keeps its own licence; cite them.

**Marks.** \`coder-judgement\`, \`inferred-from-form\` and \`inferred-by-rule\` as a source mark what a coder or a rule decided. \`start\` in
\`participations.csv\` is \`known\`, \`inferred\` (from the instrument's own date) or \`unknown\`. \`grade\` in \`bloc-members.csv\` says what is sourced and what is
general knowledge.
`
}

/** README of the flows. */
export const FLOWS_README = `# Migrant stocks

\`stocks.parquet\` holds the non-zero cells of two sources: origin, destination, year, measure (\`stock\`, \`stock_female\`, \`stock_male\`; persons), value, source.
The two are rival series, never one mean.

- \`wb-gbmd-2011\` (1960 to 2000): a full matrix. A cell whose origin, destination and year are listed in \`coverage.csv\` and that is not in the file is a zero
  that the source states.
- \`un-desa-ims-2020\` (1990 to 2020): \`coverage-pairs.csv\` lists the corridors of the source; in these an absent year is 0. Other corridors between listed
  actors are not in the source's table; they are usually read as 0, but part of them sits in \`unknown-origin\`.

States are projected back to the borders of the edition. \`channel-islands\` and \`unknown-origin\` have no ISO code.
`
