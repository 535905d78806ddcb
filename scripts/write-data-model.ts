import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Column, TABLES } from '../src/model/table-schema.ts'

const INTRODUCTION = `# Data model

The registry is a folder of CSV tables (\`registry/\`, described for machines in its \`datapackage.json\`). This page is written by
\`npx tsx scripts/write-data-model.ts\` from the one definition that reader, checker, workspace and data package share
(\`src/model/table-schema.ts\`).

- Dates are EDTF: \`2008\`, \`2008-06\` or \`2008-06-05\`. A date stands for all the days that it leaves open: an instrument signed \`2008\` is
  neither surely before nor surely after one signed \`2008-06-05\`.
- \`to\`, \`ended\` and an actor's \`end\` are the last day alive.
- An unknown value is an empty field, never a guess. Every row names its source.
- Migrant stocks are columnar: \`flows/stocks.parquet\` (origin, destination, year, measure, value, source), with \`flows/coverage.csv\` and
  \`flows/coverage-pairs.csv\`, which say when an absent cell is a zero and when it is unknown.
- A *workspace* is one SQLite file that holds the registry's tables with the origin of each row (bundled or the user's own), its history, and the
  search index; and the texts: each file once, with its parts, the index of their words, and the decisions about them.
`

function columnLine({ name, type, required, description, values, references }: Column): string {
  const kind = values === undefined ? type : values.map((value) => `\`${value}\``).join(', ')
  const refers = references === undefined ? '' : ` → ${references.join(' or ')}`
  return `| \`${name}\` | ${kind}${refers} | ${required ? 'yes' : 'no'} | ${description} |`
}

/** The data model as Markdown: one section a table, one line a column. */
export function dataModelPage(): string {
  const sections = TABLES.map(({ file, description, key, columns }) =>
    [
      `## ${file}`,
      '',
      `${description} Key: ${key.map((name) => `\`${name}\``).join(', ')}.`,
      '',
      '| column | type | required | meaning |',
      '|---|---|---|---|',
      ...columns.map(columnLine),
    ].join('\n'),
  )
  return [INTRODUCTION.trimEnd(), ...sections].join('\n\n') + '\n'
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const path = resolve(dirname(fileURLToPath(import.meta.url)), '../docs/data-model.md')
  writeFileSync(path, dataModelPage())
}
