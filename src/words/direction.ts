/** Languages that are written from right to left, unless their tag names another script. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(?![a-z])(?!.*-latn|.*-cyrl)/i;

/** The direction of a text in a language, by its BCP 47 tag. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}
