import type { ReactNode } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import './chooser.css'

interface ChooserProps<Item extends { readonly id: string }> {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly className?: string
  /** The words typed; who holds them finds the items. */
  readonly words: string
  readonly onWords: (words: string) => void
  readonly items: readonly Item[]
  readonly nameOf: (item: Item) => string
  readonly onChoose: (id: string) => void
  /** Instead of the list where nothing is found. */
  readonly empty?: string
  /** Below the list, where it does not hold all that was found. */
  readonly more?: string | undefined
  readonly children: (item: Item) => ReactNode
}

/** A field in which something is chosen by typing; what was chosen leaves the field empty for the next. */
export function Chooser<Item extends { readonly id: string }>({
  id,
  label,
  placeholder,
  className,
  words,
  onWords,
  items,
  nameOf,
  onChoose,
  empty,
  more,
  children,
}: ChooserProps<Item>) {
  return (
    <ComboBox
      className={className === undefined ? 'chooser' : `chooser ${className}`}
      inputValue={words}
      onInputChange={onWords}
      items={items}
      selectedKey={null}
      menuTrigger="focus"
      allowsEmptyCollection
      onSelectionChange={(key) => {
        if (key === null) return
        onWords('')
        onChoose(String(key))
      }}
    >
      <Label className="unseen">{label}</Label>
      <div className="chooser-field">
        <span aria-hidden="true">+</span>
        <Input id={id} placeholder={placeholder} />
        <Button className="unseen">{label}</Button>
      </div>
      <Popover className="chooser-popover" offset={2}>
        <ListBox
          className="chooser-list"
          {...(empty === undefined
            ? {}
            : { renderEmptyState: () => <p className="chooser-more caption">{empty}</p> })}
        >
          {(item: Item) => (
            <ListBoxItem id={item.id} textValue={nameOf(item)} className="chooser-item">
              {children(item)}
            </ListBoxItem>
          )}
        </ListBox>
        {more !== undefined && <p className="chooser-more caption">{more}</p>}
      </Popover>
    </ComboBox>
  )
}
