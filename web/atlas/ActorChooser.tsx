import { memo, useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import './actor-chooser.css'

interface ActorChooserProps {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly actors: readonly ActorSummary[]
  readonly onChoose: (actorId: string) => void
}

/** Ids of the fields, for the keys that lead to them. */
export const CHOOSER_ID = 'atlas-choose'
export const SECOND_CHOOSER_ID = 'atlas-choose-second'

const MOST_SHOWN = 60

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Chooses an actor by typing its name, code or alias; the keyboard's way to what a click on the map does. */
export const ActorChooser = memo(function ActorChooser(props: ActorChooserProps) {
  const { id, label, placeholder, actors, onChoose } = props
  const [words, setWords] = useState('')
  const searchable = useMemo(
    () =>
      actors.map((actor) => ({
        actor,
        text: fold([actor.name, actor.id, actor.iso2 ?? '', ...actor.aliases].join('\n')),
      })),
    [actors],
  )
  const found = useMemo(() => {
    const wanted = fold(words.trim())
    const starts = (actor: ActorSummary): number =>
      fold(actor.name).startsWith(wanted) || fold(actor.id) === wanted ? 0 : 1
    return searchable
      .filter(({ text }) => text.includes(wanted))
      .map(({ actor }) => actor)
      .toSorted((a, b) => starts(a) - starts(b) || a.name.localeCompare(b.name))
  }, [searchable, words])
  const { t } = useTranslation('atlas')
  const items = found.slice(0, MOST_SHOWN)
  return (
    <ComboBox
      className="actor-chooser"
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
        <Input id={id} placeholder={placeholder} />
        <Button className="unseen">{label}</Button>
      </div>
      <Popover className="actor-chooser-popover" offset={2}>
        <ListBox className="actor-chooser-list">
          {(actor: ActorSummary) => (
            <ListBoxItem id={actor.id} textValue={actor.name} className="actor-chooser-item">
              <code>{actor.id.length === 3 ? actor.id : actor.kind}</code> {actor.name}
            </ListBoxItem>
          )}
        </ListBox>
        {found.length > items.length && (
          <p className="actor-chooser-more caption">
            {t('chooserMore', { shown: items.length, count: found.length })}
          </p>
        )}
      </Popover>
    </ComboBox>
  )
})
