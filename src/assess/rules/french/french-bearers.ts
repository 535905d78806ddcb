import type { BearerWords, BenefitWords } from '../../grammar.ts'

/** What tells who bears in French (METHOD §3, Conventions). */
export const FRENCH_BEARERS: BearerWords = {
  each: /\b((chaque|une|toute|l'autre|aucune|cette|ladite|la) partie( contractante| signataire| requise| requerante| importatrice)?|(chacune|l'une|l'une ou l'autre|aucune|l'une quelconque|une) des (deux |hautes )?parties( contractantes| signataires)?|chaque (gouvernement|pays)|(l'etat|le pays) (partie|d'accueil|requis))\b/,
  both: /\b(les (deux |hautes )?parties( contractantes| signataires)?|parties contractantes|les deux (gouvernements|pays|etats)( contractants)?|les (gouvernements|pays|etats) (contractants|signataires|parties)|elles)\b/,
  bothFirst: /^les (deux |hautes )?parties\b/,
  memberStates: /\b(les )?(differents )?(etats|pays) membres\b/,
  eachMemberState: /\b(chaque|tout|un|cet|l') ?(etat|pays) membre\b/,
  body: /\b(comites?|sous-comites?|commission (mixte|conjointe)|conseil( d'association| de cooperation| des ministres)?|groupes? de travail|secretariat|autorites( competentes)?)\b/,
  notBody: /^les parties\b/,
  cooperation:
    /\b(cooperation|dialogue|activites de cooperation|consultations|actions (communes|conjointes)|echanges?)\b/,
  notCooperation: /\bfinanciere\b/,
  assistance:
    /\b(assistance|aide|cooperation|appui|soutien) (financi(er|ere)|technique|economique)( et (financiere|technique))?\b/,
  notAssistance: /\bcooperation economique et technique\b|\bpar\b/,
  people:
    /\b(travailleurs?|ressortissants?|nationaux|citoyens?|personnes?|conjoints?|enfants|familles?|etudiants|migrants|demandeurs?|titulaires|immigres)\b/,
  treatment:
    /\b(traitement|regime accorde|periodes d'(assurance|emploi)|pensions|rentes|allocations|prestations|droits?)\b/,
  entitled:
    /^(ne |n')?(jouissent|jouit|jouiront|jouira|beneficient|beneficie|beneficieront|beneficiera|recoivent|recoit|recevront|ont (le )?(droit|acces)|auront (le )?(droit|acces)|a (droit|acces)|aura (le )?(droit|acces)|sont (exempte|dispense|autorise|admis)\w*|seront (exempte|dispense|autorise|admis)\w*|conservent|conserveront|peuvent (beneficier|fournir|exercer|acceder|sejourner|circuler|s'etablir))/,
  passive:
    /^(ne |n')?((est|sont|sera|seront) (\w+ment )?\w{2,}(ee?|i|ie|is|ise|it|ite|u|ue|ert|erte)s?\b|(peuvent|peut|doivent|doit|pourront|pourra|devront|devra|devraient|devrait) (\w+ment )?etre \w+\b|il est \w+)/,
  reflexive: /(?!)/,
  agent: /^(?:\S+ ){1,8}?par (.{3,80})/,
  host: /\b(?:accorde|octroye|reserve)e?s? par (.{3,60})/,
  hostBloc:
    /\b(ces travailleurs|tels travailleurs|travailleurs (concernes|vises|en question|interesses)|cet etat membre|territoire d'un etat membre)\b/,
  hostEach: /\b(chaque|l'autre|une|l'une des|l'une ou l'autre) parties?( contractantes?)?\b/,
  hostBoth: /\b(citoyens|ressortissants) (de la communaute|des etats membres|des parties)\b/,
  via: (names) => `par (?:${names})\\b|que (?:${names}) (?:doit|doivent|applique)\\b`,
  unknownParty:
    /\b(?:republique|royaume|gouvernement|principaute|federation|confederation) (?:de |du |d')(?:la |les |l')?[a-z][\w' -]{2,40}/,
}

/** What tells who benefits in French (METHOD §3, Conventions). */
export const FRENCH_BENEFITS: BenefitWords = {
  migrants:
    /\b(demandeurs d'asile|refugiee?s?|rapatriee?s?|travailleurs migrants|migrants|victimes de|apatrides|ressortissants (de|d'autres) pays( tiers)?|non-refoulement|personnes deplacees|etrangers)\b/,
  peopleOfEach:
    /\b(hommes (et femmes )?d'affaires|personnes physiques|(fournisseurs|prestataires) de services|etudiants|professionnels|citoyens|ressortissants|travailleurs|conjointe?s?|personnes a charge|jeunes|journalistes|reconnaissance (mutuelle|des))\b/,
  crime: /\b(illegal|clandestin|irreguli|delit|criminal|criminel|trafic|traite des|traite d'|terrorisme)/,
  toB: (names) => `(?:a|au|aux|pour|en faveur d[eu]) ?(?:l'|la |le )?(?:${names})`,
  toA: (names) => `(?:a|au|aux|pour) ?(?:l'|la |le )?(?:${names})`,
}
