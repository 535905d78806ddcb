import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'

interface PanelTabsProps {
  readonly layers: readonly Layer[]
  /** Place of the panel in view. */
  readonly current: number
  readonly onChoose: (place: number) => void
}

/** On a phone, where one panel fills the screen and the others are swiped in: a button for each layer. */
export function PanelTabs({ layers, current, onChoose }: PanelTabsProps) {
  const { t } = useTranslation('layers')
  const isPhone = useMedia(PHONE)
  if (!isPhone) return null
  return (
    <fieldset className="panel-tabs segments">
      <legend className="unseen">{t('tabs')}</legend>
      {layers.map((layer, place) => (
        <button
          key={layer}
          type="button"
          className="button"
          data-layer={layer}
          aria-pressed={place === current}
          aria-label={t(`common:layer.${layer}`)}
          onClick={() => onChoose(place)}
        >
          <LayerMark layer={layer} />
        </button>
      ))}
    </fieldset>
  )
}

/** Which child of a box that scrolls sideways is in view, and how to bring another there. */
export function usePanelScroll(box: RefObject<HTMLElement | null>): {
  readonly current: number
  readonly goTo: (place: number) => void
} {
  const [current, setCurrent] = useState(0)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const onScroll = (): void =>
      setCurrent(Math.round(Math.abs(element.scrollLeft) / Math.max(1, element.clientWidth)))
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [box])
  const goTo = useCallback(
    (place: number) => {
      const element = box.current
      const panel = element?.children[place]
      if (element === null || !(panel instanceof HTMLElement)) return
      const isMirrored = getComputedStyle(element).direction === 'rtl'
      element.scrollTo({ left: (isMirrored ? -1 : 1) * place * element.clientWidth })
      setCurrent(place)
    },
    [box],
  )
  return { current, goTo }
}
