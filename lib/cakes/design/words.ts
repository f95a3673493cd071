/**
 * Words that a person of the bakery looks at before they are piped. None is refused for them: people tease each other on
 * cakes, and names look like anything.
 */
export function hasConcern(text: string): boolean {
  return readings(text).some((reading) => wordsIn(reading).some((word) => impolite.has(word)));
}

/** Figures and signs that stand in for letters; some may be one of two. */
const lookAlikes: readonly Record<string, string>[] = [
  {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '€': 'e',
    '!': 'i',
    '|': 'i',
  },
  {
    '1': 'l',
    '|': 'l',
    '!': 'l',
    '(': 'c',
    '<': 'c',
    '+': 't',
    '*': 'u',
    µ: 'u',
    '0': 'o',
    '3': 'e',
    '4': 'a',
    '@': 'a',
    $: 's',
    '5': 's',
  },
];

/** As it is written, and as it may be meant; all in lower case and without accents. */
function readings(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  return [plain, ...lookAlikes.map((letters) => [...plain].map((sign) => letters[sign] ?? sign).join(''))];
}

/** Whole words; what is spelt out (`f.u.c.k`) is one, and what is drawn out (`fuuuck`) is also what it is drawn from. */
function wordsIn(text: string): string[] {
  const spelt = text.replaceAll(/(?<!\p{L})\p{L}(?:[^\p{L}\n]\p{L})+(?!\p{L})/gu, (letters) =>
    letters.replaceAll(/\P{L}/gu, ''),
  );
  const words = spelt.match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => [word, word.replaceAll(/(\p{L})\1{2,}/gu, '$1')]);
}

const impolite = new Set([
  ...[
    'arse',
    'arsehole',
    'arseholes',
    'ass',
    'asshole',
    'assholes',
    'bastard',
    'bastards',
    'bitch',
    'bitches',
    'bollocks',
  ],
  ...[
    'bullshit',
    'cock',
    'cocks',
    'cunt',
    'cunts',
    'dickhead',
    'dickheads',
    'fuck',
    'fucked',
    'fucker',
    'fuckers',
    'fucking',
  ],
  ...[
    'moron',
    'motherfucker',
    'piss',
    'pissed',
    'prick',
    'shit',
    'shits',
    'shitty',
    'slag',
    'slut',
    'sluts',
    'tits',
    'twat',
  ],
  ...['wank', 'wanker', 'wankers', 'whore', 'whores', 'nazi', 'nazis', 'hitler', 'faggot', 'retard', 'nigger', 'nigga'],
  ...[
    'bite',
    'bites',
    'bordel',
    'branleur',
    'branleuse',
    'con',
    'conne',
    'connes',
    'cons',
    'connard',
    'connards',
    'connasse',
  ],
  ...['couille', 'couilles', 'cul', 'encule', 'enculee', 'encules', 'enfoire', 'enfoires', 'foutre', 'gouine', 'merde'],
  ...[
    'merdique',
    'negre',
    'nique',
    'niquer',
    'pede',
    'pedes',
    'pouffiasse',
    'putain',
    'pute',
    'putes',
    'salaud',
    'salauds',
  ],
  ...['salope', 'salopes', 'tapette', 'trouduc', 'chier', 'bougnoule', 'youpin'],
]);
