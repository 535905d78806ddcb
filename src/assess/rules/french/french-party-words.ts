import { romancePartyWords } from '../romance/romance-party-words.ts'
import { FRENCH_DEMONYMS } from './french-demonyms.ts'

/** Words for a party in French. */
export const frenchPartyWords = romancePartyWords({
  language: 'fr',
  title:
    /^((le|la|les) |l')?((gouvernement|republique|royaume|principaute|grand-duche|confederation|etats?|federative|federale|democratique|populaire|islamique|arabe|socialiste|hachemite) )*(du |de la |de l'|des |de |d')?/,
  before:
    "(?:(?:le |la |les |l')?(?:(?:gouvernement|republique(?: \\w+)?|royaume|principaute) (?:de la |de l'|du |des |de |d')?){0,2}(?:le |la |les |l')?)",
  of: "(?:du |de la |de l'|des |de |d')",
  people:
    "(?:ressortissants?|nationaux|travailleurs?|travailleuses|citoyens?|personnes?|migrants?|etudiants?|conjoints?|prestataires de services|fournisseurs de services|hommes (?:et femmes )?d'affaires|societes|investisseurs)",
  nationality: (demonyms, names) =>
    `(?:de|ayant la|possedant la) nationalite (?:${demonyms})|nationalite (?:du |de la |de l'|de |d')(?:${names})`,
  bloc: [
    "(?:l')?union europeenne",
    '(?:la |les )?communautes? (?:economique )?europeennes?',
    "(?:la communaute|l'union)(?! douaniere| economique)",
    "(?:l')?ue\\b|la cee?\\b",
    "(?:les |des |ses |tous les |autres )?etats membres(?: de (?:la communaute|l'union)(?: europeenne)?)?",
    "(?:chaque |un |tout |cet |l'|l'autre |d'un )?etat membre(?: de (?:la communaute|l'union))?",
    'la commission europeenne',
  ],
  blocPeople: [
    'communautaires',
    "(?:de la |de l'|d'un |d'un autre |des |de chaque |de l'un des )(?:communaute|union(?: europeenne)?|etats? membres?)",
  ],
  demonyms: FRENCH_DEMONYMS,
  alsoCalled: {
    CZ: 'République tchèque',
    MK: 'Macédoine',
    MD: 'Moldavie',
    US: "États-Unis d'Amérique",
    BY: 'Biélorussie',
  },
})
