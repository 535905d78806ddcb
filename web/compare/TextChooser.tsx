import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../src/api/fold-text.ts'
import type { TextItem } from '../../src/api/text-items.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import '../atlas/actor-chooser.css'

interface TextChooserProps {
  readonly id: string
  readonly label: string
  /** Those that can be chosen, the likeliest first. */
  readonly texts: readonly TextItem[]
  readonly onChoose: (text: string) => void
}

const MOST_SHOWN = 40

/** A text of the workspace, found by words of its title, its id or its file; each word narrows. */
export function TextChooser({ id, label, texts, onChoose }: TextChooserProps) {
  const { t } = useTranslation('compare')
  const [words, setWords] = useState('')
  const searchable = useMemo(
    () =>
      texts.map((item) => ({
        item,
        text: foldText([nameOfText(item), item.id, item.file_name, item.instrument?.signed ?? ''].join('\n')),
      })),
    [texts],
  )
  const wanted = foldText(words).split(/\s+/)
  const found = searchable.filter(({ text }) => wanted.every((word) => text.includes(word)))
  const items = found.slice(0, MOST_SHOWN).map(({ item }) => item)
  return (
    <ComboBox
      className="actor-chooser text-chooser"
      inputValue={words}
      onInputChange={setWords}
      items={items}
      selectedKey={null}
      menuTrigger="focus"
      allowsEmptyCollection
      onSelectionChange={(key) => {
        if (key === null) return
        setWords('')
        onChoose(String(key))
      }}
    >
      <Label className="unseen">{label}</Label>
      <div className="actor-chooser-field">
        <span aria-hidden="true">+</span>
        <Input id={id} placeholder={t('choose.placeholder')} />
        <Button className="unseen">{label}</Button>
      </div>
      <Popover className="actor-chooser-popover" offset={2}>
        <ListBox
          className="actor-chooser-list"
          renderEmptyState={() => <p className="actor-chooser-more caption">{t('choose.none')}</p>}
        >
          {(item: TextItem) => (
            <ListBoxItem id={item.id} textValue={nameOfText(item)} className="actor-chooser-item">
              <LayerMark layer={item.instrument?.layer ?? null} />
              <span className="text-chooser-name">{nameOfText(item)}</span>
              <code>{item.instrument?.signed ?? item.id}</code>
            </ListBoxItem>
          )}
        </ListBox>
        {found.length > items.length && (
          <p className="actor-chooser-more caption">
            {t('choose.more', { shown: items.length, count: found.length })}
          </p>
        )}
      </Popover>
    </ComboBox>
  )
}

/** Title of its instrument, else as the file states it, else the name of the file. */
export function nameOfText({ instrument, title, file_name }: TextItem): string {
  return instrument?.title ?? title ?? file_name
}
