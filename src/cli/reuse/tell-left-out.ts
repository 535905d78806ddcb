import type { ReadCorpus } from '../../reuse/workers.ts'

/** Names on standard error, a line each, the files that could not be read; the status is then 1. */
export function tellLeftOut(unread: ReadCorpus['unread']): void {
  for (const { name, error } of unread)
    process.stderr.write(`${name}: left out: ${error.message} ${error.mend} [${error.code}]\n`)
  if (unread.length > 0) process.exitCode = 1
}
