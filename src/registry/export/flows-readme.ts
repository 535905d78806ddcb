/** README of a registry's folder `flows/`. */
export const FLOWS_README = `# Migrant stocks

\`stocks.parquet\` holds the non-zero cells of two sources: origin, destination, year, measure (\`stock\`, \`stock_female\`, \`stock_male\`; persons), value, source.
The two are rival series, never one mean.

- \`wb-gbmd-2011\` (1960 to 2000): a full matrix. A cell whose origin, destination and year are listed in \`coverage.csv\` and that is not in the file is a zero
  that the source states.
- \`un-desa-ims-2020\` (1990 to 2020): \`coverage-pairs.csv\` lists the corridors of the source; in these an absent year is 0. Other corridors between listed
  actors are not in the source's table; they are usually read as 0, but part of them sits in \`unknown-origin\`.

States are projected back to the borders of the edition. \`channel-islands\` and \`unknown-origin\` have no ISO code.
`
