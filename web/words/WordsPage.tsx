import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REUSE_RULES, REUSE_SCOPES } from '../../src/api/reuse-common.ts'
import { LINEAGE_MIN } from '../../src/api/reuse-lineage.ts'
import { useLineage } from '../api/lineage-queries.ts'
import { useActorById } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { FilterChip } from '../components/FilterChip.tsx'
import { FilterSheet } from '../components/FilterSheet.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { RunLength } from '../components/RunLength.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Choice } from '../lineage/Choice.tsx'
import { ReuseLoading } from '../lineage/ReuseLoading.tsx'
import { useLineageFinding } from '../lineage/use-lineage-finding.ts'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { useWordsAddress } from './use-words-address.ts'
import { useWordsPartText } from './use-words-part-text.ts'
import { WordsBias } from './WordsBias.tsx'
import { WordsFigures } from './WordsFigures.tsx'
import { WordsFilter } from './WordsFilter.tsx'
import { lineageAddress } from './words-address.ts'
import { setParts, withoutFilter, withoutPart, wordsFacets } from './words-parts.ts'
import './words.css'

/** Lengths of runs that the page offers. */
const LINEAGE_RUNS = [6, 8, LINEAGE_MIN, 15, 20, 30] as const

/** Whose words: how much of the texts is older than they are, from which layer, who copies from whom. The address holds the whole state. */
export function WordsPage() {
  const { t } = useTranslation(['words', 'common'])
  const { search, change } = useWordsAddress()
  const isPhone = useMedia(PHONE)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const { scope = 'migration', rule = 'earliest', run = LINEAGE_MIN } = search
  const address = lineageAddress(search)
  const found = useLineage(address)
  // The same of all texts: what each value of the filter would give is counted in it.
  const all = useLineage(lineageAddress(withoutFilter(search)))
  const actorById = useActorById()
  const nameOf = useCallback((id: string) => actorById.get(id)?.name ?? id, [actorById])
  const partText = useWordsPartText(nameOf)
  const finding = useLineageFinding()
  const facets = useMemo(() => {
    const targets = new Set(all.data?.rows.map(({ text }) => text))
    return wordsFacets(all.data?.texts.filter(({ id }) => targets.has(id)) ?? [], search)
  }, [all.data, search])
  useTitle(t('title'))
  useKeys([
    {
      keys: 'f',
      label: t('keys.filter'),
      run: () =>
        isPhone
          ? setSheetOpen(true)
          : document.querySelector<HTMLElement>('.words-filter :is(input, select)')?.focus(),
    },
    {
      keys: 'r',
      label: t('keys.rule'),
      run: () =>
        change(({ rule: _, ...rest }) => {
          const next = REUSE_RULES[(REUSE_RULES.indexOf(rule) + 1) % REUSE_RULES.length]
          return next === undefined || next === 'earliest' ? rest : { ...rest, rule: next }
        }),
    },
  ])
  const answer = found.data
  const parts = setParts(search)
  const panel = <WordsFilter search={search} facets={facets} nameOf={nameOf} onChange={change} />
  const about = [
    t(`scope.${scope}`),
    t('common:runLength.words', { count: run }),
    ...parts.map((part) => partText(search, part)),
  ].join('; ')
  return (
    <div className="words-page">
      {!isPhone && (
        <aside className="words-filter no-print" aria-label={t('common:facet.title')}>
          <div className="filter-head">
            <h2>{t('common:facet.title')}</h2>
            {parts.length > 0 && (
              <button type="button" className="link-button" onClick={() => change(withoutFilter)}>
                {t('clear')}
              </button>
            )}
          </div>
          {panel}
        </aside>
      )}
      <div className="words-main" data-stale={found.isPlaceholderData}>
        <div className="words-head">
          <h1 aria-live="polite">
            {t('title')}
            {answer !== undefined && answer.why === null && (
              <>: {finding(answer.origins, answer.rule, 'texts')}</>
            )}
          </h1>
          <p className="caption">
            {answer === undefined
              ? t('about')
              : t('of', {
                  texts: answer.origins.texts,
                  rows: answer.rows.length,
                  count: answer.origins.words,
                })}
          </p>
          <div className="words-tools">
            {isPhone && (
              <button type="button" className="button" onClick={() => setSheetOpen(true)}>
                {t('common:facet.title')}
              </button>
            )}
            <Choice
              label={t('rule.label')}
              values={REUSE_RULES}
              value={rule}
              nameOf={(name) => t(`rule.${name}`)}
              onChange={(name) =>
                change(({ rule: _, ...rest }) => (name === 'earliest' ? rest : { ...rest, rule: name }))
              }
            />
            <Choice
              label={t('scope.label')}
              values={REUSE_SCOPES}
              value={scope}
              nameOf={(name) => t(`scope.${name}`)}
              onChange={(name) =>
                change(({ scope: _, ...rest }) => (name === 'migration' ? rest : { ...rest, scope: name }))
              }
            />
            <RunLength
              lengths={LINEAGE_RUNS}
              length={run}
              onChange={(words) =>
                change(({ run: _, ...rest }) => (words === LINEAGE_MIN ? rest : { ...rest, run: words }))
              }
            />
            <Link className="button" to="/compare">
              {t('compare')}
            </Link>
            <Link className="button" to="/draft">
              {t('draft')}
            </Link>
            {answer !== undefined && (
              <PageTools
                title={t('title')}
                about={about}
                registryVersion={answer.registry_version}
                address={address}
              />
            )}
            {parts.map((part) => {
              const text = partText(search, part)
              return (
                <FilterChip
                  key={part}
                  text={text}
                  label={t('lift', { part: text })}
                  onRemove={() => change((now) => withoutPart(now, part))}
                />
              )
            })}
          </div>
        </div>
        {found.error !== null ? (
          <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
        ) : answer === undefined ? (
          <ReuseLoading />
        ) : (
          <WordsFigures answer={answer} search={search} about={about} onChange={change} />
        )}
      </div>
      {isPhone && (
        <FilterSheet
          open={isSheetOpen}
          show={t('show', { count: facets.count })}
          canClear={parts.length > 0}
          onClear={() => change(withoutFilter)}
          onClose={() => setSheetOpen(false)}
        >
          {panel}
        </FilterSheet>
      )}
      <PageFoot start={<WordsBias answer={answer} />} end={t('foot')} />
    </div>
  )
}
