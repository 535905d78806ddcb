import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/text/segment-text.ts'
import { plainText } from './plain-text.ts'
import { segmentFaults } from './segment-faults.ts'

/** Addresses with the beginning of what stands under them, of all but the root. */
function outline(text: string): string[] {
  return segmentText(plainText(text))
    .slice(1)
    .map(({ address, heading, bodyStart, end }) =>
      [address, heading, text.slice(bodyStart, end).trim().slice(0, 14)]
        .filter((part) => part !== null)
        .join(' | '),
    )
}

const ENGLISH = `AGREEMENT BETWEEN NORLAND AND SUDLAND

The Government of Norland and the Government of Sudland,

DESIRING to ease travel,

HAVE AGREED as follows:

CHAPTER I
General provisions

Article 1
Definitions

For the purposes of this Agreement:

(a) "visa" means a permit;

(b) "holder" means:

(i) a student;
(ii) a worker.

Article 2

1. Each Party shall issue visas, in accordance with
Article 1, to:

- students;
- workers.

Such visas are free.

2. Fees are waived.

CHAPTER II
Final provisions

Article 12bis
Entry into force

Article 1 of this Agreement shall not be amended. This Agreement enters into force when both have told each other.

DONE at Ciudad Alta, 3 May 2001.

ANNEX I
Forms

Article 1

The form is blue.

JOINT DECLARATION ON STUDENTS

The Parties welcome students.
`

const FRENCH = `Accord entre la Norlande et la Sudlande

Le Gouvernement de la Norlande et le Gouvernement de la Sudlande,

Considérant leurs liens,

SONT CONVENUS de ce qui suit :

TITRE PREMIER - Dispositions générales

Article premier - Objet

Le présent accord facilite les voyages.

Art. 2. - Visas

a) Les étudiants sont exemptés ;

b) les chercheurs aussi.

Fait à Hauteville, le 3 mai 2001.
`

const SPANISH = `CONVENIO ENTRE NORLANDIA Y SUDLANDIA

El Gobierno de Norlandia y el Gobierno de Sudlandia,

Deseando facilitar los viajes,

CAPÍTULO I
Disposiciones generales

ARTÍCULO PRIMERO

El presente Convenio facilita los viajes.

ARTÍCULO SEGUNDO.- Las Partes crean una comisión, que:

a) se reúne cada año;

b) informa.

Hecho en Ciudad Alta, el 3 de mayo de 2001.

ANEXO
`

