import type { Rule } from '../rule.ts'

/** What speaks of a topic in Spanish: the codebook's seeds and what treaties say for them (METHOD §4; the column `exclude` is in `not`). */
export const SPANISH_TOPIC_RULES: readonly Rule<string>[] = [
  {
    id: 'es-readmit-own',
    value: 'readmit-own',
    pattern:
      /\b(readmi\w+(?! de (las )?(mercancias|bienes|productos|nacionales de (terceros|otros) paises|apatridas)))/,
    not: /\breadmision de (las )?(mercancias|bienes|productos|un estado miembro)\b/,
    example: 'Arcadia readmitirá a todos sus nacionales que se encuentren sin permiso de estancia.',
    counterExample: 'La readmisión de mercancías enviadas a reparar estará libre de aranceles.',
  },
  {
    id: 'es-readmit-tcn',
    value: 'readmit-tcn',
    pattern:
      /\breadmi\w+\b.{0,400}\b((nacionales|ciudadanos) de (terceros|otros) paises|apatridas?|personas de otra nacionalidad)\b|\b((nacionales|ciudadanos) de (terceros|otros) paises|apatridas)\b.{0,400}\breadmi\w+/,
    example: 'Incluirá también la readmisión de nacionales de terceros países.',
    counterExample: 'Los nacionales de terceros países podrán ser titulares de marcas.',
  },
  {
    id: 'es-irregular',
    value: 'irregular',
    pattern:
      /\b(e?in)?migraci(on|ones) (ilegal|irregular|clandestina|indocumentada)s?|\bmigra(torios? irregulares|ntes? (irregulares|ilegales|indocumentados|en situacion irregular))|\b(entrada|estancia|permanencia|residencia|presencia) (ilegal|irregular)\b|\b(en )?situacion irregular\b/,
    example: 'Las Partes actuarán juntas contra la inmigración ilegal.',
    counterExample: 'Se combatirán la pesca ilegal y el comercio ilegal de madera.',
  },
  {
    id: 'es-visa',
    value: 'visa',
    pattern: /\bvisas?\b|\bvisados?\b/,
    not: /\bsolo hecho de (exigir|requerir)\b|\bvis(as?|ados?) consulares?\b|\bvis(as?|ados?) (de|en|sobre) (las )?(facturas|mercancias)\b|\bfacturas?\b|\baduan\w+/,
    example: 'Un régimen sin visados es el objetivo común de las Partes.',
    counterExample: 'Las facturas no necesitan visado consular.',
  },
  {
    id: 'es-recruit',
    value: 'recruit',
    pattern:
      /\b(migraci(on|ones) (laboral|de trabajadores|por motivos de trabajo)|acceso al (empleo|mercado (laboral|de trabajo|del trabajo))|contratacion de (\w+ )?(trabajadores|mano de obra|nacionales|migrantes)|(cupos?|contingentes?) (de|para) (\w+ )?(trabajadores|migrantes)|(circulacion|movilidad|desplazamiento) de (los )?(trabajadores|mano de obra)|mano de obra (migrante|extranjera)|admision (de trabajadores|al empleo))\b/,
    not: /\blibre (circulacion|movilidad) de (los )?(trabajadores|mano de obra)\b/,
    example: 'El cónyuge de ese trabajador tendrá acceso al mercado de trabajo.',
    counterExample: 'Los proveedores tendrán acceso al mercado de servicios.',
  },
  {
    id: 'es-work-rights',
    value: 'work-rights',
    pattern:
      /\b(trabajador(es|as|a)?|asalariados|empleados|nacionales)\b.{0,400}\b(discriminaci\w+|igualdad de trato|condiciones (de trabajo|laborales)|remuneraci\w+|despidos?)\b|\b(discriminaci\w+|igualdad de trato|condiciones (de trabajo|laborales)|remuneraci\w+|despidos?)\b.{0,400}\b(nacionales|nacionalidad|trabajador(es|as)? (migrantes|migratori[oa]s|extranjeros)|migrantes)\b|\btrabajador(es|as)? (migrantes|migratori[oa]s)\b(?!.{0,80}\b(seguridad social|remesas))/,
    not: /\ben el ambito de la seguridad social\b|\bresidentes permanentes\b|\bpropiedad intelectual\b|\binversionistas?\b/,
    example: 'Los trabajadores de nacionalidad arcadia no sufrirán discriminación en cuanto al despido.',
    counterExample: 'Las Partes mejorarán las condiciones de trabajo y el nivel de vida en su territorio.',
  },
  {
    id: 'es-circular',
    value: 'circular',
    pattern:
      /\b(migraci(on|ones) (circular|temporal)(es)?|movilidad circular|trabajadores (de temporada|estacionales|temporeros)|temporer[oa]s|trabajo (de temporada|estacional)|(fuga|circulacion|ganancia) de cerebros)\b/,
    not: /\b(salvo|excepto|con excepcion de) (los )?(trabajadores de temporada|temporeros)\b/,
    example: 'La cooperación podrá también favorecer la migración circular.',
    counterExample: 'El cónyuge de un trabajador, salvo los trabajadores de temporada, podrá trabajar.',
  },
  {
    id: 'es-free-movement',
    value: 'free-movement',
    pattern:
      /\b(libre (circulacion|movilidad|transito|movimiento) de (las |los )?(personas|trabajadores|ciudadanos|nacionales|mano de obra)|libertad de (circulacion|movimiento) (de (las |los )?(personas|trabajadores|nacionales)|y (de )?residencia)|derecho (de|a la) (entrada|residencia)|libre movilidad)\b/,
    not: /\blibre movilidad de (los )?(capitales|bienes)\b/,
    example: 'Los Estados realizarán la libre circulación de personas en la Comunidad.',
    counterExample: 'Las Partes garantizarán la libre circulación de capitales.',
  },
  {
    id: 'es-skills',
    value: 'skills',
    pattern:
      /\breconoc\w+\b.{0,120}\b(titulos|cualificaciones|calificaciones|diplomas|certificados (academicos|profesionales)|grados academicos|estudios|competencias profesionales|licencias profesionales)\b|\b(titulos|cualificaciones|diplomas|grados academicos)\b.{0,80}\breconoc\w+/,
    not: /\bevaluacion de la conformidad\b|\bnormas y reglamentos tecnicos\b|\bcertificados? de origen\b/,
    example: 'El Consejo examinará medidas para el reconocimiento mutuo de los diplomas.',
    counterExample: 'Las medidas sobre cualificaciones no serán un obstáculo al comercio.',
  },
  {
    id: 'es-socsec',
    value: 'socsec',
    pattern:
      /\b(seguridad social (de|para) (los |sus )?(trabajadores|nacionales|migrantes)|coordinacion de (los (sistemas|regimenes) de )?(la )?seguridad social|en (el ambito|materia) de (la )?seguridad social|periodos de (seguro|empleo|cotizacion)|(prestaciones|asignaciones) familiares|totalizacion de (los )?periodos|doble (cotizacion|imposicion de cotizaciones)|portabilidad de (las |los )?(pensiones|derechos|prestaciones)|convenios? de seguridad social)\b/,
    not: /\breforma (del|de los|de la)\b|\bservicios de seguridad social\b/,
    example: 'Los períodos de seguro cumplidos en cada Estado se totalizarán.',
    counterExample: 'Arcadia recibirá ayuda para la reforma del sistema de seguridad social.',
  },
  {
    id: 'es-remit',
    value: 'remit',
    pattern:
      /\bremesas\b.{0,200}\b(migrantes?|trabajadores|emigrantes?|emigrados|diaspora|familias|nacionales en el exterior)\b|\b(migrantes?|trabajadores|emigrantes?|diaspora)\b.{0,80}\b(remesas|transferencias? de (fondos|ahorros))\b|\bcostos? (del envio )?de (las )?remesas\b/,
    not: /\b(mercancias|inversion|inversionistas?|acreedor)\b/,
    example: 'Las Partes reducirán el costo de las remesas de los migrantes.',
    counterExample: 'Las remesas de utilidades de la inversión serán libres.',
  },
  {
    id: 'es-diaspora',
    value: 'diaspora',
    pattern:
      /\b(diasporas?|nacionales (que residen |residentes )?en el (exterior|extranjero)|comunidades en el (exterior|extranjero)|codesarrollo|comunidades de emigrantes)\b/,
    example: 'La diáspora participará en el desarrollo de Arcadia.',
    counterExample: 'Los cónsules se ocupan de los buques en el extranjero.',
  },
  {
    id: 'es-return',
    value: 'return',
    pattern:
      /\b(retorno (voluntario|asistido|digno|seguro|humanitario|inmediato|de (los |las )?(migrantes|personas|nacionales|inmigrantes|trabajadores))|regreso voluntario|politicas? de retorno|programas? de retorno|repatriacion (voluntaria|de (los |las )?(migrantes|personas|nacionales|trabajadores|inmigrantes)))\b/,
    not: /\bretorno de (las )?(mercancias|capitales|bienes)\b/,
    example: 'Las Partes favorecerán el retorno voluntario de los migrantes.',
    counterExample: 'El retorno de mercancías al exportador está libre de aranceles.',
  },
  {
    id: 'es-reintegration',
    value: 'reintegration',
    pattern:
      /\b(reintegraci\w+|reinserci\w+|reintegr(ar|en|aran?))\b.{0,100}\b(migrantes|inmigrantes|retornados|repatriad[oa]s|nacionales|emigrantes|personas que (regresan|retornan))\b|\b(retornados|repatriad[oa]s|migrantes que (regresan|retornan))\b.{0,160}\b(reintegraci\w+|reinserci\w+)/,
    not: /\b(adictos|toxicomanos|drogodependientes|reintegros?)\b/,
    example: 'Se dará prioridad a la reinserción de los migrantes que regresan.',
    counterExample: 'Proyectos de reinserción laboral de toxicómanos.',
  },
  {
    id: 'es-border',
    value: 'border',
    pattern:
      /\b(seguridad (de las|en las|de sus|fronteriza)( fronteras)?|guardia(s)? (de fronteras|fronteriz[oa]s)|policia de fronteras|(control|gestion|vigilancia|proteccion|integridad) (de|en) (las |sus )?fronteras( exteriores)?|control(es)? (fronterizos?|migratorios? fronterizos?)|gestion (integrada )?(fronteriza|de fronteras))\b/,
    not: /\b(mercancias|aduan\w+|transfronteriz\w+)\b/,
    example:
      'La cooperación abarcará la gestión de las fronteras y la formación de los guardias fronterizos.',
    counterExample: 'Los controles fronterizos de las mercancías se simplificarán.',
  },
  {
    id: 'es-docs',
    value: 'docs',
    pattern:
      /\b(documentos? de (viaje|identidad)|seguridad de los documentos|documentos? (falsos|falsificados|fraudulentos)|documentacion migratoria|pasaportes?|documentos? (nacional(es)? )?de identificacion|biometric\w+|cedulas? de identidad)\b/,
    not: /\bdocumentos? falsos? de origen\b|\bprueba documental de origen\b/,
    example: 'Cada Parte entregará a sus nacionales documentos de viaje.',
    counterExample: 'No se aceptarán documentos falsos de origen.',
  },
  {
    id: 'es-trafficking',
    value: 'trafficking',
    pattern:
      /\b(trata de (personas|seres humanos|mujeres|blancas|ninos)|trafico de (seres humanos|personas|mujeres|ninos))\b/,
    example: 'Las Partes combatirán la trata de seres humanos.',
    counterExample: 'Se combatirá el tráfico de drogas y de armas de fuego.',
  },
  {
    id: 'es-smuggling',
    value: 'smuggling',
    pattern:
      /\b(trafico (ilicito |ilegal )?de (los )?(inmigrantes|migrantes)|contrabando de (migrantes|personas)|traficantes de (migrantes|personas))\b/,
    example: 'Actuarán contra el tráfico ilícito de migrantes.',
    counterExample: 'Se combatirá el contrabando de tabaco.',
  },
  {
    id: 'es-asylum',
    value: 'asylum',
    pattern:
      /\b(asilo|asilad[oa]s|refugiad[oa]s?|no devolucion|proteccion internacional de (las )?personas|personas desplazadas|desplazad[oa]s internos?)\b/,
    not: /\bderecho de los refugiados\b.{0,80}\bterrorismo\b/,
    example: 'Los refugiados serán protegidos como pide la Convención.',
    counterExample: 'La devolución de los derechos pagados se hará en treinta días.',
  },
  {
    id: 'es-family',
    value: 'family',
    pattern:
      /\b((reagrupacion|reunificacion|reunion) (familiar|de (las )?familias)|conyuges?|personas a (su )?cargo|hijos (menores|a cargo|dependientes)|familiares (dependientes|acompanantes|de (los|esos|dichos) trabajadores)|miembros de (su|la) familia|dependientes (de|economicos))\b/,
    not: /\bde la misma familia\b|\bperiodos de seguro\b|\bseguridad social\b|\b(prestaciones|asignaciones) familiares\b/,
    example: 'El cónyuge legalmente residente de un trabajador podrá trabajar.',
    counterExample: 'Son personas vinculadas los miembros de la misma familia.',
  },
  {
    id: 'es-integration',
    value: 'integration',
    pattern:
      /\b(integracion social de|politicas? de integracion (social|de)|medidas de integracion|integracion de (los )?(migrantes|inmigrantes|nacionales|extranjeros|residentes)|racismo|xenofobia|trato justo e integracion|inclusion (social )?de (los )?migrantes)\b/,
    not: /\b(deportes?|dopaje)\b|\bintegracion (economica|regional|comercial|latinoamericana|centroamericana)\b/,
    example: 'Las Partes fomentarán la integración social de los nacionales que viven en el otro Estado.',
    counterExample: 'La integración económica y social de la región se acelerará.',
  },
  {
    id: 'es-students',
    value: 'students',
    pattern:
      /\b(movilidad (de|para) (los )?(\w+ y )?(estudiantes|investigadores|profesores|docentes|academicos|jovenes)|movilidad (estudiantil|academica)|intercambios? de (\w+(, \w+)? y )?(estudiantes|investigadores|profesores|docentes)|becas)\b/,
    not: /\bperiodistas\b|\bmedio ambiente\b|\bderechos? de autor\b/,
    example: 'Ambas Partes fomentarán la movilidad de los estudiantes.',
    counterExample: 'El estudio privado es un límite a los derechos de autor.',
  },
  {
    id: 'es-rootcauses',
    value: 'rootcauses',
    pattern:
      /\b(causas (profundas|fundamentales|subyacentes|estructurales) (de|y)( las?)?|presion(es)? migratorias?|zonas de (origen de los|fuerte|alta)? ?emigra\w+)\b/,
    not: /\bconflictos?\b(?!.{0,200}migra)/,
    example: 'Se dará prioridad a reducir la presión migratoria mediante la creación de empleo.',
    counterExample: 'Se vigilará la presión de la competencia sobre los productores.',
  },
  {
    id: 'es-mode4',
    value: 'mode4',
    pattern:
      /\b((entrada|ingreso|estancia|permanencia)( y (la )?(estancia|permanencia))? temporal|personas? de negocios|visitantes? de negocios|(transferencia|transferid[oa]s|traslad\w+)( \w+){0,2} dentro de una (misma )?empresa|(movimiento|presencia|circulacion|traslado) de personas (fisicas|naturales)|personas (fisicas|naturales) (que|de|para)|personal clave|proveedores de servicios contractuales|profesionales independientes|certificacion laboral|medidas migratorias|documentos? migratorios? que autori\w+|solo hecho de (exigir|requerir) (una )?visa)\b/,
    not: /\b(admision|importacion|internacion|entrada) temporal (de (las )?(mercancias|bienes)|libre)\b|\blibre de (derechos|aranceles?)\b|\bmercancia (acompan|sea admi)|\bmercado (laboral|de trabajo) permanente\b/,
    example: 'Cada Parte autorizará la entrada temporal a las personas de negocios.',
    counterExample: 'Las mercancías en admisión temporal están libres de aranceles.',
  },
  {
    id: 'es-capacity-migration',
    value: 'capacity',
    pattern:
      /\b(asistencia tecnica|capacitacion|(fortalec\w+|creacion de|desarrollo de) (las? )?capacidad(es)?)\b.{0,120}\b(autoridades|funcionarios|servicios|instituciones) (de migracion|migratori[oa]s)\b/,
    example: 'Promoverán la asistencia técnica entre las autoridades migratorias.',
    counterExample: 'Promoverán la asistencia técnica entre las aduanas.',
  },
  {
    id: 'es-hr-clause',
    value: 'hr-clause',
    pattern:
      /\b(derechos humanos|principios democraticos)\b.{0,400}\belementos? esencial(es)?\b|\belementos? esencial(es)?\b.{0,400}\b(derechos humanos|principios democraticos)\b|\b(se (basan?|fundamentan?)|basad[oa]s?) en el respeto\b.{0,200}\bderechos humanos\b/,
    example: 'El respeto de los derechos humanos es un elemento esencial del presente Acuerdo.',
    counterExample: 'El libre tránsito es un elemento esencial de la cooperación.',
  },
  {
    id: 'es-suspension',
    value: 'suspension',
    pattern:
      /\b(suspend\w+|suspension|denunciar\w*|denuncia del|medidas (apropiadas|adecuadas))\b.{0,300}\b(incumpl\w+|violaci\w+|elementos? esencial(es)?|derechos humanos|no cumpl\w+|migracion irregular)\b|\b(incumpl\w+|violaci\w+|no cumpl\w+)\b.{0,300}\b(suspend\w+|suspension|denunciar\w*|medidas (apropiadas|adecuadas))\b/,
    not: /\b(salvaguardias?|antidumping|concesion(es)? arancelaria|represalias?|tribunal arbitral|panel|grupo arbitral|beneficios|laudo|informe|propiedad intelectual|mercancias)\b/,
    example:
      'Cada Parte podrá suspender el Acuerdo si la otra incumple un elemento esencial: violación o abandono.',
    counterExample: 'Cada Parte podrá denunciar el Acuerdo mediante notificación a la otra.',
  },
]
