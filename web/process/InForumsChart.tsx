import { useTranslation } from 'react-i18next'
import type { ForumActors, InForums } from '../../src/api/forum-actors.ts'
import { fitText } from '../components/fit-text.ts'
import { measureText } from '../components/measure-text.ts'
import { useWidth } from '../components/use-width.ts'
import './side-marks.css'

interface InForumsChartProps {
  readonly rows: readonly InForums[]
  readonly forums: ForumActors['forums']
  readonly title: string
}

const ROW_PX = 18
const BAR_PX = 10
const COUNT_PX = 46
const NAME_TEXT_PX = 12
const HEAD_PX = 18

/** A bar an actor, a unit a forum: full where its joining is recorded, hatched where inferred, dotted where it may be one. */
export function InForumsChart({ rows, forums, title }: InForumsChartProps) {
  const { t } = useTranslation('process')
  const [box, widthPx] = useWidth<HTMLDivElement>(860)
  const titleOf = new Map(forums.map(({ id, title: name }) => [id, name]))
  const namePx = Math.min(200, widthPx * 0.36)
  const most = Math.max(1, ...rows.map(({ forums, possible }) => forums.length + possible.length))
  const unitPx = Math.min(34, (widthPx - namePx - COUNT_PX) / most)
  const heightPx = rows.length * ROW_PX + 4
  return (
    <div ref={box} className="keep-ltr">
      <ul className="side-key">
        {(['recorded', 'inferred', 'possible'] as const).map((kind) => (
          <li key={kind}>
            <svg className="side-mark" width={18} height={HEAD_PX - 6} aria-hidden="true">
              <rect className={`forum-${kind}`} x={1} y={2} width={16} height={8} />
            </svg>
            {t(`inForums.key.${kind}`)}
          </li>
        ))}
      </ul>
      <svg
        width={widthPx}
        height={heightPx}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        role="img"
        aria-label={title}
      >
        {rows.map((row, k) => {
          const y = k * ROW_PX + (ROW_PX - BAR_PX) / 2
          const total = row.forums.length + row.possible.length
          return (
            <g key={row.actor} data-actor={row.actor}>
              <text className="forum-name" x={0} y={k * ROW_PX + 13}>
                {fitText(row.name, namePx - 8, (text) => measureText(text, NAME_TEXT_PX))}
                <title>{row.name}</title>
              </text>
              {unitsOf(row).map(({ forum, kind }, at) => (
                <rect
                  key={forum}
                  className={`forum-${kind}`}
                  x={namePx + at * unitPx + 0.5}
                  y={y}
                  width={Math.max(1, unitPx - 3)}
                  height={BAR_PX}
                >
                  <title>{`${titleOf.get(forum) ?? forum}: ${t(`inForums.key.${kind}`)}`}</title>
                </rect>
              ))}
              <text className="forum-count" x={namePx + total * unitPx + 4} y={k * ROW_PX + 13}>
                {row.possible.length > 0 ? `${row.forums.length}–${total}` : row.forums.length}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** The forums of an actor in the order in which they are drawn: the surest first. */
function unitsOf({ forums, recorded, possible }: InForums) {
  return [
    ...recorded.map((forum) => ({ forum, kind: 'recorded' as const })),
    ...forums
      .filter((forum) => !recorded.includes(forum))
      .map((forum) => ({ forum, kind: 'inferred' as const })),
    ...possible.map((forum) => ({ forum, kind: 'possible' as const })),
  ]
}
