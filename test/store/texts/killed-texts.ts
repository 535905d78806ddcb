// A process that adds texts to a workspace, one after the other, to be killed on the way: `<file> [step]`. With a step it kills
// itself in the middle of the transaction of that text; else it says "working" and is killed from outside.
import { writeSync } from 'node:fs'
import { textStore } from '../../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../../src/store/workspace.ts'
import { manyTexts } from './many-texts.ts'

const [file = '', step] = process.argv.slice(2)
const workspace = await openWorkspace(file)
const store = textStore(workspace)
const author = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: null }
writeSync(1, 'working\n')
for (const [k, prepared] of manyTexts().entries()) {
  if ((await store.bySha256(prepared.sha256)) !== null) continue
  const units = prepared.units.map((unit, u) => {
    const isLast = k === Number(step) && u === prepared.units.length - 1
    // The last unit is read once the rows of the segments and most of the index are written.
    return isLast
      ? {
          ...unit,
          get stems(): string {
            return killed()
          },
        }
      : unit
  })
  await store.add(
    { ...prepared, units },
    { status: 'matched', instrument: 'un-icrmw', by: 'file-name' },
    author,
  )
}
workspace.close()
writeSync(1, 'done\n')

function killed(): string {
  process.kill(process.pid, 'SIGKILL')
  return ''
}
