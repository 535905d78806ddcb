import { edtfDate, isoOfDay } from '../../src/model/edtf-date.ts'
import type { Parts, Row } from './parts.ts'

/** Memberships of blocs with the last day alive as `to`, and the sources that they cite in words. */
export function buildBlocMembers(parts: Parts): { members: Row[]; sources: Row[] } {
  const sources = new Map<string, Row>()
  const members = parts.blocMembers.map(
    ({ bloc = '', actor = '', from = '', to = '', grade = '', source = '' }) => {
      if (source === '') return { bloc, actor, from, to: lastDay(to), grade, source: '' }
      const id = `${bloc}-members`
      const url = /https?:\/\/[^\s;()]+/.exec(source)?.[0] ?? ''
      sources.set(id, {
        id,
        citation: `Members of ${bloc}: ${source}`,
        url,
        licence: 'facts only',
        as_of: '',
      })
      return { bloc, actor, from, to: lastDay(to), grade, source: id }
    },
  )
  return { members, sources: [...sources.values()] }
}

/** The parts give the first day outside; a coarser date is the last month or year inside. */
function lastDay(to: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(to) ? isoOfDay(edtfDate(to).earliestDay - 1) : to
}