describe('a text in segments', () => {
  it('has preamble, chapters, articles, paragraphs, items, signatures, annexes and declarations in English', () => {
    expect(outline(ENGLISH)).toEqual([
      'front | AGREEMENT BETW',
      'preamble | The Government',
      'preamble/par-1 | The Government',
      'preamble/par-2 | DESIRING to ea',
      'preamble/par-3 | HAVE AGREED as',
      'ch-1 | General provisions | Article 1\nDefi',
      'art-1 | Definitions | For the purpos',
      'art-1/item-a | "visa" means a',
      'art-1/item-b | "holder" means',
      'art-1/item-b/item-i | a student;',
      'art-1/item-b/item-ii | a worker.',
      'art-2 | 1. Each Party ',
      'art-2/par-1 | Each Party sha',
      'art-2/par-1/dash | students;',
      'art-2/par-1/dash~2 | workers.',
      'art-2/par-1/tail | Such visas are',
      'art-2/par-2 | Fees are waive',
      'ch-2 | Final provisions | Article 12bis\n',
      'art-12bis | Entry into force | Article 1 of t',
      'signatures | DONE at Ciudad',
      'annex-1 | Forms | Article 1\n\nThe',
      'annex-1/art-1 | The form is bl',
      'declaration-on-students | ON STUDENTS | The Parties we',
    ])
  })

  it('in French', () => {
    expect(outline(FRENCH)).toEqual([
      'front | Accord entre l',
      'preamble | Le Gouvernemen',
      'preamble/par-1 | Le Gouvernemen',
      'preamble/par-2 | Considérant le',
      'preamble/par-3 | SONT CONVENUS ',
      'title-1 | Dispositions générales | Article premie',
      'art-1 | Objet | Le présent acc',
      'art-2 | Visas | a) Les étudian',
      'art-2/item-a | Les étudiants ',
      'art-2/item-b | les chercheurs',
      'signatures | Fait à Hautevi',
    ])
  })

  it('in Spanish', () => {
    expect(outline(SPANISH)).toEqual([
      'front | CONVENIO ENTRE',
      'preamble | El Gobierno de',
      'preamble/par-1 | El Gobierno de',
      'preamble/par-2 | Deseando facil',
      'ch-1 | Disposiciones generales | ARTÍCULO PRIME',
      'art-1 | El presente Co',
      'art-2 | Las Partes cre',
      'art-2/item-a | se reúne cada ',
      'art-2/item-b | informa.',
      'signatures | Hecho en Ciuda',
      'annex | ',
    ])
  })

  it('puts chapters in front of articles whose numbers start anew in each', () => {
    const text =
      'CHAPTER I\n\nArticle 1\n\nOne.\n\nArticle 2\n\nTwo.\n\nCHAPTER II\n\nArticle 1\n\nOne again.\n'
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual([
      'ch-1',
      'ch-1/art-1',
      'ch-1/art-2',
      'ch-2',
      'ch-2/art-1',
    ])
  })

  it('counts an address that comes twice', () => {
    expect(
      outline('Article 1\n\nOne.\n\nArticle 2\n\nTwo.\n\nArticle 2\n\nTwo again.\n').map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['art-1', 'art-2', 'art-2~2'])
  })

  it('takes no cross-reference and no table of contents for articles', () => {
    const text = `Contents\n\nArticle 1\n\nArticle 2\n\nArticle 3\n\nTreaty of the Lakes\n\nArticle 1\n\nOne.\n\nArticle 2\n\nUnder\nArticle 9\nof the Pact, and\n\nArticle 8\n\nof it.\n\nArticle 3\n\nThree.\n`
    expect(outline(text).filter((line) => /^art-\d+ /.test(line))).toHaveLength(3)
  })

  it('takes the numbers of a memorandum without articles for its articles', () => {
    const text =
      'Memorandum of understanding\n\n1. Purpose\n\nThe participants cooperate.\n\n2. Costs\n\nEach bears its own.\n'
    expect(outline(text)).toEqual([
      'front | Memorandum of ',
      'art-1 | Purpose | The participan',
      'art-2 | Costs | Each bears its',
    ])
  })

  it('reads (i) after (h) as a letter and after (a) as the first below it', () => {
    const letters = [...'abcdefghij'].map((letter) => `(${letter}) one;`).join('\n\n')
    expect(outline(`Article 1\n\nThese:\n\n${letters}`).at(-1)).toBe('art-1/item-j | one;')
    expect(outline('Article 1\n\nThese:\n\n(a) x:\n\n(i) one;\n\n(ii) two.').at(-1)).toBe(
      'art-1/item-a/item-ii | two.',
    )
  })

  it('keeps a year at the head of a line in its sentence', () => {
    expect(outline('Article 1\n\n1. The list of\n2001. It is closed.\n\n2. It is open.')).toHaveLength(3)
  })

  it('obeys the laws of segments for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\n\n',
        'Article 1\n',
        'ARTÍCULO SEGUNDO',
        'Art. 3 - Objet\n',
        'CHAPTER I\n',
        'TITRE II\n',
        'ANNEX\n',
      ),
      fc.constantFrom(
        '1. ',
        '(a) ',
        '(i) ',
        '- ',
        'b) ',
        'ii) ',
        '2.1 x',
        'DONE at X\n',
        'The Government of X\n',
        'DECLARATION\n',
        ' words. ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const segments = segmentText(plainText(text))
        expect(segmentFaults(text, segments)).toEqual([])
        expect(segmentText(plainText(text))).toEqual(segments)
      }),
      { numRuns: 500 },
    )
  })
})
