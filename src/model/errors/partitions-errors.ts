import { errorEntry as entry } from './error-entry.ts'

/** Errors of runs that keep their work on disk. */
export const PARTITIONS_ERRORS = {
  'partitions/disk-full': entry(
    'The disk is full: a scratch file in {folder} could not be written.',
    'Make room and run the same command again, which goes on from what is finished; or name a folder on another disk with --scratch.',
    503,
  ),
  'partitions/scratch-refused': entry(
    'A scratch file in {folder} cannot be written or read ({why}).',
    'Name a folder that you may write to with --scratch.',
    500,
  ),
  'partitions/other-run': entry(
    '{folder} holds what is finished of a run of other texts or with other settings.',
    'Run the same command as then to go on with it, delete the folder, or name another with --scratch.',
    409,
  ),
  'partitions/in-use': entry(
    'Process {process} works in {folder}.',
    'Wait until it ends, or name another folder with --scratch.',
    409,
  ),
  'partitions/text-too-long': entry(
    'The text {id} has {words} words, more than the {most} that a text may have.',
    'Split its file.',
    422,
    1,
  ),
}
