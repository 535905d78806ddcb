import { describe, expect, it } from 'vitest'
import { nearestInTime } from '../../../web/instrument/nearest-in-time.ts'
import { shortActorName } from '../../../web/instrument/short-actor-name.ts'
import { commonActors, timelineLabel } from '../../../web/instrument/timeline-items.ts'
import { summary } from './records.ts'

const words = { family: () => 'Readmission', actor: (id: string) => id }

describe('the label of an instrument on a timeline', () => {
  const common = commonActors([
    summary('a', { actors: ['MDA', 'ITA'] }),
    summary('b', { actors: ['MDA', 'NOR'] }),
    summary('budapest', { layer: 'transregional', actors: ['FRA', 'DEU'] }),
  ])

  it('names whoever is bound besides those that all bind, forums set aside', () => {
    expect([...common]).toEqual(['MDA'])
    expect(timelineLabel(summary('a', { actors: ['MDA', 'ITA'] }), common, words)).toBe('Readmission, ITA')
    expect(timelineLabel(summary('a', { actors: ['MDA'] }), common, words)).toBe('Readmission')
  })

  it('is the title of a forum, shortened at a word’s length', () => {
    const forum = summary('b', {
      layer: 'transregional',
      title: 'Prague Process (Building Migration Partnerships)',
    })
    expect(timelineLabel(forum, common, words)).toBe('Prague Process')
    const long = summary('l', { layer: 'regional', title: 'x'.repeat(80) })
    expect(timelineLabel(long, common, words)).toMatch(/^x{43}…$/)
  })
})

describe('the short name of an actor', () => {
  it('is a state’s own, and an agency’s abbreviation', () => {
    expect(shortActorName('MDA', { kind: 'state', name: 'Republic of Moldova' })).toBe('Republic of Moldova')
    expect(shortActorName('frontex', { kind: 'agency', name: 'European Border Agency (Frontex)' })).toBe(
      'Frontex',
    )
    expect(shortActorName('eu', { kind: 'bloc', name: 'European Union' })).toBe('EU')
    expect(shortActorName('council-of-europe', { kind: 'organisation', name: 'Council of Europe' })).toBe(
      'Council of Europe',
    )
  })
})

describe('the instruments nearest in time', () => {
  it('keep their order, and the undated go first when some must', () => {
    const own = summary('own', { signed: '2008' })
    const others = [
      summary('far', { signed: '1960' }),
      summary('undated'),
      summary('near', { signed: '2009' }),
    ]
    expect(nearestInTime(own, others, 2).map(({ id }) => id)).toEqual(['far', 'near'])
    expect(nearestInTime(own, others, 5)).toEqual(others)
  })
})
