import type { Rule } from '../rule.ts'

/** What speaks of a topic in French: the codebook's seeds and what treaties say for them (METHOD §4; the column `exclude` is in `not`). */
export const FRENCH_TOPIC_RULES: readonly Rule<string>[] = [
  {
    id: 'fr-readmit-own',
    value: 'readmit-own',
    pattern:
      /\breadm(et\w*|is\b|ise?s?\b|issions?\b(?! (de|des|d'un) ?(marchandises|biens|produits|ressortissants (de|d'autres) ?pays|apatrides)))|\breprendre (en charge )?(ses|leurs) (propres )?ressortissants/,
    not: /\breadmission (de|des|d'un) ?(marchandises|biens|produits|etat membre)\b/,
    example: "L'Arcadie réadmet tous ses ressortissants qui se trouvent sans titre de séjour.",
    counterExample: 'La réadmission de marchandises envoyées en réparation est exempte de droits.',
  },
  {
    id: 'fr-readmit-tcn',
    value: 'readmit-tcn',
    pattern:
      /\breadm\w+\b.{0,400}\b((ressortissants|nationaux) (de|des|d'autres|d'un) ?(pays tiers|etats tiers|pays)|apatrides?|personnes d'une autre nationalite)\b|\b(ressortissants (de|des|d'autres) ?(pays|pays tiers|etats tiers)|apatrides)\b.{0,400}\breadm\w+/,
    example: 'Elle porte aussi sur la réadmission des ressortissants de pays tiers.',
    counterExample: 'Les ressortissants de pays tiers peuvent être titulaires de marques.',
  },
  {
    id: 'fr-irregular',
    value: 'irregular',
    pattern:
      /\b((im)?migrations? (clandestines?|illegales?|irregulieres?)|(im)?migrants? (clandestins?|illegaux|irreguliers?|en situation irreguliere)|(entree|sejour|presence|residence) (illegale?|irregulier|irreguliere)s?|en situation (irreguliere|illegale))\b/,
    example: "Les Parties agissent ensemble contre l'immigration clandestine.",
    counterExample: 'La pêche illégale et le commerce illégal du bois sont combattus.',
  },
  {
    id: 'fr-visa',
    value: 'visa',
    pattern: /\bvisas\b|\b(de|un|le|du|sans|d'un|regime de|exemption de|delivrance du|obligation de) visa\b/,
    not: /\b(seul fait d'exiger un visa|visas? consulaires?|factures?)\b/,
    example: "Un régime sans visa est l'objectif commun des Parties.",
    counterExample: "Les factures n'exigent pas de visa consulaire.",
  },
  {
    id: 'fr-recruit',
    value: 'recruit',
    pattern:
      /\b(migrations? (de travail|de main-d'oeuvre|professionnelles?|economiques? legales?)|acces (a l'emploi|au marche (du travail|de l'emploi))|recrutement (de|des) (\w+ )?(travailleurs|main-d'oeuvre|ressortissants|migrants)|contingents? (de|d'|pour les) ?(travailleurs|migrants|admission)|(circulation|mobilite|deplacement) (de|des) (travailleurs|la main-d'oeuvre)|main-d'oeuvre (migrante|etrangere)|admission (a l'emploi|de travailleurs))\b/,
    not: /\blibre circulation des travailleurs\b/,
    example: "Le conjoint d'un tel travailleur a accès au marché du travail.",
    counterExample: 'Les fournisseurs ont accès au marché des services.',
  },
  {
    id: 'fr-work-rights',
    value: 'work-rights',
    pattern:
      /\b(travailleurs?|salaries|employes|ressortissants)\b.{0,400}\b(discriminations?|egalite de traitement|conditions de travail|remuneration|licenciement)\b|\b(discriminations?|egalite de traitement|conditions de travail|remuneration|licenciement)\b.{0,400}\b(ressortissants|nationalite|travailleurs (migrants|etrangers)|migrants)\b/,
    not: /\bdans le domaine de la securite sociale\b|\bresidents permanents\b|\bpropriete intellectuelle\b|\bdroit d'etablissement\b/,
    example:
      'Les travailleurs de nationalité arcadienne ne subissent aucune discrimination en matière de licenciement.',
    counterExample:
      'Les Parties améliorent les conditions de travail et le niveau de vie sur leur territoire.',
  },
  {
    id: 'fr-circular',
    value: 'circular',
    pattern:
      /\b((im)?migrations? (circulaires?|temporaires?)|mobilite circulaire|travailleurs saisonniers|travail saisonnier|emploi saisonnier|(fuite|circulation|afflux) des cerveaux|exode des (competences|cerveaux))\b/,
    not: /\b(sauf|excepte|a l'exception des?|a l'exclusion des?) (les )?(travailleurs )?saisonniers\b/,
    example: 'La coopération peut aussi favoriser la migration circulaire.',
    counterExample:
      "Le conjoint d'un travailleur, à l'exception des travailleurs saisonniers, peut travailler.",
  },
  {
    id: 'fr-free-movement',
    value: 'free-movement',
    pattern:
      /\b(libre circulation des (personnes|travailleurs|citoyens|ressortissants)|liberte de circulation (et de residence|des (personnes|travailleurs))|droit (de (libre )?(residence|sejour|entree)|d'entree|d'etablissement (des|de leurs) (personnes|ressortissants)))\b|\b(le|du) droit d'etablissement\b/,
    not: /\b(capitaux|capital)\b(?!.{0,300}\bpersonnes\b)/,
    example: 'Les États réalisent la libre circulation des personnes dans la Communauté.',
    counterExample: 'Les Parties assurent la libre circulation des capitaux.',
  },
  {
    id: 'fr-skills',
    value: 'skills',
    pattern:
      /\breconn\w+\b.{0,120}\b(qualifications|diplomes|certificats et autres titres|titres (professionnels|universitaires)|grades|competences professionnelles)\b|\b(qualifications|diplomes)\b.{0,80}\breconn\w+/,
    not: /\bevaluation de la conformite\b|\breglements techniques\b|\bcertificats? d'origine\b/,
    example: 'Le conseil examine les mesures de reconnaissance mutuelle des diplômes.',
    counterExample: 'Les mesures sur les qualifications ne sont pas un obstacle au commerce.',
  },
  {
    id: 'fr-socsec',
    value: 'socsec',
    pattern:
      /\b(coordination des (regimes|systemes) de securite sociale|(dans le domaine|en matiere) de (la )?securite sociale|securite sociale des (travailleurs|migrants|ressortissants)|periodes d'(assurance|emploi)|allocations familiales|prestations familiales|totalisation des periodes|portabilite des (droits|pensions|prestations)|conventions? de securite sociale)\b/,
    not: /\breforme (du|des|de la)\b/,
    example: "Les périodes d'assurance accomplies dans chaque État sont totalisées.",
    counterExample: "L'Arcadie reçoit une aide à la réforme du système de sécurité sociale.",
  },
  {
    id: 'fr-remit',
    value: 'remit',
    pattern:
      /\b(envois? de fonds|transferts? (de fonds|d'argent|de l'epargne|des economies)|remises migratoires)\b.{0,200}\b(migrants?|travailleurs|emigres|diasporas?|ressortissants)\b|\b(migrants?|travailleurs|emigres|diasporas?)\b.{0,80}\b(envois? de fonds|transferts? (de fonds|d'argent|de l'epargne)|remises)\b|\bremises migratoires\b|\bcouts? des envois de fonds\b/,
    not: /\b(marchandises|investisseurs?|creanciers?)\b/,
    example: 'Les Parties réduisent le coût des envois de fonds des migrants.',
    counterExample: 'Les transferts de fonds des investisseurs sont libres.',
  },
  {
    id: 'fr-diaspora',
    value: 'diaspora',
    pattern:
      /\b(diasporas?|ressortissants (residant |etablis |vivant )?a l'etranger|communautes (residant |etablies )?a l'etranger|codeveloppement|co-developpement)\b/,
    example: "La diaspora est associée au développement de l'Arcadie.",
    counterExample: "Les consuls s'occupent des navires à l'étranger.",
  },
  {
    id: 'fr-return',
    value: 'return',
    pattern:
      /\b(retours? (volontaires?|assistes?|dignes?|immediat|humanitaires?|des (migrants|personnes|ressortissants|immigres|travailleurs)|et (la |de )?(readmission|reinsertion|reintegration))|politiques? de retour|programmes? de retour|aides? au retour|rapatriement (volontaire|des (migrants|personnes|ressortissants|travailleurs|immigres)))\b/,
    not: /\bretour (de|des) (marchandises|capitaux|biens)\b/,
    example: 'Les Parties favorisent le retour volontaire des migrants.',
    counterExample: "Le retour de marchandises à l'exportateur est exempt de droits.",
  },
  {
    id: 'fr-reintegration',
    value: 'reintegration',
    pattern:
      /\b(reintegration|reinsertion|reinserer|reintegrer)\b.{0,100}\b(migrants|immigres|rapatries|ressortissants|emigres|personnes (de retour|rapatriees|qui retournent))\b|\b(rapatries|migrants de retour|personnes de retour)\b.{0,160}\b(reintegration|reinsertion)\b/,
    not: /\btoxicomanes?\b/,
    example: 'La priorité va à la réinsertion des migrants de retour.',
    counterExample: 'Projets de réinsertion professionnelle des toxicomanes.',
  },
  {
    id: 'fr-border',
    value: 'border',
    pattern:
      /\b((controles?|gestion( integree)?|surveillance|securite|protection) (aux|des|de leurs|de ses) frontieres( exterieures)?|gardes?-frontieres?|police(s)? (aux|des) frontieres|frontieres exterieures|controles? frontaliers?)\b/,
    not: /\b(marchandises|douan\w+)\b/,
    example: 'La coopération porte sur la gestion des frontières et la formation des gardes-frontières.',
    counterExample: 'Les contrôles aux frontières des marchandises sont simplifiés.',
  },
  {
    id: 'fr-docs',
    value: 'docs',
    pattern:
      /\b(documents? (de voyage|d'identite)|titres? de voyage|cartes? d'identite|pieces? d'identite|securite des documents|faux documents|documents? (falsifies?|contrefaits?|frauduleux)|passeports?|laissez-passer|biometri\w+)\b/,
    not: /\bfaux documents d'origine\b|\bpreuve d'origine\b/,
    example: 'Chaque Partie délivre à ses ressortissants des documents de voyage.',
    counterExample: "Les faux documents d'origine ne sont pas acceptés.",
  },
  {
    id: 'fr-trafficking',
    value: 'trafficking',
    pattern:
      /\b(traite des (etres humains|personnes|femmes|enfants)|traite d'etres humains|trafic (d'etres humains|des etres humains|de personnes|de femmes|d'enfants))\b/,
    example: 'Les Parties combattent la traite des êtres humains.',
    counterExample: "Le trafic de drogues et d'armes à feu est combattu.",
  },
  {
    id: 'fr-smuggling',
    value: 'smuggling',
    pattern:
      /\b(trafic (illicite )?(de|des) migrants|passeurs|filieres (d'immigration|clandestines|de passeurs))\b/,
    example: 'Elles agissent contre le trafic illicite de migrants.',
    counterExample: 'La contrebande de tabac est combattue.',
  },
  {
    id: 'fr-asylum',
    value: 'asylum',
    pattern: /\b(asile|refugiee?s?|refoulement|protection internationale|personnes deplacees)\b/,
    not: /\bdroit des refugies\b.{0,80}\bterrorisme\b/,
    example: 'Les réfugiés sont protégés comme le demande la Convention.',
    counterExample: 'Les droits payés sont restitués en trente jours.',
  },
  {
    id: 'fr-family',
    value: 'family',
    pattern:
      /\b(regroupement familial|reunification familiale|conjointe?s?|epou(x|ses?)|personnes a charge|enfants (a charge|mineurs)|membres? (de la|de sa|de leur|des) familles?( de ce travailleur)?)\b/,
    not: /\bde la meme famille\b|\bperiodes d'assurance\b|\bsecurite sociale\b|\b(allocations|prestations) familiales\b|\bprestations\b/,
    example: "Le conjoint légalement résident d'un travailleur peut travailler.",
    counterExample: 'Sont liées les personnes membres de la même famille.',
  },
  {
    id: 'fr-integration',
    value: 'integration',
    pattern:
      /\b(integration sociale d(e|es|u)|politiques? d'integration( sociale)?|mesures d'integration|integration des (migrants|immigres|ressortissants|etrangers|residents)|racisme|xenophob\w+|traitement equitable et integration|inclusion des migrants)\b/,
    not: /\b(sports?|dopage)\b|\bintegration (economique|regionale|commerciale)\b/,
    example: "Les Parties encouragent l'intégration sociale des ressortissants qui vivent dans l'autre État.",
    counterExample: "L'intégration économique et sociale de la région est accélérée.",
  },
  {
    id: 'fr-students',
    value: 'students',
    pattern:
      /\b(mobilite (des|de leurs) (\w+ et (des )?)?(etudiants|chercheurs|enseignants|universitaires|jeunes)|mobilite (etudiante|universitaire)|echanges? (d'|de |des )(\w+(, (de |d')?\w+)? et (de |d')?)?(etudiants|chercheurs|enseignants|professeurs)|bourses d'etudes?|bourses)\b/,
    not: /\bjournalistes\b|\benvironnement\b|\bdroits? d'auteur\b|\bbourses? (de|des) (valeurs|marchandises)\b/,
    example: 'Les deux Parties favorisent la mobilité des étudiants.',
    counterExample: "L'étude privée est une limite au droit d'auteur.",
  },
  {
    id: 'fr-rootcauses',
    value: 'rootcauses',
    pattern:
      /\b(causes (profondes|premieres|structurelles)|pressions? migratoires?|(zones|regions) (d'emigration|a fort(e)? (taux d')?(potentiel )?emigration|d'origine des (migrants|emigres)))\b/,
    not: /\bconflits?\b(?!.{0,200}migra)/,
    example: "La priorité va à la réduction de la pression migratoire par la création d'emplois.",
    counterExample: 'La pression de la concurrence sur les producteurs est surveillée.',
  },
  {
    id: 'fr-mode4',
    value: 'mode4',
    pattern:
      /\b((admission|entree|sejour|presence)( et (le )?sejour)? temporaires? (des? |d'|aux )?(personnes|hommes|gens|ressortissants|prestataires|fournisseurs)?|(hommes|femmes|gens|personnes) d'affaires|(hommes|personnes) et femmes d'affaires|personnes? en visite d'affaires|(mouvement|presence|deplacement|circulation) des? personnes physiques|personnes physiques (qui|de|des|pour)|personnel(s)? (cle|de base|essentiel)|transfert(s)? (temporaire )?intragroupe|personnes transferees|fournisseurs de services contractuels|prestataires de services contractuels|professionnels independants)\b|\bressortissants\b.{0,80}\bprestations? de services\b/,
    not: /\b(admission|importation|entree) temporaires? (de|des) (marchandises|biens)\b|\bmarche (du travail|de l'emploi) permanent\b/,
    example: "Chaque Partie accorde l'admission temporaire aux hommes et femmes d'affaires.",
    counterExample:
      "Les marchandises en admission temporaire sont exemptes de droits à l'entrée temporaire de marchandises.",
  },
  {
    id: 'fr-hr-clause',
    value: 'hr-clause',
    pattern:
      /\b(droits de l'homme|droits humains|principes democratiques)\b.{0,400}\belements? essentiels?\b|\belements? essentiels?\b.{0,400}\b(droits de l'homme|droits humains|principes democratiques)\b|\b(se fondent?|fondee?s?|reposent?) sur le respect\b.{0,200}\bdroits (de l'homme|humains)\b|\b(respectent?|garantissent) .{0,40}\bdroits (fondamentaux|de l'homme|humains)\b/,
    example: "Le respect des droits de l'homme est un élément essentiel du présent accord.",
    counterExample: 'Le libre transit est un élément essentiel de la coopération.',
  },
  {
    id: 'fr-suspension',
    value: 'suspension',
    pattern:
      /\b(suspen\w+|denoncer|denonciation|mesures appropriees)\b.{0,300}\b(manque\w+|violation|non-respect|elements? essentiels?|droits de l'homme|migration irreguliere)\b|\b(manquement|violation|non-respect|manque a)\b.{0,300}\b(suspen\w+|denoncer|mesures appropriees)\b/,
    not: /\b(sauvegarde|antidumping|concessions? tarifaires?|represailles|groupe special|arbitrage|compensation|marchandises)\b/,
    example: "Chaque Partie peut suspendre l'accord en cas de violation d'un élément essentiel.",
    counterExample: "Chaque Partie peut dénoncer l'accord par notification à l'autre.",
  },
]
