import { errorEntry as entry } from './error-entry.ts'

/** Errors of what is asked of migrant stocks and their models. */
export const FLOWS_ERRORS = {
  'flows/treatment-unread': entry(
    'The treatment "{treatment}" cannot be read at "{part}": {why}.',
    'Write conditions parted by commas, such as family=labour-agreement,joint_commit=yes; `strata flows panel --help` says more.',
  ),
} as const
