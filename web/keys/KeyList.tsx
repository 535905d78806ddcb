import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/Dialog.tsx'
import { boundGroups, type KeyScope, onBindingsChange } from './key-bindings.ts'
import { singleKeysOn, switchSingleKeys } from './single-keys.ts'
import './key-list.css'

const KEY_CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Space: '␣',
  shift: '⇧',
}

/** The caps of a binding: two in a row, or one with shift. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className="key-caps keep-ltr">
      {keys.split(' ').map((key) => (
        <kbd key={key}>
          {key
            .split(/(?<=.)\+/)
            .map((part) => KEY_CAPS[part] ?? part)
            .join('')}
        </kbd>
      ))}
    </span>
  )
}

/** The list of keys (`?`), with the switch for single ones. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const groups = useSyncExternalStore(onBindingsChange, boundGroups)
  const [single, setSingle] = useState(singleKeysOn)
  // Several charts bind the same key; it stands in the list once.
  const rows = (scope: KeyScope) => [
    ...new Map(
      groups
        .filter((group) => group.scope === scope)
        .flatMap(({ bindings }) => bindings.map((binding) => [binding.keys, binding] as const)),
    ).values(),
  ]
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
      <div className="key-list">
        {(['page', 'everywhere'] as const).map((scope) =>
          rows(scope).length === 0 ? null : (
            <section key={scope}>
              <h3>{t(`keys.${scope}`)}</h3>
              <dl>
                {rows(scope).map(({ keys, label }) => (
                  <div key={keys}>
                    <dt>
                      <KeyCaps keys={keys} />
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
                {scope === 'everywhere' && (
                  <div>
                    <dt>
                      <KeyCaps keys="Escape" />
                    </dt>
                    <dd>{t('keys.escape')}</dd>
                  </div>
                )}
              </dl>
            </section>
          ),
        )}
        <label className="key-list-single">
          <input
            type="checkbox"
            checked={single}
            onChange={(event) => {
              switchSingleKeys(event.target.checked)
              setSingle(event.target.checked)
            }}
          />
          <span>
            {t('keys.single')} <small>{t('keys.singleAbout')}</small>
          </span>
        </label>
      </div>
    </Dialog>
  )
}
