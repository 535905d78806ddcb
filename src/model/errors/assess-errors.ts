import { errorEntry as entry } from './error-entry.ts'

/** Errors of what the partnership test is asked, and of the tables of clauses that it reads. */
export const ASSESS_ERRORS = {
  'assess/clauses-faulty': entry(
    '{file}, row {row}: {why}.',
    'Write CSV in UTF-8 with the columns id and text, and as far as known chapeau, article_text, party_a, party_b, kind_a, kind_b (state or bloc) and lang.',
    422,
    1,
  ),
  'assess/coded-faulty': entry(
    '{file}, row {row}: {why}.',
    'Write CSV in UTF-8 with the columns id, topics (parted by ;), bearer, modal, action and condition_type, in the values that docs/methods/partnership-test.md lists.',
    422,
    1,
  ),
  'assess/nothing-joined': entry(
    'No clause has the id of a coded one.',
    'Give the clauses and their codes the same ids.',
    422,
    1,
  ),
  'assess/against-alone': entry(
    'Codes are given, but no table of clauses to compare them with.',
    'Name the clauses with --clauses.',
  ),
  'assess/nothing-asked': entry(
    'Nothing is named to be assessed.',
    'Give the id of an instrument, a file, or a table of clauses with --clauses.',
  ),
} as const
