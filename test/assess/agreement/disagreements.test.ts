import { expect, it } from 'vitest'
import { disagreements } from '../../../src/assess/agreement/disagreements.ts'
import { coding } from '../some-codings.ts'

const ana = coding({ id: 1, value: 'a' })
const ben = coding({ id: 2, coder: 'ben', value: 'b' })

it('coders differ where their standing blind values do, each and both taken for one', () => {
  expect(disagreements([ana, ben])).toMatchObject([
    { address: ana.address, variable: 'bearer', said: [{ value: 'a' }, { value: 'b' }], settled: null },
  ])
  expect(disagreements([ana, { ...ben, value: 'a' }])).toEqual([])
  expect(
    disagreements([
      { ...ana, value: 'each' },
      { ...ben, value: 'both' },
    ]),
  ).toEqual([])
  expect(disagreements([ana, { ...ben, address: 'elsewhere' }])).toEqual([])
  expect(disagreements([ana, { ...ben, way: 'correct' }])).toEqual([])
  expect(disagreements([ana, ben, { ...ben, id: 3, value: null }])).toEqual([])
})

it('what is settled is told with it, until it is taken back', () => {
  const settled = coding({ id: 3, coder: 'cas', way: 'settle', value: 'each' })
  expect(disagreements([ana, ben, settled])[0]?.settled).toEqual(settled)
  expect(disagreements([ana, ben, settled, { ...settled, id: 4, value: null }])[0]?.settled).toBeNull()
})
