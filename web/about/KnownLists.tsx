import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { exportAddress } from '../../src/api/fetch-snippets.ts'
import { ABOUT_LISTS, type AboutList, type AboutSearch, LIST_GROUPS } from '../routes/about-search.ts'
import { stringifySearch } from '../search-params.ts'
import { GapList } from './GapList.tsx'
import { MergeList } from './MergeList.tsx'
import { ProblemList } from './ProblemList.tsx'

const LISTS = { gaps: GapList, problems: ProblemList, merges: MergeList } as const
const ABOUT = { gaps: 'aboutGaps', problems: 'aboutProblems', merges: 'aboutMerges' } as const

/** All that is known to be missing, wrong or merged, as three lists that can be searched; the address holds which and by what. */
export function KnownLists() {
  const { t } = useTranslation('about')
  const search = useSearch({ from: '/about' })
  const navigate = useNavigate()
  const ids = useId()
  const list = search.list ?? 'gaps'
  const List = LISTS[list]
  const change = (next: AboutSearch): void => {
    void navigate({ to: '/about', search: next, replace: true, resetScroll: false })
  }
  const lift = (): void => change({ list })
  return (
    <section className="section" aria-labelledby="known">
      <h2 id="known">{t('lists.title')}</h2>
      <p className="caption">{t(`lists.${ABOUT[list]}`)}</p>
      <div className="about-filter no-print">
        <fieldset className="segments">
          <legend className="unseen">{t('lists.listLabel')}</legend>
          {ABOUT_LISTS.map((name) => (
            <button
              key={name}
              type="button"
              className="button"
              aria-pressed={name === list}
              onClick={() => change({ list: name, ...(search.q === undefined ? {} : { q: search.q }) })}
            >
              {t(`lists.${name}`)}
            </button>
          ))}
        </fieldset>
        <label>
          {t('lists.words')}
          <input
            type="search"
            value={search.q ?? ''}
            onChange={(event) => change(withWords(search, event.target.value))}
          />
        </label>
        <label htmlFor={`${ids}-group`}>{t('lists.group')}</label>
        <select
          id={`${ids}-group`}
          value={search.group ?? ''}
          onChange={(event) => change(withGroup(search, event.target.value))}
        >
          <option value="">{t('lists.any')}</option>
          {LIST_GROUPS[list].map((group) => (
            <option key={group} value={group}>
              {t(`group.${group}`)}
            </option>
          ))}
        </select>
        <a href={exportAddress(listAddress(list, search), 'csv')} download>
          {t('lists.data')}
        </a>
      </div>
      <List key={list} q={search.q} group={search.group} onLift={lift} />
    </section>
  )
}

function withWords({ q: _, ...search }: AboutSearch, words: string): AboutSearch {
  return words === '' ? search : { ...search, q: words }
}

function withGroup({ group: _, ...search }: AboutSearch, group: string): AboutSearch {
  return group === '' ? search : { ...search, group }
}

/** The address of the API that gives the same rows. */
function listAddress(list: AboutList, { q, group }: AboutSearch): string {
  const name = list === 'gaps' ? 'kind' : 'state'
  return `/api/about/${list}${stringifySearch({ ...(q === undefined ? {} : { q }), ...(group === undefined ? {} : { [name]: group }) })}`
}
