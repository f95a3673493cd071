import type { SeedCategory } from '../types.ts';

/** In the order in which the shop shows them. */
export const categories: SeedCategory[] = [
  {
    slug: 'breads',
    name: { en: 'Breads', fr: 'Pains' },
    description: {
      en: 'Long fermentation, stone-milled flour and a hot stone hearth. Whole or sliced, as you like it.',
      fr: 'De longues fermentations, des farines moulues sur meule et un four à sole bien chaud. Entiers ou coupés, comme vous voulez.',
    },
    coverSlug: 'country-sourdough',
  },
  {
    slug: 'viennoiserie',
    name: { en: 'Viennoiserie', fr: 'Viennoiseries' },
    description: {
      en: 'Butter, patience and three days’ work for ten minutes of breakfast. Out of the oven from half past six.',
      fr: 'Du beurre, de la patience et trois jours de travail pour dix minutes de petit déjeuner. Ça sort du four dès six heures et demie.',
    },
    coverSlug: 'croissant',
  },
  {
    slug: 'cakes',
    name: { en: 'Cakes', fr: 'Gâteaux' },
    description: {
      en: 'For birthdays, Sundays and no reason at all. Baked to order, so give us a day or two.',
      fr: 'Pour les anniversaires, les dimanches et les jours sans raison. Préparés sur commande : laissez-nous un jour ou deux.',
    },
    coverSlug: 'chocolate-layer-cake',
  },
  {
    slug: 'tarts',
    name: { en: 'Tarts', fr: 'Tartes' },
    description: {
      en: 'Crisp pastry baked until it is properly brown, and fruit that changes with the market.',
      fr: 'Une pâte croustillante, cuite pour de bon, et des fruits qui changent avec le marché.',
    },
    coverSlug: 'fruit-tart',
  },
  {
    slug: 'small-bakes',
    name: { en: 'Small bakes', fr: 'Petites douceurs' },
    description: {
      en: 'Something for the tin, the train or the four o’clock coffee.',
      fr: 'De quoi remplir la boîte à biscuits, tromper l’attente dans le train ou faire honneur au quatre-heures.',
    },
    coverSlug: 'chocolate-chip-cookies',
  },
  {
    slug: 'buns',
    name: { en: 'Buns and rings', fr: 'Petits pains et beignets' },
    description: {
      en: 'Doughnuts, bagels, pretzels and soft cakes in paper cases: one each, please.',
      fr: 'Donuts, bagels, bretzels et petits gâteaux en caissette : un par personne, s’il vous plaît.',
    },
    coverSlug: 'sesame-bagel',
  },
];
