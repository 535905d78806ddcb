import { describe, expect, it } from 'vitest'
import { assessClause } from '../../src/assess/assess-clause.ts'
import { partLanguages } from '../../src/assess/part-language.ts'

const ENGLISH =
  'The Parties shall cooperate in order to make travel easier for their nationals, and each Party shall inform the other of the steps that it has taken to that end within one year.'
const FRENCH =
  'Les Parties coopèrent afin de faciliter les voyages de leurs ressortissants, et chaque Partie informe l’autre des mesures qu’elle a prises à cette fin dans un délai d’un an.'
const DUTCH =
  'De partijen werken samen om het reizen van hun onderdanen te vergemakkelijken en elke partij stelt de andere binnen een jaar in kennis van de maatregelen die zij heeft genomen.'

describe('the language of the parts of a text', () => {
  it('is that of the text unless a part plainly has another', () => {
    expect(partLanguages([ENGLISH, FRENCH, 'Article 3', DUTCH], 'en')).toEqual(['en', 'fr', 'en', 'nl'])
  })

  it('needs beginning and end of a long part to agree', () => {
    const quotes = `${FRENCH} ${ENGLISH} ${ENGLISH} ${ENGLISH}`
    expect(partLanguages([quotes, `${ENGLISH} ${ENGLISH} ${FRENCH} ${FRENCH}`], 'en')).toEqual(['en', 'en'])
    expect(partLanguages([`${FRENCH} ${FRENCH} ${FRENCH}`], 'en')).toEqual(['fr'])
  })

  it('is told by the words where the text has none, and for a clause alone', () => {
    expect(partLanguages([FRENCH, 'Article 2'], null)).toEqual(['fr', 'fr'])
    expect(partLanguages(['Article 2'], null)).toEqual([null])
    const nobody = { name: '', kind: 'state' } as const
    const alone = { id: 'c', chapeau: '', articleText: '', partyA: nobody, partyB: nobody, language: null }
    expect(assessClause({ ...alone, text: FRENCH })).toMatchObject({ bearer: 'both', modal: 'shall' })
    expect(assessClause({ ...alone, text: DUTCH })).toMatchObject({
      bearer: null,
      unresolved: ['language nl'],
    })
    expect(assessClause({ ...alone, text: 'The Parties shall waive visas.' })).toMatchObject({
      bearer: 'both',
    })
  })
})
