import type { BearerWords, BenefitWords } from '../../grammar.ts'

/** What tells who bears in Spanish (METHOD §3, Conventions). */
export const SPANISH_BEARERS: BearerWords = {
  each: /\b((cada|una|alguna|cualquier|la otra|otra|ninguna|toda|esa|esta|dicha|la) (una de las )?parte( contratante| signataria| requerida| requirente| importadora)?|(cada una|cualquiera|alguna|ninguna|una) de (las|ambas) (altas )?partes( contratantes| signatarias)?|cada (gobierno|pais|estado)( parte| contratante)?|(el|un) (estado|pais) (parte|receptor|requerido))\b/,
  both: /\b((las|ambas|dos) (altas )?partes( contratantes| signatarias)?|partes contratantes|(ambos|los dos) (gobiernos|paises|estados)( contratantes)?|los (gobiernos|paises|estados) (contratantes|signatarios|partes?|miembros)|ellas)\b/,
  bothFirst: /^(las|ambas|las dos) (altas )?partes\b/,
  memberStates: /\b(los )?(distintos |diversos )?(estados|paises) miembros?\b/,
  eachMemberState: /\b(cada|cualquier|un|todo|ese) (estado|pais) miembro\b/,
  body: /\b(comites?|subcomites?|comision (mixta|administradora|conjunta|de \w+)|la comision(?! europea)|consejo( de (asociacion|cooperacion|ministros))?|grupos? de trabajo|secretariado?|autoridades( competentes| migratorias)?)\b/,
  notBody: /^las partes\b/,
  cooperation:
    /\b(cooperacion|dialogo|actividades de cooperacion|consultas|acciones (comunes|conjuntas)|intercambios?)\b/,
  notCooperation: /\bfinanciera\b/,
  assistance:
    /\b(asistencia|ayuda|cooperacion|apoyo) (financier[oa]|tecnic[oa]|economic[oa])( y (financier[oa]|tecnic[oa]))?\b/,
  notAssistance: /\bcooperacion economica y tecnica\b|\bpor\b/,
  people:
    /\b(trabajador(es|as|a)?|nacional(es)?|ciudadan[oa]s?|personas?|conyuges?|hij[oa]s|familia(s|res)?|estudiantes|migrantes|solicitantes?|titulares|inmigrantes)\b/,
  treatment:
    /\b(trato|tratamiento|periodos de (seguro|empleo)|pensiones|rentas|asignaciones|prestaciones|derechos?)\b/,
  entitled:
    /^(no )?(gozaran?|disfrutaran?|recibiran?|tendran? (derecho|acceso)|tienen? derecho|se beneficiaran?|seran? (exent|beneficiari)\w+|estaran? exent\w+|obtendran?|conservaran?|quedaran? exent\w+|podran? beneficiarse)/,
  passive:
    /^(?!(estaran?|seran?|es|son) (integrad|compuest|conformad|constituid)[oa]s? por)(no )?(se (les? )?(\w+r(a|an)|podran?|deberan?)\b|(seran?|es|son|sera|estaran?) \w{2,}(ad|id|t|ch|st|rt)[oa]s?\b|(podran?|deberan?|pueden?|deben?|procuraran?) (ser \w+[oa]s?|\w+(ar|er|ir)se)\b)/,
  reflexive: /^(no )?(se |(podran?|deberan?|pueden?|deben?|procuraran?) \w+(ar|er|ir)se\b)/,
  agent: /^(?:\S+ ){1,8}?por (.{3,80})/,
  host: /\b(?:otorgad|concedid|dispensad|acordad)[oa]s? por (.{3,60})/,
  hostBloc:
    /\b(dichos trabajadores|tales trabajadores|trabajadores (mencionados|interesados|de que se trate)|ese estado miembro|territorio de un estado miembro)\b/,
  hostEach: /\b(cada|la otra|otra|una|cualquiera de las|alguna de las) partes?( contratantes?)?\b/,
  hostBoth:
    /\b(ciudadanos|nacionales) de (la comunidad|los estados miembros|los paises miembros|las partes)\b/,
  via: (names) => `por (?:${names})\\b|que (?:${names}) (?:debera|deberan|aplicara)\\b`,
  unknownParty:
    /\b(?:republica|reino|gobierno|principado|federacion|confederacion) (?:de |del )(?:la |los |las )?[a-z][\w -]{2,40}/,
}

/** What tells who benefits in Spanish (METHOD §3, Conventions). */
export const SPANISH_BENEFITS: BenefitWords = {
  migrants:
    /\b(solicitantes de asilo|refugiad[oa]s|retornados|repatriad[oa]s|trabajadores (migrantes|migratorios)|migrantes|victimas de|apatridas|nacionales de (otros|terceros) paises|no devolucion|personas desplazadas|extranjeros)\b/,
  peopleOfEach:
    /\b(personas? de negocios|personas (fisicas|naturales)|proveedores de servicios|prestadores de servicios|estudiantes|profesionales|ciudadan[oa]s|nacionales|trabajadores|conyuges?|dependientes|jovenes|periodistas|reconocimiento (mutuo|de))\b/,
  crime: /\b(ilegal|clandestin|irregular|delito|delincuencia|criminal|trafico|trata de|terrorismo)/,
  toB: (names) => `(?:a|para|de|al) (?:${names})`,
  toA: (names) => `(?:a|para|al) (?:${names})`,
}
