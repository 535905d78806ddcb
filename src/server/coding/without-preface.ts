import { PREFACE_LINES } from '../../api/export-preface.ts'

/** A table as the API exports it without the lines that say what it is, and how many lines those are; other tables stay as they are. */
export function withoutPreface(sent: string): { readonly table: string; readonly skipped: number } {
  const table = sent.replace(/^\uFEFF/, '')
  if (!table.startsWith('Strata,')) return { table, skipped: 0 }
  const lines = table.split('\n')
  return { table: lines.slice(PREFACE_LINES).join('\n'), skipped: PREFACE_LINES }
}
