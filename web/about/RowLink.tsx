import { Link } from '@tanstack/react-router'

/** The key of a row, which leads to its instrument where it concerns one. */
export function RowLink({
  row,
  instrument,
}: {
  readonly row: string | null
  readonly instrument: string | null
}) {
  if (row === null) return '–'
  if (instrument === null) return <span className="mono">{row}</span>
  return (
    <Link to="/instruments/$id" params={{ id: instrument }} className="mono">
      {row}
    </Link>
  )
}
