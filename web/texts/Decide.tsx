import { type ReactNode, useState } from 'react'
import { DecisionForm } from './DecisionForm.tsx'

interface DecideChoice {
  readonly name: string
  /** What a press asks for. */
  readonly label: string
  /** For screen readers, where the label alone does not say of what. */
  readonly about?: string
  readonly reason?: string
}

interface DecideProps<Choice extends DecideChoice> {
  readonly choices: readonly Choice[]
  readonly isPending: boolean
  readonly error: unknown
  /** Done once the decision is kept, and the form closes; where it is not, the error stays. */
  readonly onDecide: (
    choice: Choice,
    why: { readonly reason: string; readonly by: string },
  ) => Promise<unknown>
  readonly children?: ReactNode
}

/** Decisions to take, each as a button that asks why and who before it is sent. */
export function Decide<Choice extends DecideChoice>({
  choices,
  isPending,
  error,
  onDecide,
  children,
}: DecideProps<Choice>) {
  const [asked, setAsked] = useState<string | null>(null)
  const choice = choices.find(({ name }) => name === asked)
  if (choice !== undefined) {
    return (
      <DecisionForm
        key={choice.name}
        label={choice.label}
        {...(choice.reason === undefined ? {} : { reason: choice.reason })}
        isPending={isPending}
        error={error}
        onDecide={(why) => {
          onDecide(choice, why).then(
            () => setAsked(null),
            () => undefined,
          )
        }}
        onCancel={() => setAsked(null)}
      />
    )
  }
  return (
    <span className="button-row no-print">
      {choices.map(({ name, label, about }) => (
        <button key={name} type="button" className="button" aria-label={about} onClick={() => setAsked(name)}>
          {label}
        </button>
      ))}
      {children}
    </span>
  )
}
