import { folding } from '../romance/word-forms.ts'

/** Verbs of treaties, without the last letter of the future: `readmettr` gives *réadmettra* and *réadmettront*. */
const STEMS = `abolir aborder accepter accorder accroitr adopter agir aider ajouter ameliorer amorcer analyser appliquer apporter approuver appuyer arreter assister associer assumer
assurer attribuer augmenter autoriser beneficier bloquer celebrer cesser chercher charger choisir collaborer combattr commencer communiquer completer 
comporter comprendr conclur conduir conferer confier conformer consacrer conserver considerer consister constituer construir consulter contribuer controler conviendr convoquer
cooperer coordonner couvrir creer decider definir delivrer demander demeurer denoncer deploier designer determiner developper  disposer echanger effectuer elaborer eliminer
emettr encourager engager entamer entendr entreprendr entretiendr envisager etablir etendr etudier evaluer examiner exercer exiger exonerer explorer faciliter favoriser 
fer financer fixer fonder fournir garantir gerer harmoniser imposer inclur indiquer informer initier insister instaurer instituer integrer intensifier interdir interviendr
inviter jouir laisser lancer  lever limiter lutter maintiendr mettr mener modifier negocier nommer notifier observer obtiendr octroier offrir operer organiser oeuvrer
parler participer permettr percevr perseverer porter poser poursuivr pourvoir pratiquer prendr preparer presenter preter  previendr prevoir proceder progresser promouvr proposer
proteger publier reagir readmettr realiser recevr rechercher recommander reconduir reconnaitr recourir recueiller reduir refuser regir regler reintegrer rejeter remettr remplir rencontrer renforcer
renoncer rendr renouveler repondr reprendr reserver resoudr respecter restituer rester reunir reviser reverr revoquer saisir satisfer sauvegarder seconder ser servir simplifier soumettr soutiendr souhaiter statuer
subordonner suivr supporter supprimer suspendr tenter tiendr traiter transferer transmettr travailler utiliser valoriser veiller verifier verser viser voter aur appuier abstiendr entrer totaliser rapatrier
beneficier epargner exempter dispenser prolonger recruter accueillir admettr dialoguer sensibiliser surveiller`

/** Verbs in the present tense, which makes a duty in French treaties, third person; those that are nouns as well stand apart. */
const PRESENT = `readmet readmettent cooperent coopere encouragent promeuvent promeut facilitent favorisent renforcent ameliorent developpent delivrent delivre
accordent octroient octroie garantissent garantit assurent prennent etablissent etablit instituent adoptent adopte appliquent applique examinent examine etudient evaluent evalue informent
fournissent fournit communiquent notifient notifie suppriment supprime suspendent suspend exonerent exempte exemptent dispensent autorisent autorise permettent admettent maintiennent
reconnaissent imposent exigent beneficient beneficie jouissent jouit recoivent recoit conservent veillent veille oeuvrent mettent luttent combattent previennent previent soutiennent soutient
contribuent contribue organisent reunissent reunit poursuivent poursuit arretent arrete decident decide echangent consultent concluent conclut designent designe respectent
restent abstiennent abstient accorde assure facilite encourage favorise renforce developpe examine applique fournit communique maintient met prend garantit admet reprend cree etudie organise institue exige impose permet reconnait respecte transmet contribue appuie recrute reprennent prevoient prevoit creent visent comprend comprennent transferent transmettent supportent`

/** Nouns or adjectives as well as verbs: only behind one who acts. */
const AFTER_ACTOR = `informe finance aide echange controle`

const ACTOR =
  'partie|contractante|union|communaute|conseil|comite|commission|etat|membre|sous-comite|gouvernement'

/** Alternatives for a verb of duty: in the future tense, and in the present. */
export const FRENCH_DUTY = `(?:(?:${folding(STEMS)})(?:a|ont)|${folding(PRESENT)}|(?<=\\b(?:${ACTOR}) (?:se |ne |les |leur |n'|s'|l')?)(?:${folding(AFTER_ACTOR)}))`
