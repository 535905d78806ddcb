import { InvalidArgumentError } from 'commander'

/** A year that is asked of a process. */
export function yearOfProcess(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('Write a year as 2012.')
  return Number(text)
}
