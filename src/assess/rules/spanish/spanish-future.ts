import { folding } from '../romance/word-forms.ts'

/**
 * Verbs of treaties by their infinitive. Without accents the future has the letters of other words (*primera*, *para*, *manera*), so it is read of
 * these alone: the infinitive and `a` or `an`.
 */
const INFINITIVES = `abolir abordar abrir acceder aceptar acelerar acompanar acordar actualizar adecuar admitir adoptar afectar alentar ampliar analizar anular
aplicar aportar apoyar aprobar armonizar asegurar asignar asistir asumir atender aumentar autorizar avanzar ayudar basar beneficiar brindar buscar cancelar
celebrar centrar cesar coadyuvar colaborar combatir comenzar comprender computar comunicar conceder concertar concluir conducir conformar confirmar conservar
considerar constituir consultar contar contemplar continuar contribuir controlar cooperar coordinar corresponder costear crear cubrir cumplir dar decidir
definir dejar delegar denegar denunciar derogar desarrollar desempenar designar desplegar destinar determinar devolver difundir dirigir discutir disfrutar
divulgar ejecutar ejercer elaborar eliminar emitir emplear emprender encargar encomendar enfocar entrar entregar enviar establecer estar estimular estudiar
evaluar evitar examinar exceptuar excluir exigir eximir existir expedir explorar exportar extender facilitar favorecer fijar financiar fomentar formar formular
fortalecer funcionar garantizar gestionar gozar habilitar identificar impartir impedir implementar impulsar incentivar incluir incorporar incrementar informar
ingresar iniciar instar instaurar instituir integrar intensificar intercambiar intentar intervenir invitar investigar ir lanzar levantar limitar llevar lograr
luchar mejorar modificar negar negociar nombrar notificar observar ofrecer operar optar organizar otorgar pagar participar percibir perfeccionar permanecer
permitir perseguir posibilitar preparar prestar prestarse prevenir prever prestar priorizar proceder profundizar programar prohibir promover proporcionar propiciar
proseguir proteger proveer publicar quedar readmitir realizar recibir rechazar recomendar reconocer recopilar reducir reembolsar reforzar regir regular
rehusar reintegrar remitir renovar repatriar requerir resolver respetar responder respaldar restablecer retirar reunir reunirse revisar revocar seguir ser
servir simplificar solicitar someter sufragar suministrar supervisar suprimir surtir suscribir suspender sustituir tener terminar tomar totalizar trabajar
trasladar tramitar transferir interpretar entender reportar documentar compartir dedicar obligar sujetar valorar transmitir tratar utilizar velar verificar vigilar`

const IRREGULAR =
  'abstendra|contendra|convendra|dispondra|hara|impondra|intervendra|mantendra|obtendra|opondra|prevendra|propondra|pondra|sostendra|suspondra|tendra|vendra|dira|sabra|valdra|saldra|expondra'

/** Alternatives for a verb in the future tense, third person. */
export const SPANISH_FUTURE = `(?:(?:${folding(INFINITIVES)})a|${IRREGULAR})n?`
