import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import { foldText } from '../../src/api/fold-text.ts'
import { Chooser } from '../components/Chooser.tsx'

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

/** Chooses an actor by typing its name, code or alias; the keyboard's way to what a click on the map does. */
export const ActorChooser = memo(function ActorChooser(props: ActorChooserProps) {
  const { id, label, placeholder, actors, onChoose } = props
  const [words, setWords] = useState('')
  const searchable = useMemo(
    () =>
      actors.map((actor) => ({
        actor,
        text: foldText([actor.name, actor.id, actor.iso2 ?? '', ...actor.aliases].join('\n')),
      })),
    [actors],
  )
  const found = useMemo(() => {
    const wanted = foldText(words.trim())
    const starts = (actor: ActorSummary): number =>
      foldText(actor.name).startsWith(wanted) || foldText(actor.id) === wanted ? 0 : 1
    return searchable
      .filter(({ text }) => text.includes(wanted))
      .map(({ actor }) => actor)
      .toSorted((a, b) => starts(a) - starts(b) || a.name.localeCompare(b.name))
  }, [searchable, words])
  const { t } = useTranslation('atlas')
  const items = found.slice(0, MOST_SHOWN)
  return (
    <Chooser
      id={id}
      label={label}
      placeholder={placeholder}
      words={words}
      onWords={setWords}
      items={items}
      nameOf={(actor) => actor.name}
      onChoose={onChoose}
      more={
        found.length > items.length
          ? t('chooserMore', { shown: items.length, count: found.length })
          : undefined
      }
    >
      {(actor) => (
        <>
          <code>{actor.id.length === 3 ? actor.id : actor.kind}</code> {actor.name}
        </>
      )}
    </Chooser>
  )
})
