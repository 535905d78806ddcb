import { error } from '../rule.ts'

/** Rules of tables of clause codings (`strata code import`). */
export const CODING_RULES = [
  error(
    'coding-text-unknown',
    [],
    'A coding is of a text that the workspace does not hold.',
    'Import the text first, or leave such rows out with --skip-unfit.',
  ),
  error(
    'coding-clause-unknown',
    [],
    'A coding is of a clause that the text does not have.',
    'Correct the address, or leave such rows out with --skip-unfit.',
  ),
  error(
    'coding-words-differ',
    [],
    'A coding is of a clause that has other words in this workspace.',
    'Code the clause again as it is here, or leave such rows out with --skip-unfit.',
  ),
  error('coding-variable', [], 'A coding is of no variable of the clause record.', 'Write one of the list.'),
  error(
    'coding-value',
    [],
    'A coding has a value that its variable does not have.',
    'Write one of the list; several topics are joined by a semicolon.',
  ),
  error('coding-way', [], 'A coding came to be in no known way.', 'Write code, correct or settle.'),
  error(
    'coding-coder-missing',
    [],
    'A coding names no coder.',
    'Fill the cell in, or say with --by whose they are.',
  ),
  error(
    'coding-reason-missing',
    [],
    'A value was corrected or settled without a reason.',
    'Say why in the cell, or with --reason.',
  ),
  error(
    'coding-time',
    [],
    'The time of a coding is none.',
    'Write it as 2026-03-01T10:00:00Z, or leave it empty.',
  ),
  error(
    'coding-too-long',
    [],
    'A cell of a coding is longer than the workspace keeps.',
    'Write it shorter: 200 characters of a coder, 2000 of a reason.',
  ),
  error(
    'coding-time-ahead',
    [],
    'A coding was made in the future.',
    'Correct the time; one ahead would count before all that is said until then.',
  ),
  error(
    'coding-not-blind',
    [],
    'A blind coding is of a coder who had corrected or settled something of the same clause.',
    'Leave the row out, or make it a correction, with a reason.',
  ),
  error(
    'coding-nothing-to-settle',
    [],
    'A settlement was made where blind coders did not differ.',
    'Make it a correction, or bring the codings that differ in with it.',
  ),
  error(
    'coding-settled-already',
    [],
    'A correction was made of what was settled, and would not count.',
    'Make it a settlement, or leave the row out.',
  ),
  error(
    'coding-undoes',
    [],
    'A coding makes one that is held, and was made later, break the rules of coding.',
    'Leave the row out, or say the same now, in the workspace.',
  ),
]
