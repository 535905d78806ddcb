import type { ArticleTopicRule } from '../../grammar.ts'
import type { Rule } from '../rule.ts'

/** Topics that a clause in Spanish has only beside another topic of migration (METHOD §3, Conventions; §4). */
export const SPANISH_TOPICS_BESIDE: readonly Rule<string>[] = [
  {
    id: 'es-data-beside',
    value: 'data',
    pattern:
      /\b(intercambi\w+ (de )?(\w+ ){0,3}(informacion(es)?|datos|estadisticas|experiencias)|estadisticas|alerta temprana|recopil(ara?n?|acion)\b.{0,120}\b(informacion|datos)|proporcionar(a|an)?\b.{0,40}\ba la otra parte\b.{0,60}\b(materiales|informacion))\b/,
    not: /\baduan\w+\b|\bmercancias\b/,
    example: 'Intercambiarán información sobre la inmigración ilegal.',
    counterExample: 'Hablarán de la inmigración ilegal.',
  },
  {
    id: 'es-committee-beside',
    value: 'committee',
    pattern:
      /^((el|la|un|una) )?([\w, ]{0,40} )?(consejo|comite|subcomite|comision|grupo de trabajo)\b[^.;]{0,60}?\b(\w{3,}ran?|deberian?)\b|\b(por medio|a traves) (del?|de un|de una) (\w+ ){0,4}(comite|subcomite|comision|grupo de trabajo|puntos? de contacto)\b|\b(cre|estable[cz]|constitu|design)\w{1,9}\b[^.;]{0,60}\b(comite|subcomite|comision|grupo de trabajo|puntos? de contacto)\b|\bfunciones del comite\b/,
    not: /^(las )?partes (contratantes )?(?!establec)/,
    example: 'El Consejo de Asociación examinará la acción conjunta contra la inmigración ilegal.',
    counterExample: 'Las Partes actuarán juntas contra la inmigración ilegal.',
  },
  {
    id: 'es-capacity-beside',
    value: 'capacity',
    pattern:
      /\b(asistencia tecnica( y administrativa)?|(fortalecimiento|creacion|desarrollo|fortalecer) (de )?(las? )?capacidad(es)?|(formacion|capacitacion) (del?|de los|para el|para los) \w+|mejores practicas|buenas practicas|equipamiento|equipos)\b/,
    not: /\beducacion y formacion\b|\bcreacion de empleo\b/,
    example: 'La cooperación en la gestión de las fronteras abarca la formación del personal.',
    counterExample: 'La cooperación abarca la gestión de las fronteras.',
  },
  {
    id: 'es-aid-beside',
    value: 'aid',
    pattern:
      /\b((asistencia|ayuda|apoyo|cooperacion|recursos) financier[oa]s?( y tecnic[oa])?|ayuda (de emergencia|humanitaria)|financiacion|financiamiento|fondos para)\b/,
    example: 'Podrá concederse ayuda humanitaria a los Estados que acojan a refugiados.',
    counterExample: 'Se agradecerá a los Estados que acojan a refugiados.',
  },
]

/** Topics of clauses in Spanish that point back to their article (METHOD §3, Conventions). */
export const SPANISH_ARTICLE_TOPICS: readonly ArticleTopicRule[] = [
  {
    id: 'es-readmit-purpose',
    value: 'readmit-own',
    pattern: /\b(a|para) (tal|tales|este|ese|dichos?|estos) (fin|fines|efectos?)\b/,
    article: /\breadmi/,
    beside: 'docs',
    example: 'A tal fin, cada Parte expedirá documentos de viaje.',
    exampleArticle: 'Cada Parte readmitirá a sus nacionales.',
    counterExample: 'Cada Parte expedirá documentos de viaje.',
  },
  {
    id: 'es-socsec-workers-in-question',
    value: 'socsec',
    pattern:
      /\b(dichos|esos|tales) trabajadores\b|\btrabajadores (mencionados|de que se trate|interesados)\b/,
    article: /\bseguridad social\b/,
    beside: null,
    example: 'Dichos trabajadores podrán transferir sus pensiones.',
    exampleArticle: 'La seguridad social de los trabajadores se coordinará.',
    counterExample: 'Los trabajadores podrán transferir sus ahorros.',
  },
  {
    id: 'es-mode4-of-article',
    value: 'mode4',
    pattern: /\b((este|presente) capitulo|(del?|el|al) (presente )?anexo|comite|categoria autorizada)\b/,
    article:
      /\b(entrada|permanencia|estancia)( y (estancia|permanencia))? temporal (de|a) (las )?personas\b|\bpersonas? de negocios\b/,
    beside: null,
    example: 'El Comité revisará la aplicación de este Capítulo.',
    exampleArticle: 'Comité de Entrada Temporal de Personas de Negocios',
    counterExample: 'El Consejo revisará la aplicación del Tratado.',
  },
]
