import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { biasCounts } from '../components/bias-counts.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import type { LayersChoice } from './layers-choice.ts'

interface LayersFootProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
}

/** What a reader must know of the figures, and where the rows are. */
export function LayersFoot({ data, choice }: LayersFootProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const rows = useMemo(
    () => biasCounts([...data.instruments.values()].filter(({ layer }) => layer === 'bilateral')),
    [data],
  )
  return (
    <PageFoot
      start={
        <Link to="/instruments" search={{ layer: [...choice.layers] }}>
          {t('foot.rows')}
        </Link>
      }
      end={
        <BiasNote>
          {t('foot.bias', { count: rows.all, open: numberText(rows.end), undated: numberText(rows.undated) })}
        </BiasNote>
      }
    />
  )
}
