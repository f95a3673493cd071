import type { Concern } from './schema.ts';

/**
 * What makes a person of the bakery read a review before everybody does. Rules, not verdicts: all they cost an honest
 * writer is a wait, so they rather stop one too many.
 */
const rules: Record<Concern, (text: string) => boolean> = {
  'too-short': (text) => letters(text).length < 15,
  link: (text) => LINK.test(text.replaceAll(new RegExp(EMAIL, 'gi'), '')),
  contact: (text) => EMAIL.test(text) || phoneNumbers(text).length > 0,
  shouting: (text) => {
    const all = letters(text);
    const capitals = all.filter((letter) => letter !== letter.toLowerCase());
    return all.length >= 15 && capitals.length / all.length > 0.6;
  },
  // Four of a letter, or of a mark; dots may be as many as one likes.
  repeats: (text) => /(\p{L})\1{3,}|([^\p{L}\p{N}\s.…])\2{3,}/iu.test(text),
  insult: (text) => words(text).some((word) => insults.has(word)),
};

/** Why this review should wait; nothing means that it is published at once. */
export function findConcerns({ title, text }: { title: string; text: string }): Concern[] {
  const whole = `${title}\n${text}`;
  return (Object.keys(rules) as Concern[]).filter((name) => rules[name](name === 'too-short' ? text : whole));
}

const LINK = /\b(?:https?:|www\.)|\b[a-z0-9-]{2,}\.(?:com|net|org|info|biz|shop|be|fr|nl|de|eu|io|ru|xyz)\b/i;
const EMAIL = /[^\s@]+\s?(?:@|\(at\)|\[at\])\s?[^\s@]+\.[a-z]{2,}/i;

/** Nine digits or more in one piece, however they are grouped; prices, weights and dates are shorter. */
function phoneNumbers(text: string): string[] {
  const candidates = text.match(/\+?\d(?:[\s./()-]{0,2}\d){8,}/g) ?? [];
  return candidates.filter((candidate) => !/^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(candidate));
}

function letters(text: string): string[] {
  return text.match(/\p{L}/gu) ?? [];
}

/** Lower case, without accents, so that `Débile` is found as `debile`. */
function words(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

/** Aimed at people rather than at bread; in both languages, without accents. */
const insults = new Set([
  ...['idiot', 'idiots', 'moron', 'morons', 'imbecile', 'stupid', 'scum', 'bastard', 'bastards', 'bitch', 'asshole'],
  ...['arsehole', 'wanker', 'dickhead', 'fuck', 'fucking', 'fucker', 'shit', 'shitty', 'crap', 'crook', 'crooks'],
  ...['idiote', 'idiotes', 'imbeciles', 'cretin', 'cretins', 'debile', 'debiles', 'con', 'cons', 'connard', 'connards'],
  ...['connasse', 'conne', 'salaud', 'salauds', 'salope', 'merde', 'merdique', 'pute', 'putain', 'encule', 'escroc'],
  ...['escrocs', 'abruti', 'abrutis'],
]);
