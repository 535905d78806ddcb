import type { Modal } from '../../clause-record.ts'
import type { Rule } from '../rule.ts'
import { SPANISH_FUTURE } from './spanish-future.ts'

/**
 * Words that make a duty, an aim or a leave, in Spanish (METHOD §3, Strength and Conventions); the future tense makes a duty as `shall` does. Found at
 * the same place the first counts, so what is narrower stands before what is wider.
 */
export const SPANISH_MODALS: readonly Rule<Modal>[] = [
  {
    id: 'es-nothing-prevents',
    value: 'may',
    pattern:
      /\b(nada (de lo dispuesto )?en (este|el presente|la presente) [\w ]{3,60} (impedira|obstara|obligara)|ninguna disposicion (de|del) [\w ]{3,60} (impedira|obstara))\b/,
    example: 'Ninguna disposición del presente Acuerdo impedirá que una Parte exija un visado.',
    counterExample: 'Las Partes impedirán la inmigración ilegal.',
  },
  {
    id: 'es-endeavour',
    value: 'endeavour',
    pattern:
      /\b((deberan?|se comprometen?( a)?|convienen? en|acuerdan?) )?((se )?(procurara|procura|esforzara|esfuerza|empenara|tratara de)n?|procurar|esforzarse( por| en)?|(haran?|hacer|hacen|realizaran?|desplegaran?) (todo lo posible|(todos )?(los|sus) (mayores |mejores )?esfuerzos|esfuerzos|cuanto este))\b/,
    example: 'Las Partes procurarán conceder visados de entradas múltiples.',
    counterExample: 'Las Partes concederán visados de entradas múltiples.',
  },
  {
    id: 'es-should',
    value: 'should',
    pattern: /\b(no )?(deberian?|convendria)\b/,
    example: 'El comité debería reunirse cada año.',
    counterExample: 'El comité deberá reunirse cada año.',
  },
  {
    id: 'es-may',
    value: 'may',
    pattern: /\b(no )?(se )?(podran?|pueden?|podrian?)\b/,
    example: 'Cualquiera de las Partes podrá pedir consultas.',
    counterExample: 'Las Partes celebrarán consultas.',
  },
  {
    id: 'es-agree',
    value: 'agree',
    pattern:
      /\b(se (comprometen?|comprometeran?|obligan?)|asumen? el compromiso|acuerdan?|acordaron|han (acordado|convenido)|convienen?|conviniero?n)\b(?= ?(a|en|que|de|,|:|por|no|mutuamente|ademas))/,
    example: 'Arcadia se compromete a readmitir a sus nacionales.',
    counterExample: 'Según lo acordado entre ellas, Arcadia readmite a sus nacionales.',
  },
  {
    id: 'es-shall',
    value: 'shall',
    pattern: new RegExp(
      `\\b(no )?((se |les? |l[oa]s? )?(deberan?|deben?|habran? de|ha de|han de|tienen? (la obligacion de|que)|estan? obligad[oa]s? a|${SPANISH_FUTURE})|se (establecen?|crean?|suprimen?|eximen?)|(?<=\\b(partes|contratantes|estados|paises|gobiernos) )(establecen|crean|suprimen|eximen|cooperan|promueven|readmiten|conceden|facilitan|reconocen y garantizan))\\b`,
    ),
    example: 'Arcadia readmitirá a sus nacionales.',
    counterExample: 'Arcadia puede readmitir a los nacionales de otros.',
  },
  {
    id: 'es-will',
    value: 'will',
    pattern: /\b(van? a|tienen? (la )?(intencion|voluntad) de)\b/,
    example: 'Los Estados tienen la intención de expedir documentos a sus nacionales.',
    counterExample: 'La intención de los Estados es clara.',
  },
]
