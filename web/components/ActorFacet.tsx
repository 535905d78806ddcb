import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldWords } from '../../src/api/instrument-match.ts'
import { FacetValue } from './FacetValue.tsx'

const SHOWN = 6

interface ActorFacetProps {
  readonly countByActor: ReadonlyMap<string, number>
  readonly chosen: readonly string[]
  readonly nameOf: (actorId: string) => string
  readonly onToggle: (actorId: string) => void
}

/** Those bound, most instruments first; a few letters find any other. */
export function ActorFacet({ countByActor, chosen, nameOf, onToggle }: ActorFacetProps) {
  const { t } = useTranslation()
  const [letters, setLetters] = useState('')
  const ordered = useMemo(
    () => [...countByActor].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id),
    [countByActor],
  )
  const sought = foldWords(letters.trim())
  const found = ordered.filter(
    (id) => !chosen.includes(id) && (sought === '' || foldWords(`${id} ${nameOf(id)}`).includes(sought)),
  )
  const shown = [...chosen, ...found.slice(0, SHOWN)]
  const countOf = (id: string): number => countByActor.get(id) ?? 0
  const most = Math.max(1, ...shown.map(countOf))
  return (
    <fieldset className="facet">
      <legend>{t('facet.actor')}</legend>
      <input
        type="text"
        className="facet-find"
        aria-label={t('facet.actorFind')}
        placeholder={t('facet.actorPlaceholder')}
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key !== 'Enter' || sought === '' || first === undefined) return
          onToggle(first)
          setLetters('')
        }}
      />
      {shown.map((id) => (
        <FacetValue
          key={id}
          name={nameOf(id)}
          count={countOf(id)}
          most={most}
          isChosen={chosen.includes(id)}
          isBeside={false}
          onToggle={() => {
            onToggle(id)
            setLetters('')
          }}
        />
      ))}
      {found.length > SHOWN && (
        <p className="caption">{t('facet.actorMore', { count: found.length, shown: SHOWN })}</p>
      )}
      {shown.length === 0 && <p className="caption">{t('facet.actorNone')}</p>}
      {chosen.length > 1 && <p className="caption">{t('facet.actorAll')}</p>}
    </fieldset>
  )
}
