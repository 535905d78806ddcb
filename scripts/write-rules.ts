import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PATCH_RULES } from '../src/registry/change/patch-rules.ts'
import { CODING_RULES } from '../src/registry/import/coding-rules.ts'
import { IMPORT_RULES } from '../src/registry/import/import-rules.ts'
import { METADATA_RULES } from '../src/registry/import/metadata-rules.ts'
import type { Rule } from '../src/registry/rule.ts'
import { RULES } from '../src/registry/rules.ts'

const INTRODUCTION = `# Rules

What is found in tables, in a file to be imported or in a patch is a finding: file, row, column, value, what was expected, the mend, and the rule,
in square brackets at the end of its line. An error keeps the file from being used, a warning is only said. This page is written by
\`npx tsx scripts/write-rules.ts\` from the one list that all of them use (\`src/registry/rules.ts\`).
`

function section(title: string, words: string, rules: readonly Rule[]): string {
  const lines = rules.map(({ id, level, catches, mend }) => `| \`${id}\` | ${level} | ${catches} | ${mend} |`)
  return [
    `## ${title}`,
    '',
    words,
    '',
    '| rule | level | what is wrong | mend |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n')
}

/** All rules as Markdown: those of tables, of importers, of the metadata of texts, of clause codings, of patches. */
export function rulesPage(): string {
  const special = new Set<string>(
    [...IMPORT_RULES, ...METADATA_RULES, ...CODING_RULES, ...PATCH_RULES].map(({ id }) => id),
  )
  const sections = [
    section(
      'Tables',
      'What `strata check` looks for, and every import, correction and patch besides. An importer may say some of them of its own file.',
      RULES.filter(({ id }) => !special.has(id)),
    ),
    section('Importers', 'What only a file of somebody else’s can have.', IMPORT_RULES),
    section('Metadata of texts', 'What only the metadata that come with texts can have.', METADATA_RULES),
    section('Codings of clauses', 'What only a table of clause codings can have.', CODING_RULES),
    section('Patches', 'What only a patch can have.', PATCH_RULES),
  ]
  return [INTRODUCTION.trimEnd(), ...sections].join('\n\n') + '\n'
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const path = resolve(dirname(fileURLToPath(import.meta.url)), '../docs/rules.md')
  writeFileSync(path, rulesPage())
}
