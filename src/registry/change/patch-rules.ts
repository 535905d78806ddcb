import { error } from '../rule.ts'

/** Rules of patches alone; what a patch makes of the tables is held to those of `strata check` besides. */
export const PATCH_RULES = [
  error(
    'patch-formula',
    [],
    'A cell begins as what a spreadsheet would run.',
    'Put an apostrophe before it.',
  ),
  error('patch-table-unknown', [], 'A line names no table of the registry.', 'Correct the name.'),
  error('patch-action-unknown', [], 'A line neither adds, changes nor removes.', 'Correct the action.'),
  error('patch-column-unknown', [], 'A line names no column of its table.', 'Correct the name.'),
  error(
    'patch-key-broken',
    [],
    'A key is not as long as that of its table, or no JSON.',
    'Make the patch again.',
  ),
  error(
    'patch-key-differs',
    [],
    'A cell of the key is not what the key says.',
    'Correct the key or the cell.',
  ),
  error('patch-cell-wrong', [], 'A cell holds what its action does not allow.', 'Make the patch again.'),
  error('patch-cell-twice', [], 'Two lines change one cell.', 'Remove one of the two.'),
  error(
    'patch-row-twice',
    [],
    'Lines about one row do not stand together, or ask for two things.',
    'Put them together.',
  ),
  error(
    'patch-row-unclear',
    [],
    'A line names several rows, or a row is changed for several reasons.',
    'Make it again.',
  ),
  error('patch-versions-mixed', [], 'The lines are for several versions.', 'Split the patch.'),
  error('patch-row-gone', [], 'A row that is changed or removed is not there.', 'Make the patch again.'),
  error(
    'patch-before-differs',
    [],
    'A cell holds something else than the patch says.',
    'Make the patch again.',
  ),
  error('patch-key-taken', [], 'A row is added, or comes, under the key of another.', 'Give it another key.'),
]
