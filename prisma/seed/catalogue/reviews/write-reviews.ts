import type { Locale } from '#lib/catalog/schema.ts';
import { createRandom } from '../../random.ts';
import type { SeedProduct, SeedReview } from '../../types.ts';
import { products } from '../index.ts';
import { firstNames, initials } from './authors.ts';
import { categoryPhrases } from './categories.ts';
import { generalEn } from './general-en.ts';
import { generalFr } from './general-fr.ts';
import { drawRatings, type Rating } from './moods.ts';
import { type Part, patterns } from './patterns.ts';
import { dealer, pick, type Random } from './random.ts';
import type { Voice } from './types.ts';
import { voices } from './voices/index.ts';

const general = { en: generalEn, fr: generalFr };
const OLDEST_HOURS = 14_000;

/** All reviews of the catalogue: the same ones, in the same order, on every machine. */
export function writeReviews(): SeedReview[] {
  const random = createRandom(1789);
  const written = new Set<string>();
  return products.flatMap((product) => writeReviewsOf(product, random, written));
}

/** `written` holds the texts used so far, so that no two reviews say the same. */
function writeReviewsOf(product: SeedProduct, random: Random, written: Set<string>): SeedReview[] {
  const voice = voices[product.slug];
  if (!voice) throw new Error(`No voice for ${product.slug}`);
  const count = 18 + Math.round((92 * product.soldCount) / 9000);
  const ages = Array.from({ length: count }, () => 3 + Math.floor(OLDEST_HOURS * random() ** 1.6)).sort(
    (a, b) => a - b,
  );
  const writers = { en: createWriter(product, voice, 'en', random), fr: createWriter(product, voice, 'fr', random) };

  return drawRatings(random, voice.mood, count).map((rating, index) => {
    const locale = random() < 0.6 ? 'en' : 'fr';
    let review = writers[locale](rating);
    while (written.has(review.text)) review = writers[locale](rating);
    written.add(review.text);
    const ageHours = ages[index] as number;
    return { slug: product.slug, locale, rating, ...review, isVerified: random() < 0.7, ageHours };
  });
}

type Written = Pick<SeedReview, 'title' | 'text' | 'author'>;

function createWriter(product: SeedProduct, voice: Voice, locale: Locale, random: Random): (rating: Rating) => Written {
  const own = voice[locale];
  const common = general[locale];
  const kind = categoryPhrases[product.category]?.[locale];
  if (!kind) throw new Error(`No phrases for ${product.category}`);

  const name = dealer(random, firstNames[locale]);
  const praise = dealer(random, own.praise);
  const stories = [...own.stories];
  const deal: Record<Exclude<Part, 'opening' | 'closing' | 'praise'>, () => string> = {
    remark: dealer(random, kind.remarks),
    occasion: dealer(random, kind.occasions),
    niggle: dealer(random, kind.niggles),
    service: dealer(random, common.service),
    grumble: dealer(random, own.grumbles),
    concession: dealer(random, common.concessions),
    incident: dealer(random, common.incidents),
  };
  const byRating = <T>(make: (rating: Rating) => T) => [1, 2, 3, 4, 5].map((rating) => make(rating as Rating));
  const titles = byRating((r) => dealer(random, r > 3 ? [...own.titles, ...common.titles[r]] : common.titles[r]));
  const openings = byRating((r) => dealer(random, common.openings[r]));
  const closings = byRating((r) => dealer(random, common.closings[r]));

  return (rating) => {
    const say = (part: Part): string => {
      if (part === 'opening') return (openings[rating - 1] as () => string)();
      if (part === 'closing') return (closings[rating - 1] as () => string)();
      if (part === 'praise') return (random() < 0.2 && stories.pop()) || praise();
      return deal[part]();
    };
    const text = pick(random, patterns[rating]).map(say).join(' ');
    return { title: (titles[rating - 1] as () => string)(), text, author: `${name()} ${pick(random, initials)}.` };
  };
}
