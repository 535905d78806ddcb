import { useTranslation } from 'react-i18next'

interface PrintedMarksProps {
  /** Topics whose stem matches are marked. */
  readonly topics: readonly string[]
  readonly hasFlags: boolean
  /** Words looked for in the text; undefined where none are. */
  readonly found: string | undefined
}

/** What the marks in a text on paper mean, where the panel that says so on a screen is left out. */
export function PrintedMarks({ topics, hasFlags, found }: PrintedMarksProps) {
  const { t } = useTranslation('text')
  const said = [
    topics.length > 0 ? t('marks.topics', { topics: topics.join(', '), count: topics.length }) : null,
    hasFlags ? t('marks.flags') : null,
    found === undefined ? null : t('marks.found', { words: found }),
  ].filter((sentence) => sentence !== null)
  return said.length === 0 ? null : <p className="print-only caption">{said.join(' ')}</p>
}
