/**
 * The version of a registry that is changed on a day: `2026.11.24`, and where that is not later than the one held, the one held with
 * a number after it (`2026.11.24.1`).
 *
 * @param today as `2026-11-24`
 */
export function nextVersion(held: string, today: string): string {
  const wanted = today.replaceAll('-', '.')
  const [, date = '', number = '0'] = /^(\d{4}\.\d{1,2}\.\d{1,2})(?:\.(\d{1,9}))?(?:\+\d+)?$/.exec(held) ?? []
  const isLater = date === '' || wanted.localeCompare(date, 'en', { numeric: true }) > 0
  return isLater ? wanted : `${date}.${Number(number) + 1}`
}
