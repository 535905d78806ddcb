import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TOPICS_OF_CODINGS, topicsOfCoding } from '../../../src/layers/structure/coded-topics.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const { registry } = readRegistryFolder(join(ROOT, 'registry'))

describe('the mapping from codings to topics', () => {
  it('names topics of the codebook alone', () => {
    const ids = new Set(registry.topics.map(({ id }) => id))
    expect(TOPICS_OF_CODINGS.filter((topic) => !ids.has(topic))).toEqual([])
  })

  it('reads yes, no and what leaves it open', () => {
    expect(topicsOfCoding({ variable: 'joint_commit', value: 'yes' })).toEqual({
      found: ['committee'],
      absent: [],
    })
    expect(topicsOfCoding({ variable: 'joint_commit', value: 'no' })).toEqual({
      found: [],
      absent: ['committee'],
    })
    expect(topicsOfCoding({ variable: 'tcn_clause', value: 'enabling' })).toEqual({ found: [], absent: [] })
    expect(topicsOfCoding({ variable: 'ngos', value: 'yes' })).toEqual({ found: [], absent: [] })
    expect(topicsOfCoding({ variable: 'passport_scope', value: 'ordinary' }).found).toEqual(['visa'])
  })

  it('takes themes as a list: what other themes name is not there', () => {
    const { found, absent } = topicsOfCoding({
      variable: 'theme',
      value: 'irregular migration and trafficking',
    })
    expect(found).toEqual(['irregular', 'trafficking'])
    expect(absent).toContain('border')
    expect(absent).not.toContain('work-rights')
    expect(topicsOfCoding({ variable: 'theme', value: 'climate change' }).found).toEqual([])
  })

  it('knows variables that the registry has, and the manual lists each topic', () => {
    const coded = registry.codings.filter((coding) => {
      const { found, absent } = topicsOfCoding(coding)
      return found.length + absent.length > 0
    })
    expect(new Set(coded.map(({ instrument }) => instrument)).size).toBeGreaterThan(900)
    const manual = readFileSync(join(ROOT, 'docs/methods/layers/instrument-overlap.md'), 'utf8')
    for (const topic of TOPICS_OF_CODINGS) expect(manual).toContain(`\`${topic}\``)
  })
})
