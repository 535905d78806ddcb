import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { COMPARED_TEXTS } from '../../src/api/reuse-compare.ts'
import { compareAddress, useCompare, useSimilar } from '../api/compare-queries.ts'
import { useTexts } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { KeyHints } from '../keys/KeyHints.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { ReuseLoading } from '../lineage/ReuseLoading.tsx'
import type { CompareSearch } from '../routes/compare-search.ts'
import { NoTexts } from '../search/NoHits.tsx'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { ChosenTexts } from './ChosenTexts.tsx'
import { SideBySide } from './SideBySide.tsx'
import { SimilarTexts } from './SimilarTexts.tsx'
import { nameOfText } from './TextChooser.tsx'
import { useCompareHeading } from './use-compare-heading.ts'
import '../instruments/instruments.css'
import './compare.css'

const FIELD_ID = 'compare-add'
const NO_TEXTS: readonly string[] = []

/** Two or more texts side by side: articles aligned by their words, what they share and what was changed; the address holds all of it. */
export function ComparePage() {
  const { t } = useTranslation('compare')
  const search = useSearch({ from: '/compare' })
  const navigate = useNavigate({ from: '/compare' })
  const isPhone = useMedia(PHONE)
  const chosen = search.texts ?? NO_TEXTS
  const base = chosen[0] ?? null
  const texts = useTexts({ list: 'held' })
  const similar = useSimilar(chosen.length < COMPARED_TEXTS ? base : null)
  const found = useCompare(chosen, search.min)
  const compare = chosen.length > 1 ? found.data : undefined
  const nameById = useMemo(
    () => new Map(texts.data?.items.map((item) => [item.id, nameOfText(item)])),
    [texts.data],
  )
  const names = chosen.map((id) => nameById.get(id) ?? id)
  const heading = useCompareHeading(names, compare)
  useTitle(chosen.length < 2 ? t('title') : t('titleOf', { titles: names.join(' · ') }))
  const change = useCallback(
    (next: Partial<CompareSearch>, keepsPlace = false) =>
      void navigate({
        search: (now) => ({ ...now, ...next }),
        hash: keepsPlace ? true : '',
        replace: keepsPlace,
        resetScroll: false,
      }),
    [navigate],
  )
  const isEmpty = texts.data?.held.texts === 0
  useKeys(
    isEmpty
      ? []
      : [{ keys: '/', label: t('keys.field'), run: () => document.getElementById(FIELD_ID)?.focus() }],
  )
  const offered = useMemo(() => {
    const places = new Map(similar.data?.items.map(({ id }, place) => [id, place]))
    const placeOf = (id: string): number => places.get(id) ?? places.size
    return (texts.data?.items ?? []).toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
  }, [texts.data, similar.data])
  return (
    <div className="compare-page">
      <div className="compare-head">
        <h1>{heading}</h1>
        {compare !== undefined && compare.why === null && (
          <PageTools
            title={t('titleOf', { titles: names.join(' · ') })}
            about={t('foot.method', { min: compare.min, method: compare.method })}
            registryVersion={compare.registry_version}
            address={compareAddress(chosen, search.min)}
          />
        )}
      </div>
      {chosen.length < 2 && <p className="compare-about">{t('about', { most: COMPARED_TEXTS })}</p>}
      {texts.error !== null ? (
        <ErrorBox error={texts.error} onRetry={() => void texts.refetch()} />
      ) : isEmpty ? (
        <NoTexts />
      ) : (
        <>
          <ChosenTexts
            fieldId={FIELD_ID}
            chosen={chosen}
            texts={offered}
            onChange={(next) => change({ texts: next.length === 0 ? undefined : next })}
          />
          {chosen.length === 1 && base !== null && (
            <SimilarTexts text={base} onChoose={(id) => change({ texts: [base, id] })} />
          )}
          {chosen.length > 1 &&
            (found.error !== null ? (
              <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
            ) : compare === undefined ? (
              <ReuseLoading />
            ) : compare.why !== null ? (
              <StatusBox kind="unavailable" title={heading}>
                <p>{compare.why.sentence}</p>
              </StatusBox>
            ) : (
              <SideBySide
                compare={compare}
                search={search}
                isStale={found.isPlaceholderData}
                onChange={change}
              />
            ))}
        </>
      )}
      <PageFoot
        start={
          <>
            {compare !== undefined && (
              <>{t('foot.method', { min: compare.min, method: compare.method })} · </>
            )}
            <BiasNote>{t('foot.bias')}</BiasNote>
          </>
        }
        end={
          isPhone ? undefined : (
            <KeyHints
              hints={[
                ['n p', t('hint.passage')],
                ['ArrowLeft ArrowRight', t('hint.article')],
                ['v', t('hint.show')],
                ['/', t('hint.field')],
              ]}
            />
          )
        }
      />
    </div>
  )
}
