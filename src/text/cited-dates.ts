import type { CitedDate } from '../model/prepared-text.ts'

export function citedDates(_text: string, _segments: unknown, _spans: unknown): CitedDate[] {
  return []
}
