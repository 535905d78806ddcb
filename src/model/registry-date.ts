/**
 * The date that a version of the registry names: `2026.11.23.1`, the second of its day, and `2026.11.23+7`, with the workspace's own
 * changes, are of 2026-11-23.
 */
export function registryDate(version: string): string {
  const [date = ''] = version.split('+')
  return date
    .split('.')
    .slice(0, 3)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

/** The number of the last of the workspace's own changes that a version holds, null where it holds none. */
export function ownChanges(version: string): number | null {
  const found = /\+(\d+)$/.exec(version)
  return found === null ? null : Number(found[1])
}
