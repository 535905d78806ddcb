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
]
