import { counted } from '../intl.js';
import { formsOf } from '../locale-forms.js';
import type { Vocabulary } from '../vocabulary.js';

const LOCALE = 'fr';
const count = (forms: Record<'one' | 'many' | 'other', string>): ((count: number) => string) =>
  counted(LOCALE, forms);
const number = (value: number): string => formsOf(LOCALE).wholeNumber(value);

const events = count({ one: '# événement', many: '# d’événements', other: '# événements' });
const NOT_CONFIRMED = 'cette chronologie ne le confirme pas';

/** "au 15 décembre", "d’octobre 2025". */
function telling(when: string, isDay: boolean): string {
  if (isDay) return `au ${when}`;
  return /^[aoé]/.test(when) ? `d’${when}` : `de ${when}`;
}

/** French: a space that does not break goes before a colon. */
export const vocabulary: Vocabulary = {
  locale: LOCALE,
  statuses: {
    confirmed: { name: 'Confirmé', inRow: '', past: '', unconfirmed: () => '' },
    expected: {
      name: 'Attendu',
      inRow: 'attendu',
      past: 'était attendu, non confirmé',
      unconfirmed: ({ words }) => `Était attendu (${words}) ; ${NOT_CONFIRMED}.`,
    },
    tentative: {
      name: 'Provisoire',
      inRow: 'provisoire',
      past: 'était provisoire, non confirmé',
      unconfirmed: ({ words }) => `N’était annoncé qu’à titre provisoire (${words}) ; ${NOT_CONFIRMED}.`,
    },
    postponed: {
      name: 'Reporté',
      inRow: 'reporté',
      past: 'a été reporté, non confirmé depuis',
      unconfirmed: ({ words }) =>
        `A été reporté ; la date donnée ici (${words}) est passée, et ${NOT_CONFIRMED}.`,
    },
    cancelled: { name: 'Annulé', inRow: 'annulé', past: 'annulé', unconfirmed: () => '' },
    disputed: { name: 'Contesté', inRow: 'contesté', past: 'contesté', unconfirmed: () => '' },
  },
  sentences: {
    asOf: (when, kind) =>
      kind === 'phrase'
        ? `Informations : ${when}`
        : `Informations ${telling(when, kind === 'day' || kind === 'minute' || kind === 'second')}`,
    asOfShort: (date) => `infos : ${date}`,
    dateNotSet: 'date non fixée',
    eventPosition: (at, of) => `événement ${number(at)} sur ${number(of)}`,
    andMore: (title, more) => `${title} et ${number(more)} de plus`,
    orElse: (place, alternative) => `${place}, ou ${alternative}`,
    row: (parts) => parts.join(', '),
    label: (name) => `${name} :`,
    quote: (text) => `« ${text} »`,
  },
  interface: {
    timeline: 'Chronologie',
    list: 'Liste',
    axis: 'Événements dans le temps',
    toolbar: 'Affichage de la chronologie',
    wholeStory: 'Vue d’ensemble',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    moveBack: 'Plus tôt',
    moveOn: 'Plus tard',
    fold: 'Replier les pauses',
    openBreak: (length) => `${length} sans événement : déplier`,
    overview: 'Aperçu de toute la chronologie',
    windowStart: 'Début de la partie affichée',
    windowEnd: 'Fin de la partie affichée',
    startWithFirst: 'Commencer par le premier événement',
    find: 'Chercher',
    findWords: 'Mots du titre, du lieu ou du texte',
    lanesShown: 'Fils affichés',
    found: (found, of) => `${number(found)} sur ${events(of)}`,
    noneFound: 'Aucun événement trouvé',
    gone: 'N’apparaît plus',
    searching: 'Recherche en cours…',
    clear: 'Effacer',
    showAll: 'Tout afficher',
    findFailed: 'La recherche n’a pas pu être chargée.',
    details: 'Détails de l’événement',
    close: 'Fermer',
    previousEvent: 'Événement précédent',
    nextEvent: 'Événement suivant',
    position: (at, of) => `${typeof at === 'number' ? number(at) : at} sur ${number(of)}`,
    number,
    events,
    moreEvents: (more) => `${number(more)} de plus`,
    gathered: count({
      one: '# événement très rapproché',
      many: '# d’événements très rapprochés',
      other: '# événements très rapprochés',
    }),
    showEarlier: count({
      one: 'Afficher # événement antérieur',
      many: 'Afficher # d’événements antérieurs',
      other: 'Afficher # événements antérieurs',
    }),
    showLater: count({
      one: 'Afficher # événement ultérieur',
      many: 'Afficher # d’événements ultérieurs',
      other: 'Afficher # événements ultérieurs',
    }),
    showNext: (next) => `Afficher les ${number(next)} suivants`,
    showFirst: (first) => `Afficher les ${number(first)} premiers`,
    goTo: 'Aller à',
    withCount: (name, of) => `${name} (${number(of)})`,
    undated: 'Sans date',
    addToCalendar: 'Ajouter à l’agenda',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
    linkNotCopied: 'Le lien n’a pas pu être copié. Le voici :',
    dateNotSet: 'Date non fixée',
    dateAsWritten: (text) => `Date telle qu’elle est écrite : ${text}`,
    earlierDates: 'Dates précédentes',
    source: 'Source',
    sources: 'Sources',
    sourcesOf: count({ one: '# source', many: '# de sources', other: '# sources' }),
    published: (date) => `publié : ${date}`,
    archivedCopy: 'copie archivée',
    accountsDiffer: 'Les versions divergent',
    links: 'Liens',
    updates: 'Mises à jour',
    update: 'Mise à jour',
    correction: 'Correction',
    imageMissing: 'L’image n’a pas pu être chargée.',
    openMedia: (kind) =>
      ({ video: 'Ouvrir la vidéo', audio: 'Ouvrir l’enregistrement', other: 'Ouvrir le document' })[kind],
    legend: 'Comment lire',
    legendDay: 'un jour',
    legendMoment: 'un moment',
    legendDays: 'plusieurs jours',
    legendTime: 'une période',
    legendAbout: 'environ',
    legendExpected: 'attendu, non confirmé',
    legendOpen: 'sans fin fixée',
    legendCancelled: 'annulé',
    legendDisputed: 'contesté',
    legendKinds: {
      before: 'alors ou avant',
      after: 'alors ou après',
      unknown: 'début ou fin inconnus',
      some: 'à un moment de cette période',
      season: 'saison',
      'one-of': 'l’une de ces dates',
      'all-of': 'toutes ces dates',
    },
    loading: 'Chargement de la chronologie…',
    failed: 'La chronologie n’a pas pu être chargée.',
    partFailed: 'Une partie de la chronologie n’a pas pu être chargée.',
    noEvents: 'Il n’y a aucun événement à afficher.',
    eventFailed: 'Le reste n’a pas pu être chargé.',
    retry: 'Réessayer',
  },
};
