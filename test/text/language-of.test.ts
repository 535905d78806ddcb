import { describe, expect, it } from 'vitest'
import { languageOf, languagesOf } from '../../src/text/language-of.ts'

const EN =
  'Each of the two states keeps a list of the students who wish to travel, and tells the other of changes to it without delay.'
const FR =
  'Chacun des deux États tient une liste des étudiants qui souhaitent voyager et informe l’autre sans délai de ses changements.'
const ES =
  'Cada uno de los dos Estados lleva una lista de los estudiantes que desean viajar e informa al otro sin demora de los cambios.'
const DE =
  'Jeder der beiden Staaten führt eine Liste der Studenten, die reisen möchten, und teilt dem anderen unverzüglich Änderungen mit.'

describe('the language of a text', () => {
  it.each([
    ['en', EN],
    ['fr', FR],
    ['es', ES],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  it('is sought among the plausible ones alone', () => {
    expect(languageOf(DE, ['en', 'de'])).toBe('de')
    expect(languageOf(DE)).not.toBe('de')
  })

  it.each([
    '',
    'Article 5',
    '1 234 567 89 '.repeat(40),
    'Каждое из двух государств ведёт список студентов и сообщает другому об изменениях в нём.',
  ])('cannot be told of %j', (text) => {
    expect(languageOf(text)).toBeNull()
  })

  it('is that of the parts around where one is too short, else that of most', () => {
    expect(languagesOf([EN, 'Fees', EN, EN, FR, 'x', ES])).toEqual({
      parts: ['en', 'en', 'en', 'en', 'fr', 'en', 'es'],
      whole: 'en',
    })
    expect(languagesOf(['Fees', 'x'])).toEqual({ parts: [null, null], whole: null })
    expect(languagesOf([])).toEqual({ parts: [], whole: null })
  })
})
