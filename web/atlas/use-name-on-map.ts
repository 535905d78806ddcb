import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AtlasData } from './atlas-data.ts'

/** Names of actors as a map has room for them: a short one where the language has it, else the name without what follows a comma or bracket. */
export function useNameOnMap({ actors }: AtlasData): (actorId: string) => string {
  const { t, i18n } = useTranslation('atlas')
  return useCallback(
    (actorId) => {
      const name = actors.get(actorId)?.name ?? actorId
      const short = i18n.exists(`atlas:nameOnMap.${actorId}`) ? t(`nameOnMap.${actorId}`) : name
      return short.replace(/,.*$/, '').replace(/\s*\(.*\)$/, '')
    },
    [actors, t, i18n],
  )
}
