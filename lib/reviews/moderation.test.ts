import { expect, test } from 'vitest';
import { findConcerns } from './moderation.ts';

const about = (text: string, title = 'Our Sunday loaf') => findConcerns({ title, text });

test.each([
  'A thick crust, a tender crumb, and it keeps for four days.',
  'Une croûte épaisse, une mie tendre : on en reprend tous les dimanches.',
  'We paid €5.40 for 1.2 kg on 24/12/2025 and came back for 3 more... at 7.30.',
  'My 3 children, aged 4, 6 and 9, ate all 12 of them within 10 minutes.',
  'The BEST croissant in town, oh là là! Mmm... So good!!!',
  'J’ai goûté le cramique. Concours gagné : contents, conquis, et un peu confus.',
  'Open at 07:00 and again from 14:00 to 18:30, Tuesday to Saturday.',
])('published at once: %s', (text) => {
  expect(about(text)).toEqual([]);
});

test.each([
  ['Good.', 'too-short'],
  ['★★★ 10/10 !!', 'too-short'],
  ['Order the same for half at https://cheap-bread.example/now please', 'link'],
  ['You can see more of it on www.example and in the papers', 'link'],
  ['Much better and cheaper at cheapbread.com around the corner', 'link'],
  ['Write to me, marie.dupont@example.org, for the full recipe', 'contact'],
  ['Write to me at marie (at) example.org for the full recipe', 'contact'],
  ['Call me on +32 470 12 34 56 and I will tell you more', 'contact'],
  ['Appelez-moi au 02/512.34.56.78 pour en savoir plus sur ce pain', 'contact'],
  ['THIS IS THE WORST BREAD THAT I HAVE EVER HAD', 'shouting'],
  ['PLUS JAMAIS ÇA, QUELLE DÉCEPTION, VRAIMENT', 'shouting'],
  ['Sooooooo good that I came back the next morning', 'repeats'],
  ['What a lovely loaf it is!!!!! I came back for another', 'repeats'],
  ['The people behind the counter are idiots, sadly', 'insult'],
  ['Le pain est bon mais le patron est un CONNARD fini', 'insult'],
  ['Il faut être débile pour payer ce prix-là, franchement', 'insult'],
] as const)('waits: %s', (text, concern) => {
  expect(about(text)).toEqual([concern]);
});

test('the title counts as well', () => {
  const text = 'A thick crust, a tender crumb, and it keeps for four days.';
  expect(about(text, 'See www.example.com')).toEqual(['link']);
  expect(about(text, 'Yes')).toEqual([]);
});

test('every concern is told', () => {
  expect(about('CALL ME ON 0470123456 YOU IDIOTS!!!!')).toEqual(['contact', 'shouting', 'repeats', 'insult']);
});
