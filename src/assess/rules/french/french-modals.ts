import type { Modal } from '../../clause-record.ts'
import type { Rule } from '../rule.ts'
import { FRENCH_DUTY } from './french-future.ts'

/**
 * Words that make a duty, an aim or a leave, in French (METHOD §3, Strength and Conventions); the future tense and the present of treaties make a duty as
 * `shall` does. Found at the same place the first counts, so what is narrower stands before what is wider.
 */
export const FRENCH_MODALS: readonly Rule<Modal>[] = [
  {
    id: 'fr-nothing-prevents',
    value: 'may',
    pattern:
      /\b((rien|aucune disposition) (dans|de|du|des) [\w' ]{3,60} (n'empeche\w*|ne fait obstacle|n'interdit|ne fera obstacle)|ne (fait|font|feront|fera) pas obstacle)\b/,
    example: "Aucune disposition du présent accord n'empêche une Partie d'exiger un visa.",
    counterExample: "Les Parties empêchent l'immigration illégale.",
  },
  {
    id: 'fr-endeavour',
    value: 'endeavour',
    pattern:
      /\b((doivent|doit|devront|devra|conviennent|s'engagent|s'engage) (de |a )?)?(s'efforce(nt|ra|ront|r)?|tache(nt|ra|ront)? (de|a)|cherche(nt|ra|ront)? a|tente(nt|ra|ront)? de|(font|fait|feront|fera|faire|mettent|mettront) (tout (leur|son|en oeuvre)( possible)?|tous (les|leurs|ses) efforts|de leur mieux)|deploie(nt|ront)? (tous )?(leurs|des) efforts|s'emploie(nt|ront|ra)?)\b/,
    example: "Les Parties s'efforcent de délivrer des visas à entrées multiples.",
    counterExample: 'Les Parties délivrent des visas à entrées multiples.',
  },
  {
    id: 'fr-should',
    value: 'should',
    pattern: /\b(ne )?(devraient|devrait|il convient d|il conviendrait d)/,
    example: 'Le comité devrait se réunir chaque année.',
    counterExample: 'Le comité doit se réunir chaque année.',
  },
  {
    id: 'fr-may',
    value: 'may',
    pattern:
      /\b(ne )?(peuvent|peut|pourront|pourra|pourraient|pourrait|ont la faculte de|a la faculte de|conservent la faculte de)\b/,
    example: 'Chaque Partie peut demander des consultations.',
    counterExample: 'Chaque Partie tient des consultations.',
  },
  {
    id: 'fr-agree',
    value: 'agree',
    pattern:
      /\b(s'engagent|s'engage|s'engageront|s'engagera|s'obligent|s'oblige|conviennent|convient(?= (que|de)\b.{0,20}\breadm)|sont convenu\w{0,2}|ont convenu|acceptent|accepte|prennent l'engagement|prend l'engagement)\b(?= ?(a|de|d'|en|que|,|:|par|egalement|mutuellement|reciproquement|sur))/,
    example: "L'Arcadie s'engage à réadmettre ses ressortissants.",
    counterExample: "Comme convenu entre elles, l'Arcadie réadmet ses ressortissants.",
  },
  {
    id: 'fr-shall',
    value: 'shall',
    pattern: new RegExp(
      `\\b(ne |n')?((se |s'|leur |lui |y )?(doivent|doit|devront|devra|sont tenu\\w{0,2} de|est tenu\\w? de|ont l'obligation de|a l'obligation de|il est (institue|cree|etabli)|sont (accorde|delivre|readmi|exempte|exonere|supprime|interdite?)\\w{0,2}|est (accorde|delivre|readmi|exempte|exonere|supprime|institue|interdite?|assure|garanti)\\w{0,2}|${FRENCH_DUTY}))\\b`,
    ),
    example: "L'Arcadie réadmet ses ressortissants.",
    counterExample: "L'Arcadie peut réadmettre les ressortissants d'autres pays.",
  },
  {
    id: 'fr-will',
    value: 'will',
    pattern: /\b(vont|ont l'intention de|a l'intention de|entendent|ont la volonte de)\b/,
    example: "Les États ont l'intention de délivrer des documents à leurs ressortissants.",
    counterExample: "L'intention des États est claire.",
  },
]
