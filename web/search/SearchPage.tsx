import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextHit, TextSearchAnswer } from '../../src/api/text-search.ts'
import { useActorById } from '../api/queries.ts'
import { textSearchAddress, useTextSearch, useTexts } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { FilterSheet } from '../components/FilterSheet.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { KeyHints } from '../keys/KeyHints.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { HeldStatement } from './HeldStatement.tsx'
import { HitRow } from './HitRow.tsx'
import { NoHits, NoTexts } from './NoHits.tsx'
import { RegistryFinds } from './RegistryFinds.tsx'
import { SearchChips } from './SearchChips.tsx'
import { SearchFacets } from './SearchFacets.tsx'
import { SearchField } from './SearchField.tsx'
import { SortChoice } from './SortChoice.tsx'
import { Start } from './Start.tsx'
import { setParts, withoutFilter } from './search-parts.ts'
import { useHitKeys } from './use-hit-keys.ts'
import { usePartText } from './use-part-text.ts'
import { useSearchAddress } from './use-text-search.ts'
import '../instruments/instruments.css'
import './search.css'

const FIELD_ID = 'search-words'
const NO_HITS: readonly TextHit[] = []

/** Words of all texts: parts found, narrowed by facets; the address holds the whole state. */
export function SearchPage() {
  const { t } = useTranslation('search')
  const { search, change } = useSearchAddress()
  const isPhone = useMedia(PHONE)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const found = useTextSearch(search)
  const pages = found.data?.pages
  const answer = search.q === undefined ? undefined : pages?.[0]
  const hits = answer === undefined ? NO_HITS : (pages?.flatMap(({ items }) => items) ?? NO_HITS)
  const actorById = useActorById()
  const nameOf = useCallback((id: string) => actorById.get(id)?.name ?? id, [actorById])
  const partText = usePartText(nameOf)
  const { current, list } = useHitKeys(hits, () => void (found.hasNextPage && found.fetchNextPage()))
  useTitle(search.q === undefined ? t('title') : t('titleOf', { query: search.q }))
  useKeys([
    { keys: '/', label: t('keys.field'), run: () => document.getElementById(FIELD_ID)?.focus() },
    {
      keys: 'f',
      label: t('keys.filter'),
      run: () =>
        isPhone
          ? setSheetOpen(true)
          : document.querySelector<HTMLElement>('.instruments-filter :is(input, select)')?.focus(),
    },
  ])
  const panel = answer !== undefined && (
    <SearchFacets search={search} facets={answer.facets} nameOf={nameOf} onChange={change} />
  )
  const setCount = setParts(search).length
  return (
    <div className="instruments-page search-page">
      {!isPhone && (
        <aside className="instruments-filter" aria-label={t('filter')}>
          <div className="filter-head">
            <h2>{t('filter')}</h2>
            {setCount > 0 && (
              <button type="button" className="link-button" onClick={() => change(withoutFilter)}>
                {t('clear')}
              </button>
            )}
          </div>
          {panel || <p className="caption">{t('filterLater')}</p>}
        </aside>
      )}
      <div className="instruments-main">
        <SearchField id={FIELD_ID} asked={search.q ?? ''} onChange={change} />
        <div className="instruments-head">
          <ResultHeading answer={answer} />
          {search.q !== undefined && <p className="print-only">{t('titleOf', { query: search.q })}</p>}
          <SearchChips search={search} nameOf={nameOf} onChange={change} />
          <div className="instruments-tools">
            {isPhone && answer !== undefined && (
              <button type="button" className="button" onClick={() => setSheetOpen(true)}>
                {t('filter')}
              </button>
            )}
            {answer !== undefined && answer.total > 0 && (
              <>
                <SortChoice sort={search.sort ?? 'best'} onChange={change} />
                <PageTools
                  title={t('titleOf', { query: answer.query })}
                  about={setParts(search)
                    .map((part) => partText(search, part))
                    .join('; ')}
                  registryVersion={answer.registry_version}
                  address={textSearchAddress(search)}
                />
              </>
            )}
          </div>
        </div>
        <HeldNow answer={answer} />
        <RegistryFinds query={search.q ?? ''} />
        {found.error !== null && search.q !== undefined ? (
          <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
        ) : search.q === undefined ? (
          <Start onTry={(q) => change((now) => ({ ...now, q }))} />
        ) : answer === undefined ? (
          <StatusBox kind="loading">{t('searching')}</StatusBox>
        ) : answer.held.texts === 0 ? (
          <NoTexts />
        ) : answer.total === 0 ? (
          <NoHits search={search} answer={answer} onChange={change} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
          <div className="hit-scroll" tabIndex={0} ref={list} data-stale={found.isPlaceholderData}>
            <ol className="hit-list" aria-label={t('hits')}>
              {hits.map((hit, place) => (
                <HitRow key={hit.address} hit={hit} isCurrent={place === current} />
              ))}
            </ol>
            {found.hasNextPage && (
              <button
                type="button"
                className="button hit-more"
                disabled={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {t('more', { count: Math.min(50, answer.total - hits.length) })}
              </button>
            )}
          </div>
        )}
      </div>
      {isPhone && answer !== undefined && (
        <FilterSheet
          open={isSheetOpen}
          show={t('show', { count: answer.total })}
          canClear={setCount > 0}
          onClear={() => change(withoutFilter)}
          onClose={() => setSheetOpen(false)}
        >
          {panel}
        </FilterSheet>
      )}
      <PageFoot
        start={
          answer === undefined || answer.total === 0 ? (
            t('foot.normalised')
          ) : (
            <>
              {t('foot.shown', { shown: hits.length, count: answer.total })} · {t('foot.normalised')}
            </>
          )
        }
        end={
          isPhone ? undefined : (
            <KeyHints
              hints={[
                ['/', t('foot.field')],
                ['j k', t('foot.move')],
                ['Enter', t('foot.open')],
                ['f', t('foot.filter')],
              ]}
            />
          )
        }
      />
    </div>
  )
}

function ResultHeading({ answer }: { answer: TextSearchAnswer | undefined }) {
  const { t } = useTranslation('search')
  return (
    <h1 aria-live="polite">
      {answer === undefined ? (
        t('title')
      ) : (
        <>
          {t('parts', { count: answer.total })}{' '}
          <span className="instruments-of">{t('inTexts', { count: answer.texts })}</span>
        </>
      )}
    </h1>
  )
}

/** What is held: beside the hits as they were counted, before a question as it is now. */
function HeldNow({ answer }: { answer: TextSearchAnswer | undefined }) {
  const texts = useTexts({ list: 'held' })
  const held = answer?.held ?? texts.data?.held
  if (held === undefined || held.texts + held.waiting === 0) return null
  return <HeldStatement held={held} ofWaiting={answer?.of_waiting ?? 0} isLinked />
}
