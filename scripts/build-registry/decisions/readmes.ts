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
- These three pages are written from \`merges.csv\`, \`problems.csv\`, \`gaps.csv\` and the tables of facts
  (\`npx tsx scripts/build-registry/write-reports.ts\`): correct the tables, never the pages.

**Licence.** CC BY 4.0 on the arrangement only. The facts come from the sources in \`sources.csv\`, each of which keeps its own licence; cite them.

**Marks.** \`coder-judgement\`, \`inferred-from-form\` and \`inferred-by-rule\` as a source mark what a coder or a rule decided. \`start\` in
\`participations.csv\` is \`known\`, \`inferred\` (from the instrument's own date) or \`unknown\`. \`grade\` in \`bloc-members.csv\` says what is sourced and what is
general knowledge.
`
}
