import { counted } from '../intl.js';
import { formsOf } from '../locale-forms.js';
import type { Vocabulary } from '../vocabulary.js';

const LOCALE = 'es';
const count = (forms: Record<'one' | 'many' | 'other', string>): ((count: number) => string) =>
  counted(LOCALE, forms);
const number = (value: number): string => formsOf(LOCALE).wholeNumber(value);

const events = count({ one: '# hecho', many: '# de hechos', other: '# hechos' });
const NOT_CONFIRMED = 'esta cronología no lo confirma';

/** Spanish. */
export const vocabulary: Vocabulary = {
  locale: LOCALE,
  statuses: {
    confirmed: { name: 'Confirmado', inRow: '', past: '', unconfirmed: () => '' },
    expected: {
      name: 'Previsto',
      inRow: 'previsto',
      past: 'estaba previsto, sin confirmar',
      unconfirmed: ({ words }) => `Estaba previsto (${words}); ${NOT_CONFIRMED}.`,
    },
    tentative: {
      name: 'Provisional',
      inRow: 'provisional',
      past: 'era provisional, sin confirmar',
      unconfirmed: ({ words }) => `Solo se anunció de forma provisional (${words}); ${NOT_CONFIRMED}.`,
    },
    postponed: {
      name: 'Aplazado',
      inRow: 'aplazado',
      past: 'se aplazó, sin confirmar desde entonces',
      unconfirmed: ({ words }) =>
        `Se aplazó; la fecha indicada aquí (${words}) ya ha pasado y ${NOT_CONFIRMED}.`,
    },
    cancelled: { name: 'Cancelado', inRow: 'cancelado', past: 'cancelado', unconfirmed: () => '' },
    disputed: { name: 'En disputa', inRow: 'en disputa', past: 'en disputa', unconfirmed: () => '' },
  },
  sentences: {
    asOf: (when, kind) =>
      kind === 'phrase'
        ? `Información: ${when}`
        : `Información ${kind === 'day' || kind === 'minute' || kind === 'second' ? 'a' : 'de'} ${when}`,
    asOfShort: (date) => `datos a ${date}`,
    dateNotSet: 'fecha sin fijar',
    eventPosition: (at, of) => `hecho ${number(at)} de ${number(of)}`,
    andMore: (title, more) => `${title} y ${number(more)} más`,
    orElse: (place, alternative) => `${place}, o ${alternative}`,
    row: (parts) => parts.join(', '),
    label: (name) => `${name}:`,
    quote: (text) => `«${text}»`,
  },
  interface: {
    timeline: 'Cronología',
    list: 'Lista',
    axis: 'Hechos en el tiempo',
    toolbar: 'Vista de la cronología',
    wholeStory: 'Toda la historia',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    moveBack: 'Antes',
    moveOn: 'Después',
    fold: 'Plegar pausas',
    openBreak: (length) => `${length} sin hechos: desplegar`,
    overview: 'Vista general de toda la historia',
    windowStart: 'Inicio de la parte mostrada',
    windowEnd: 'Final de la parte mostrada',
    startWithFirst: 'Empezar por el primer hecho',
    find: 'Buscar',
    findWords: 'Palabras del título, lugar o texto',
    lanesShown: 'Hilos mostrados',
    found: (found, of) => `${number(found)} de ${events(of)}`,
    noneFound: 'Ningún hecho coincide',
    gone: 'Ya no se muestra',
    searching: 'Buscando…',
    clear: 'Borrar',
    showAll: 'Mostrar todo',
    findFailed: 'No se pudo cargar la búsqueda.',
    details: 'Detalles del hecho',
    close: 'Cerrar',
    previousEvent: 'Hecho anterior',
    nextEvent: 'Hecho siguiente',
    position: (at, of) => `${typeof at === 'number' ? number(at) : at} de ${number(of)}`,
    number,
    events,
    moreEvents: (more) => `${number(more)} más`,
    gathered: count({
      one: '# hecho muy próximo',
      many: '# de hechos muy próximos',
      other: '# hechos muy próximos',
    }),
    showEarlier: count({
      one: 'Mostrar # hecho anterior',
      many: 'Mostrar # de hechos anteriores',
      other: 'Mostrar # hechos anteriores',
    }),
    showLater: count({
      one: 'Mostrar # hecho posterior',
      many: 'Mostrar # de hechos posteriores',
      other: 'Mostrar # hechos posteriores',
    }),
    showNext: (next) => `Mostrar los ${number(next)} siguientes`,
    showFirst: (first) => `Mostrar los ${number(first)} primeros`,
    goTo: 'Ir a',
    withCount: (name, of) => `${name} (${number(of)})`,
    undated: 'Sin fecha',
    addToCalendar: 'Añadir al calendario',
    copyLink: 'Copiar enlace',
    linkCopied: 'Enlace copiado',
    linkNotCopied: 'No se pudo copiar el enlace. Aquí está:',
    dateNotSet: 'Fecha sin fijar',
    dateAsWritten: (text) => `Fecha tal como figura: ${text}`,
    earlierDates: 'Fechas anteriores',
    source: 'Fuente',
    sources: 'Fuentes',
    sourcesOf: count({ one: '# fuente', many: '# de fuentes', other: '# fuentes' }),
    published: (date) => `publicado: ${date}`,
    archivedCopy: 'copia archivada',
    accountsDiffer: 'Las versiones difieren',
    links: 'Enlaces',
    updates: 'Actualizaciones',
    update: 'Actualización',
    correction: 'Corrección',
    imageMissing: 'No se pudo cargar la imagen.',
    openMedia: (kind) =>
      ({ video: 'Abrir el vídeo', audio: 'Abrir el audio', other: 'Abrir el documento' })[kind],
    legend: 'Cómo leerlo',
    legendDay: 'un día',
    legendMoment: 'un momento',
    legendDays: 'varios días',
    legendTime: 'un período',
    legendAbout: 'aproximado',
    legendExpected: 'previsto, sin confirmar',
    legendOpen: 'sin final fijado',
    legendCancelled: 'cancelado',
    legendDisputed: 'en disputa',
    legendKinds: {
      before: 'entonces o antes',
      after: 'entonces o después',
      unknown: 'inicio o fin desconocido',
      some: 'en algún momento de ese tiempo',
      season: 'estación del año',
      'one-of': 'una de estas fechas',
      'all-of': 'todas estas fechas',
    },
    loading: 'Cargando la cronología…',
    failed: 'No se pudo cargar la cronología.',
    partFailed: 'No se pudo cargar una parte de la cronología.',
    noEvents: 'No hay hechos que mostrar.',
    eventFailed: 'No se pudo cargar el resto.',
    retry: 'Reintentar',
  },
};
