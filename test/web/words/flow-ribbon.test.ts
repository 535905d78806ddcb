import { describe, expect, it } from 'vitest'
import { articleWords } from '../../../web/lineage/ribbon-data.ts'
import { flowRibbon, periodsOf } from '../../../web/words/flow-ribbon.ts'
import { smallLineage } from './small-lineage.ts'

describe('the flow of words in time', () => {
  const ribbon = flowRibbon(smallLineage(), 'period', (key) => key)

  it('has the words of every year in its period, none lost and none twice', () => {
    expect(ribbon.articles.map((period) => [period.address, articleWords(period)])).toEqual([
      ['1990-1994', 100],
      ['1995-1999', 0],
      ['2000-2004', 0],
      ['2005-2009', 250],
    ])
  })

  it('leads from the sources that relations name; what a layer lent besides has no band', () => {
    const [first, , , last] = ribbon.articles
    expect(first?.loans).toEqual([{ source: 'a', words: 40 }])
    expect(first?.rest).toEqual([])
    expect(last?.loans).toEqual([{ source: 'c', words: 60 }])
    expect(last?.rest).toEqual([{ layer: 'multilateral', words: 20 }])
    expect(ribbon.sources.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('goes by layer of the later text too, those without one last', () => {
    const byLayer = flowRibbon(smallLineage(), 'layer', (key) => key)
    expect(byLayer.articles.map((layer) => [layer.address, articleWords(layer), layer.fresh])).toEqual([
      ['bilateral', 300, 170],
      ['none', 50, 50],
    ])
    expect(byLayer.articles[0]?.loans).toEqual([
      { source: 'c', words: 60 },
      { source: 'a', words: 40 },
    ])
    expect(byLayer.articles[0]?.rest).toEqual([{ layer: 'multilateral', words: 20 }])
  })
})

describe('periods', () => {
  it('are fives of years, single years where there are few, none without', () => {
    expect(periodsOf([1991, 2003]).map(({ first, last }) => [first, last])).toEqual([
      [1990, 1994],
      [1995, 1999],
      [2000, 2004],
    ])
    expect(periodsOf([2001, 2003]).map(({ first, last }) => [first, last])).toEqual([
      [2001, 2001],
      [2002, 2002],
      [2003, 2003],
    ])
    expect(periodsOf([])).toEqual([])
  })
})
