import { errorEntry as entry } from './error-entry.ts'

/** Errors of what coders say of clauses. */
export const CODING_ERRORS = {
  'coding/value-unknown': entry(
    '"{found}" is no value of {variable}, which has {values}.',
    'Give one of these values; several topics are joined by a semicolon.',
    422,
    1,
  ),
  'coding/clause-unknown': entry(
    'The text {text} has no clause "{address}".',
    'Use the address of a clause; `strata code show {text}` lists them.',
    404,
    1,
  ),
  'coding/clause-changed': entry(
    'The clause {text}/{address} has other words by now than those that were coded.',
    'Read the clause again, and code it as it is now.',
    409,
    1,
  ),
  'coding/nothing-said': entry('Nothing is said of the clause.', 'Give a value of one variable at least.'),
  'coding/reason-missing': entry(
    'A value of the way "{way}" needs a reason.',
    'Say why: who corrects or settles has seen other values.',
  ),
  'coding/not-blind': entry(
    '{coder} has corrected or settled the clause {text}/{address}, and so cannot code it blind.',
    'Correct or settle it again, with a reason.',
    409,
    1,
  ),
  'coding/seen-already': entry(
    '{coder} has coded the clause {text}/{address} and was shown what the rules and others say of it.',
    'Correct the value, with a reason; the first one is kept.',
    409,
    1,
  ),
  'coding/nothing-to-settle': entry(
    'Coders do not differ on {variable} of {text}/{address}.',
    'Correct the value instead; `strata code disagreements` lists what there is to settle.',
    409,
    1,
  ),
  'coding/settled-already': entry(
    '{variable} of {text}/{address} is settled, and a correction would not count.',
    'Settle it again, with a reason.',
    409,
    1,
  ),
} as const
