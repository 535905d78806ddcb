import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BiasCounts } from '../components/bias-counts.ts'
import './bias-note.css'

/** What a reader must know of the rows of a page, in one sentence, and where more is said. */
export function BiasNote({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <span className="bias-note">
      {children} <Link to="/about">{t('bias.about')}</Link>
    </span>
  )
}

/** The sentence for a list of instruments. */
export function InstrumentsBias({ counts }: { readonly counts: BiasCounts }) {
  const { t } = useTranslation()
  const { all, undated, binding, end } = counts
  return <BiasNote>{t('bias.instruments', { count: all, undated, binding, end })}</BiasNote>
}
