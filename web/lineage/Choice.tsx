interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly nameOf: (value: Value) => string
  readonly onChange: (value: Value) => void
}

/** One of a few values, as buttons side by side. */
export function Choice<Value extends string>({ label, values, value, nameOf, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="segments">
      <legend className="unseen">{label}</legend>
      {values.map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-pressed={name === value}
          onClick={() => onChange(name)}
        >
          {nameOf(name)}
        </button>
      ))}
    </fieldset>
  )
}
