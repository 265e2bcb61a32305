/** What readers are told that a medium is, by the type that the story gives it: a kind or a MIME type. */
export function mediaKind(type: string): 'video' | 'audio' | 'other' {
  return type.startsWith('video') ? 'video' : type.startsWith('audio') ? 'audio' : 'other';
}
