import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../src/api/fold-text.ts'
import type { TextItem } from '../../src/api/text-items.ts'
import { Chooser } from '../components/Chooser.tsx'
import { LayerMark } from '../components/LayerMark.tsx'

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
    <Chooser
      id={id}
      label={label}
      placeholder={t('choose.placeholder')}
      className="text-chooser"
      words={words}
      onWords={setWords}
      items={items}
      nameOf={nameOfText}
      onChoose={onChoose}
      empty={t('choose.none')}
      more={
        found.length > items.length
          ? t('choose.more', { shown: items.length, count: found.length })
          : undefined
      }
    >
      {(item) => (
        <>
          <LayerMark layer={item.instrument?.layer ?? null} />
          <span className="text-chooser-name">{nameOfText(item)}</span>
          <code>{item.instrument?.signed ?? item.id}</code>
        </>
      )}
    </Chooser>
  )
}

/** Title of its instrument, else as the file states it, else the name of the file. */
export function nameOfText({ instrument, title, file_name }: TextItem): string {
  return instrument?.title ?? title ?? file_name
}
