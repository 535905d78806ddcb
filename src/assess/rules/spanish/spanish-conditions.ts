import type { ConditionType } from '../../clause-record.ts'
import type { Rule } from '../rule.ts'

/** What a clause is made to hang on, in Spanish (METHOD §3, Conventions). *Según proceda* and words that only say which persons are meant are no condition. */
export const SPANISH_CONDITIONS: readonly Rule<ConditionType>[] = [
  {
    id: 'es-performance-in-place',
    value: 'performance',
    pattern:
      /\b(siempre que|siempre y cuando|a condicion de que|una vez que|si)\b.{0,160}\b(condiciones .{0,120}(se (cumplan|den|reunan)|cumplid\w+)|apli(que|quen|ca|can) (efectiva|plena)mente|(haya|hayan|ha|han) (cumplido|aplicado|ratificado)|cooperen?|cumplan? (con )?sus obligaciones)\b/,
    not: /\bconyuge\b/,
    example:
      'Avanzarán hacia viajes sin visado, siempre que las condiciones para una movilidad segura se cumplan.',
    counterExample: 'Avanzarán hacia viajes sin visado.',
  },
  {
    id: 'es-performance-breach',
    value: 'performance',
    pattern:
      /\b(en caso de|si|cuando|tras)\b.{0,100}\b(incumpl\w+|violaci\w+|viol[ae]\w*|vulner\w+|no (cumpl\w+|respet\w+))\b.{0,120}\b(partes?|obligaci\w+|esencial\w*|acuerdo|tratado|estado)\b/,
    not: /\bintercambio de informacion\b/,
    example: 'Cada Parte podrá suspenderlo en caso de incumplimiento de la otra Parte.',
    counterExample: 'Las Partes actuarán contra las violaciones de la ley por los traficantes.',
  },
  {
    id: 'es-performance-progress',
    value: 'performance',
    pattern:
      /\b(a la luz de|en funcion de|sujet[oa]s? a|supeditad[oa]s? a|teniendo en cuenta|condicionad[oa]s? a)\b.{0,80}\b(progres\w+|avances|cumplimiento de (las|los) (condiciones|compromisos)|resultados (obtenidos|alcanzados)|aplicacion del acuerdo de readmision)\b/,
    example: 'Los fondos están supeditados a los progresos de la reforma.',
    counterExample: 'Los fondos están sujetos al presupuesto anual.',
  },
  {
    id: 'es-request',
    value: 'request',
    pattern:
      /\b((a|previa|por|mediante) (la )?(solicitud|peticion|iniciativa|requerimiento|instancias?)( previa| escrita)?( de|\b)|cuando (asi )?(se|lo) solicite\w*|que (asi )?lo soliciten?|a propuesta de)/,
    example: 'Arcadia readmitirá a sus nacionales a petición de un Estado miembro.',
    counterExample: 'Las solicitudes se redactarán en español.',
  },
  {
    id: 'es-eligibility',
    value: 'eligibility',
    pattern:
      /\b(siempre que|a condicion de que|si|a menos que|siempre y cuando) (\w+ ){0,4}(personas?|conyuges?|trabajador(es)?|solicitantes?|nacional(es)?|familiares|titulares|ciudadan[oa]s|interesad[oa]s?)\b|\b(que|quienes?) (\w+ )?(cumplan?|reunan?|satisfagan?) (con )?(los|las|todos los)( demas)? (\w+ )?(requisitos|criterios|condiciones|medidas)\b/,
    example: 'Se eximirá de visado siempre que esas personas tengan un pasaporte de Arcadia.',
    counterExample: 'Los trabajadores que sean nacionales de Arcadia recibirán el mismo trato.',
  },
  {
    id: 'es-domestic-law',
    value: 'domestic-law',
    pattern:
      /\b(de conformidad con|de acuerdo (con|al?)|conforme al?|con arreglo al?|sujet[oa]s? al?|con sujecion al?|segun|en virtud del?|dentro de los limites del?|sin perjuicio del?|en cumplimiento de|bajo)\b ([\w',()-]{1,40} ){0,12}?(legislaci(on|ones)|leyes|normativas?|derecho (interno|nacional|aplicable)|disposiciones (legales|nacionales|internas)|reglamentos|reglamentaciones|ordenamientos? juridicos?|procedimientos (internos|nacionales)|ley (nacional|interna|aplicable))\b/,
    not: /\b(empresas?|sociedades|inversiones|constituid[oa]s?|organizad[oa]s?) (\w+ ){0,4}(conforme a|de conformidad con|segun) (las leyes|la legislacion)\b/,
    example: 'Cada Parte, de conformidad con sus leyes y reglamentos, expedirá los documentos.',
    counterExample: 'Las empresas constituidas conforme a las leyes del país receptor podrán invertir.',
  },
  {
    id: 'es-market',
    value: 'market',
    pattern:
      /\b(a la luz de|sujet[oa]s? a|teniendo en cuenta|en funcion de|segun|de acuerdo con|habida cuenta de)\b.{0,60}\b((situacion|necesidades|condiciones) del? (los |sus? )?(mercados? (de trabajo|laboral(es)?)|empleo)|mercado (de trabajo|laboral)|desempleo|prueba de necesidad economica)\b/,
    example: 'Los cupos se fijarán cada año en función de la situación del mercado de trabajo.',
    counterExample: 'El acceso al mercado de trabajo será libre.',
  },
  {
    id: 'es-resources',
    value: 'resources',
    pattern:
      /\b(sujet[oa]s? a|dentro de( los limites de)?|en funcion de|en la medida de|segun|de acuerdo con|con sujecion a)\b.{0,60}\b(recursos|medios (disponibles|financieros)|fondos|presupuest\w+|disponibilidad(es)?|capacidades|posibilidades)\b/,
    not: /\ben la medida de lo posible\b/,
    example: 'Se ayudarán mutuamente, en función de los recursos disponibles.',
    counterExample: 'Buscarán los recursos.',
  },
  {
    id: 'es-procedural',
    value: 'procedural',
    pattern:
      /\b((a menos que|salvo que)\b.{0,100}\bagotado|previ[oa] (consultas?|acuerdo|notificacion|aprobacion|consentimiento|autorizacion|decision)|por unanimidad|tras (consultar|la aprobacion|el acuerdo|consultas)|con el (acuerdo|consentimiento) (previo )?de|(segun|como|que) (lo )?(determine|decida|acuerde)n?|por decision de|sujet[oa]s? a (la )?(aprobacion|autorizacion|ratificacion|decision))\b/,
    example: 'Las normas se aplicarán previa aprobación del Consejo.',
    counterExample: 'El Consejo aprobará sus propias normas.',
  },
  {
    id: 'es-exception',
    value: 'exception',
    pattern:
      /\b(salvo|excepto|con (la )?excepcion del?|a excepcion del?|a menos que|sin perjuicio del?|no obstante (lo|el|la|los|las|cualquier)|exceptuad[oa]s?|con exclusion de|no se aplicar(a|an)|no se aplican?|en casos (debidamente justificados|excepcionales))\b/,
    example: 'Las pensiones podrán transferirse, salvo las no contributivas.',
    counterExample: 'Todas las pensiones podrán transferirse.',
  },
  {
    id: 'es-other',
    value: 'other',
    pattern:
      /\b(sujet[oa]s? al?|con sujecion al?|a reserva del?|siempre que|siempre y cuando|a condicion de que|en la medida (de lo (posible|practicable)|en que|que)|(solo|unicamente) (si|cuando)|(de|si) (ser|es|fuera|fuere) necesario|^cuando (?!proceda|corresponda|sea (apropiado|posible|necesario))|hasta que|en (el )?caso (de )?que|(?<!\b(por|entre|en|de|a|para|sobre) )si (?!mism))\b/,
    example: 'A reserva del artículo 9, los trabajadores recibirán el mismo trato.',
    counterExample: 'Los trabajadores recibirán el mismo trato.',
  },
]
