import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LayerPatternDefs } from '../components/LayerPattern.tsx'
import { KeyList } from '../keys/KeyList.tsx'
import { listenToKeys } from '../keys/listen.ts'
import { useKeys } from '../keys/use-keys.ts'
import { PrintFoot } from '../print/PrintFoot.tsx'
import { FindDialog } from './FindDialog.tsx'
import { Header } from './Header.tsx'
import { FOOT_ID } from './PageFoot.tsx'
import { VersionNotice } from './VersionNotice.tsx'
import './shell.css'

const FIND_INPUT_ID = 'find'

/** What every page stands in: header, content, foot, and the keys that act everywhere. */
export function Shell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [listOpen, setListOpen] = useState(false)
  const [findOpen, setFindOpen] = useState(false)
  useEffect(() => listenToKeys(document), [])
  useKeys(
    [
      {
        keys: '/',
        label: t('keys.find'),
        run: () => {
          const input = document.getElementById(FIND_INPUT_ID)
          if (input !== null && input.offsetParent !== null) input.focus()
          else setFindOpen(true)
        },
      },
      { keys: 'g a', label: t('keys.atlas'), run: () => void navigate({ to: '/atlas' }) },
      { keys: 'g l', label: t('keys.layers'), run: () => void navigate({ to: '/layers' }) },
      { keys: 'g i', label: t('keys.instruments'), run: () => void navigate({ to: '/instruments' }) },
      { keys: 'g t', label: t('keys.timeline'), run: () => void navigate({ to: '/timeline' }) },
      { keys: 'g p', label: t('keys.processes'), run: () => void navigate({ to: '/processes' }) },
      { keys: 'g c', label: t('keys.actors'), run: () => void navigate({ to: '/actors' }) },
      { keys: 'g d', label: t('keys.about'), run: () => void navigate({ to: '/about' }) },
      { keys: 'g s', label: t('keys.search'), run: () => void navigate({ to: '/search' }) },
      { keys: 'g x', label: t('keys.texts'), run: () => void navigate({ to: '/texts' }) },
      { keys: 'g w', label: t('keys.words'), run: () => void navigate({ to: '/words' }) },
      { keys: 'g b', label: t('keys.partnership'), run: () => void navigate({ to: '/partnership' }) },
      { keys: 'g f', label: t('keys.flows'), run: () => void navigate({ to: '/flows' }) },
      { keys: 'g m', label: t('keys.compare'), run: () => void navigate({ to: '/compare' }) },
      { keys: 'g k', label: t('keys.draft'), run: () => void navigate({ to: '/draft' }) },
      { keys: 'g o', label: t('keys.code'), run: () => void navigate({ to: '/code' }) },
      { keys: 'g h', label: t('keys.changes'), run: () => void navigate({ to: '/changes' }) },
      { keys: '?', label: t('keys.list'), run: () => setListOpen(true) },
    ],
    'everywhere',
  )
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('nav.skip')}
      </a>
      <LayerPatternDefs />
      <Header findInputId={FIND_INPUT_ID} onFind={() => setFindOpen(true)} onKeys={() => setListOpen(true)} />
      <main id="content" className="shell-main" tabIndex={-1}>
        <VersionNotice />
        <Outlet />
      </main>
      <footer id={FOOT_ID} className="shell-foot" />
      <PrintFoot />
      <KeyList open={listOpen} onClose={() => setListOpen(false)} />
      <FindDialog open={findOpen} onClose={() => setFindOpen(false)} />
    </div>
  )
}
