/** Whether a text is a version, and if so whether the tables or only the workspace's own changes are others. */
export function difference(asked: string, held: string): 'unknown' | 'tables' | 'changes' {
  if (!/^\d{4}\.\d{1,2}\.\d{1,2}(\.\d{1,9})?(\+\d+)?$/.test(asked)) return 'unknown'
  const tables = (version: string): string => version.split('+')[0] ?? ''
  return tables(asked) === tables(held) ? 'changes' : 'tables'
}
