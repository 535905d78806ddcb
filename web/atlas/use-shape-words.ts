import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import type { DrawnShape } from './geography/drawn-world.ts'
import type { LayerCount, ShapeFacts } from './shape-facts.ts'
import { useNameOnMap } from './use-name-on-map.ts'

interface ShapeWords {
  /** What stands on the map: a short name, on a phone the code. */
  label(shape: DrawnShape, isPartner: boolean): string
  name(shape: DrawnShape): string
  /** Why an area belongs to nobody here, or null. */
  note(shape: DrawnShape): string | null
  /** Name and facts in one sentence, for those who do not see the map. */
  sentence(shape: DrawnShape, facts: ShapeFacts): string
  /** Short name of an actor without a shape. */
  actorName(actorId: string): string
}

/** Words for the shapes of the map. */
export function useShapeWords(data: AtlasData, { a, b }: AtlasChoice, isPhone: boolean): ShapeWords {
  const { t } = useTranslation('atlas')
  const nameOnMap = useNameOnMap(data)
  return useMemo(() => {
    const dissolved = (id: string, name: string): string => {
      const year = data.actors.get(id)?.end?.slice(0, 4)
      return year === undefined ? name : t('dissolved', { name, id, year })
    }
    const name = ({ id, kind }: DrawnShape): string => {
      if (kind === 'disputed') return t(`disputedName.${id}`)
      const own = data.actors.get(id)?.name ?? id
      return kind === 'joined' ? dissolved(id, own) : own
    }
    const layers = (counts: readonly LayerCount[]): string =>
      counts.length === 0
        ? t('tip.none')
        : counts.map(({ layer, instruments }) => `${t(`common:layer.${layer}`)} ${instruments}`).join(', ')
    return {
      name,
      label: ({ id, kind }, isPartner) => {
        if (isPhone) return id === a?.id || id === b?.id ? nameOnMap(id) : id
        return kind === 'joined' && !isPartner ? dissolved(id, nameOnMap(id)) : nameOnMap(id)
      },
      note: ({ id, kind }) => (kind === 'disputed' ? t(`disputedNote.${id}`) : null),
      sentence: (shape, facts) => {
        switch (facts.kind) {
          case 'disputed':
            return `${name(shape)}. ${t(`disputedNote.${shape.id}`)}`
          case 'chosen':
          case 'second':
            return `${name(shape)}, ${t('tip.chosen')}`
          case 'amount':
            return `${name(shape)}: ${t('tip.amount', { count: facts.instruments, shown: facts.instruments })}`
          case 'ties':
            return facts.toB === null
              ? `${name(shape)}: ${layers(facts.toA)}`
              : `${name(shape)}. ${t('tip.to', { name: a?.name })}: ${layers(facts.toA)}. ${t('tip.to', { name: b?.name })}: ${layers(facts.toB)}`
        }
      },
      actorName: (id) => dissolved(id, nameOnMap(id)),
    }
  }, [data, a, b, isPhone, t, nameOnMap])
}
