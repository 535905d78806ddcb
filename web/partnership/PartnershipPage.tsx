import { useSearch } from '@tanstack/react-router'
import { ClassView } from './ClassView.tsx'
import { PartnershipEntry } from './PartnershipEntry.tsx'
import { PartnershipView } from './PartnershipView.tsx'
import './partnership.css'

/** Is it a partnership? Of an instrument, or of a class; without either, what can be chosen. The address holds the whole state. */
export function PartnershipPage() {
  const { instrument, family } = useSearch({ from: '/partnership' })
  if (instrument !== undefined) return <PartnershipView key={instrument} instrument={instrument} />
  if (family !== undefined) return <ClassView key={family} family={family} />
  return <PartnershipEntry />
}
