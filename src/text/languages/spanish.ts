// Spanish reports.
import type { Language } from './language.ts';

// prettier-ignore
export const spanish: Language = {
  name: 'Spanish',
  months: ['enero|ene', 'febrero', 'marzo', 'abril|abr', 'mayo', 'junio', 'julio', 'agosto', 'septiembre|setiembre', 'octubre', 'noviembre', 'diciembre|dic'],
  headings: {
    summary: ['resumen', 'qué pasó', 'qué ocurrió', 'descripción', 'descripción del incidente'],
    impact: ['impacto', 'servicios afectados', 'usuarios afectados', 'alcance'],
    timeline: ['cronología', 'cronologia', 'línea de tiempo', 'línea temporal', 'secuencia de eventos'],
    'root-cause': ['causa raíz', 'causa raiz', 'causa principal', 'causas', 'análisis de causa'],
    'contributing-factors': ['factores contribuyentes'],
    trigger: ['desencadenante', 'detonante'],
    detection: ['detección'],
    resolution: ['resolución', 'solución', 'recuperación', 'mitigación'],
    actions: ['acciones', 'acciones correctivas', 'plan de acción', 'próximos pasos', 'medidas correctivas', 'tareas pendientes'],
    lessons: ['lecciones aprendidas', 'aprendizajes', 'conclusiones'],
    'went-well': ['qué salió bien', 'lo que salió bien', 'qué funcionó bien'],
    'went-wrong': ['qué salió mal', 'lo que salió mal', 'qué se puede mejorar'],
    lucky: ['dónde tuvimos suerte'],
    supporting: ['anexos', 'anexo', 'enlaces'],
  },
  keys: {
    title: ['título'], date: ['fecha', 'fecha del incidente'], started: ['inicio', 'inicio del incidente', 'hora de inicio', 'comienzo'],
    resolved: ['fin', 'fin del incidente', 'hora de fin', 'resuelto', 'resuelto el'], detected: ['detectado', 'detectado el'], duration: ['duración', 'tiempo de caída'],
    severity: ['severidad', 'gravedad', 'prioridad'], authors: ['autor', 'autores', 'autora'], services: ['servicios afectados', 'sistemas afectados'],
    organization: ['organización', 'empresa'], 'time zone': ['zona horaria', 'huso horario'],
  },
  rows: [
    {
      role: 'started',
      any: ['(?:inicio|comienzo) (?:del incidente|de la caída)', '(?:comienza|empieza) (?:el incidente|la caída)'],
      finds: ['Inicio del incidente', 'Empieza la caída'],
      leaves: ['Comienza la reunión'],
    },
    {
      role: 'detected',
      any: ['(?:incidente|fallo|caída) detectad[oa]', 'se recibe (?:la|una) alerta', 'clientes? (?:reporta|informan?)'],
      finds: ['Fallo detectado', 'Se recibe la alerta', 'Un cliente reporta errores'],
      leaves: ['Se crea una alerta'],
    },
    {
      role: 'resolved',
      any: ['(?:incidente|problema) resuelto', 'servicio (?:restablecido|restaurado)', 'fin (?:del incidente|de la caída)'],
      finds: ['Incidente resuelto', 'Servicio restablecido', 'Fin de la caída'],
      leaves: ['Servicio parcialmente disponible'],
    },
  ],
  frequent: ['el', 'los', 'las', 'del', 'que', 'fue', 'una', 'por', 'para', 'con', 'nuestro', 'estaba', 'se', 'en', 'y', 'al', 'fueron', 'hasta'],
  dates: [['20 de junio de 2022', '2022-06-20'], ['3 de enero de 2024', '2024-01-03'], ['5 diciembre 2023', '2023-12-05']],
  sentence: 'El disco estaba lleno y los pedidos fueron rechazados hasta las diez por el servidor.',
};
