import { type SearchHit, snippetParts } from './find-options.ts'

interface FindOptionProps {
  readonly id: string
  readonly hit: SearchHit
  readonly isActive: boolean
  readonly onChoose: () => void
}

/** One hit: its title, its id, and where else the words were found. */
export function FindOption({ id, hit, isActive, onChoose }: FindOptionProps) {
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="find-option"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="find-option-title">{hit.title}</span>
      <span className="mono quiet keep-ltr">{hit.id}</span>
      {hit.field !== 'title' && hit.field !== 'name' && hit.field !== 'id' && (
        <small className="find-option-snippet">
          {snippetParts(hit.snippet).map((part) =>
            part.found ? <mark key={part.start}>{part.text}</mark> : part.text,
          )}
        </small>
      )}
    </button>
  )
}
