import { languageOf } from './date-languages.js';

/** Words about recordings, maps and posts. They come with what shows them, in all languages. */
export interface MediaText {
  play: { video: string; audio: string; map: string };
  /** Under that: from where it then comes. */
  from(host: string): string;
  /** A link to where it is: "Open at YouTube". */
  open(name: string): string;
  /** The page lets nothing of another host in. */
  refused: string;
  /** A file that could not be played. */
  failed: { video: string; audio: string };
}

const en: MediaText = {
  play: { video: 'Play the video', audio: 'Play the recording', map: 'Show the map' },
  from: (host) => `Comes from ${host}, which then learns of your visit`,
  open: (name) => `Open at ${name}`,
  refused: 'This page does not let it be shown here.',
  failed: { video: 'The video could not be played.', audio: 'The recording could not be played.' },
};

const TEXTS: Readonly<Record<string, MediaText>> = {
  en,
  uk: {
    play: { video: 'Відтворити відео', audio: 'Відтворити запис', map: 'Показати карту' },
    from: (host) => `Надходить із ${host}, який тоді дізнається про ваш візит`,
    open: (name) => `Відкрити на ${name}`,
    refused: 'Ця сторінка не дозволяє показати це тут.',
    failed: { video: 'Не вдалося відтворити відео.', audio: 'Не вдалося відтворити запис.' },
  },
  de: {
    play: { video: 'Video abspielen', audio: 'Aufnahme abspielen', map: 'Karte zeigen' },
    from: (host) => `Kommt von ${host}; dort erfährt man dann von Ihrem Besuch`,
    open: (name) => `Bei ${name} öffnen`,
    refused: 'Diese Seite lässt das hier nicht zu.',
    failed: {
      video: 'Das Video konnte nicht abgespielt werden.',
      audio: 'Die Aufnahme konnte nicht abgespielt werden.',
    },
  },
  fr: {
    play: { video: 'Lire la vidéo', audio: 'Écouter l’enregistrement', map: 'Afficher la carte' },
    from: (host) => `Provient de ${host}, qui a alors connaissance de votre visite`,
    open: (name) => `Ouvrir sur ${name}`,
    refused: 'Cette page ne permet pas de l’afficher ici.',
    failed: { video: 'La vidéo n’a pas pu être lue.', audio: 'L’enregistrement n’a pas pu être lu.' },
  },
  pl: {
    play: { video: 'Odtwórz wideo', audio: 'Odtwórz nagranie', map: 'Pokaż mapę' },
    from: (host) => `Pochodzi z ${host}; serwis dowie się wtedy o Twojej wizycie`,
    open: (name) => `Otwórz w serwisie ${name}`,
    refused: 'Ta strona nie pozwala tego tutaj pokazać.',
    failed: { video: 'Nie udało się odtworzyć wideo.', audio: 'Nie udało się odtworzyć nagrania.' },
  },
  es: {
    play: { video: 'Reproducir el vídeo', audio: 'Reproducir la grabación', map: 'Mostrar el mapa' },
    from: (host) => `Procede de ${host}, que entonces sabrá de su visita`,
    open: (name) => `Abrir en ${name}`,
    refused: 'Esta página no permite mostrarlo aquí.',
    failed: { video: 'No se pudo reproducir el vídeo.', audio: 'No se pudo reproducir la grabación.' },
  },
  ar: {
    play: { video: 'تشغيل الفيديو', audio: 'تشغيل التسجيل', map: 'عرض الخريطة' },
    from: (host) => `يأتي من ${host} الذي يعلم عندئذٍ بزيارتك`,
    open: (name) => `الفتح في ${name}`,
    refused: 'لا تسمح هذه الصفحة بعرضه هنا.',
    failed: { video: 'تعذر تشغيل الفيديو.', audio: 'تعذر تشغيل التسجيل.' },
  },
  ja: {
    play: { video: '動画を再生', audio: '音声を再生', map: '地図を表示' },
    from: (host) => `${host}から読み込まれ、閲覧が相手に伝わります`,
    open: (name) => `${name}で開く`,
    refused: 'このページでは表示できません。',
    failed: { video: '動画を再生できませんでした。', audio: '音声を再生できませんでした。' },
  },
};

/** The words in a language; English where it is not known. */
export function mediaText(lang: string): MediaText {
  return TEXTS[languageOf(lang)] ?? en;
}
