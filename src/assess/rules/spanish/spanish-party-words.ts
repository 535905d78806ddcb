import { romancePartyWords } from '../romance/romance-party-words.ts'
import { SPANISH_DEMONYMS } from './spanish-demonyms.ts'

/** Words for a party in Spanish. */
export const spanishPartyWords = romancePartyWords({
  language: 'es',
  title:
    /^((el|la|los|las) )?((gobierno|republica|reino|principado|gran ducado|confederacion|estados?|federativa|federal|democratica|popular|islamica|arabe|socialista|bolivariana|oriental|plurinacional) )*(del? (la |los |las )?)?/,
  before:
    '(?:(?:el |la |los |las )?(?:(?:gobierno|republica(?: \\w+)?|reino|principado|estados?) (?:de |del )?(?:la |los |el )?){0,2})',
  of: '(?:de(?:l| la| los| las)? )',
  people:
    '(?:nacional(?:es)?|trabajador(?:es|as|a)?|ciudadan[oa]s?|personas?|migrantes?|estudiantes?|conyuges?|proveedores de servicios|personas de negocios|empresas|inversionistas|inversores)',
  nationality: (demonyms, names) =>
    `(?:de|con|tengan la) nacionalidad (?:${demonyms})|nacionalidad de (?:${names})`,
  bloc: [
    '(?:la )?union europea',
    '(?:la )?comunidad(?:es)? (?:economica )?europeas?',
    'la (?:comunidad|union)(?! aduanera)',
    '(?:la )?(?:ue|ce|cee)',
    '(?:los |sus |todos los |otros )?estados miembros(?: de (?:la )?(?:comunidad|union)(?: europea)?)?',
    '(?:cada|un|cualquier|todo|ese|el|otro) estado miembro(?: de (?:la )?(?:comunidad|union))?',
    'la comision europea',
  ],
  blocPeople: [
    'comunitari[oa]s',
    'de (?:la |un |los |cada |otro )?(?:comunidad|union(?: europea)?|estados? miembros?)',
  ],
  demonyms: SPANISH_DEMONYMS,
  alsoCalled: {
    CI: 'Costa de Marfil',
    CZ: 'República Checa',
    MK: 'Macedonia',
    US: 'Estados Unidos de América',
    MX: 'Estados Unidos Mexicanos',
  },
})
