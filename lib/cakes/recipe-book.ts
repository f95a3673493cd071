import type { CakeDesign } from './design/schema.ts';

/**
 * What the bakery makes its cakes of: per recipe the weights (g) of one batch, which are scaled to what a cake takes. Names are
 * in the language of the bakehouse, with what stands on the tubs and sacks beside them.
 */
export type Ingredient = {
  name: string;
  french: string;
  grams: number;
  allergens?: readonly Allergen[];
  piece?: number;
};
export type Allergen = 'gluten' | 'eggs' | 'milk' | 'nuts' | 'soya';
export type Recipe = { name: string; ingredients: readonly Ingredient[]; method: string };

type Detail = Pick<Ingredient, 'allergens' | 'piece'>;
const of =
  (name: string, french: string, detail: Detail = {}) =>
  (grams: number): Ingredient => ({ name, french, grams, ...detail });

/** Of one, without its shell (g). */
const EGG = 50;
const YOLK = 18;
const WHITE = 32;

const flour = of('Flour T55', 'farine T55', { allergens: ['gluten'] });
const sugar = of('Caster sugar', 'sucre semoule');
const brownSugar = of('Light brown sugar', 'cassonade');
const icingSugar = of('Icing sugar', 'sucre glace');
const butter = of('Butter, soft', 'beurre pommade', { allergens: ['milk'] });
const eggs = of('Eggs', 'œufs', { allergens: ['eggs'], piece: EGG });
const yolks = of('Egg yolks', 'jaunes d’œufs', { allergens: ['eggs'], piece: YOLK });
const whites = of('Egg whites', 'blancs d’œufs', { allergens: ['eggs'], piece: WHITE });
const milk = of('Whole milk', 'lait entier', { allergens: ['milk'] });
const buttermilk = of('Buttermilk', 'lait battu', { allergens: ['milk'] });
const cream = of('Cream 35 %', 'crème fleurette 35 %', { allergens: ['milk'] });
const vanilla = of('Vanilla paste', 'pâte de vanille');
const bakingPowder = of('Baking powder', 'levure chimique');
const soda = of('Bicarbonate of soda', 'bicarbonate');
const salt = of('Fine salt', 'sel fin');
const cocoa = of('Cocoa powder', 'cacao en poudre');
const lemonJuice = of('Lemon juice', 'jus de citron');
const lemonZest = of('Lemon zest', 'zestes de citron');
const darkChocolate = of('Dark chocolate 60 %', 'chocolat noir 60 %', { allergens: ['soya'] });
const milkChocolate = of('Milk chocolate', 'chocolat au lait', { allergens: ['milk', 'soya'] });
const whiteChocolate = of('White chocolate', 'chocolat blanc', { allergens: ['milk', 'soya'] });
const glucose = of('Glucose syrup', 'sirop de glucose');

export const sponges: Record<CakeDesign['sponge'], Recipe> = {
  vanilla: {
    name: 'Vanilla sponge',
    ingredients: [butter(225), sugar(225), eggs(250), flour(240), milk(60), bakingPowder(8), vanilla(6), salt(2)],
    method: 'Cream butter and sugar until white, eggs one by one, fold in the flour, loosen with the milk.',
  },
  chocolate: {
    name: 'Chocolate sponge',
    ingredients: [
      ...[butter(180), brownSugar(240), eggs(220), flour(170), cocoa(60), darkChocolate(90), buttermilk(120)],
      ...[bakingPowder(6), soda(2), salt(2)],
    ],
    method: 'Melt chocolate and butter, whisk in sugar and eggs, then buttermilk and what is dry in two turns.',
  },
  lemon: {
    name: 'Lemon sponge',
    ingredients: [
      ...[butter(220), sugar(230), eggs(245), flour(235), lemonJuice(40), lemonZest(12), bakingPowder(8), salt(2)],
    ],
    method: 'Rub the zest into the sugar, cream with the butter, eggs one by one, flour, and the juice last.',
  },
  almond: {
    name: 'Almond sponge (joconde)',
    ingredients: [
      of('Ground almonds', 'poudre d’amandes', { allergens: ['nuts'] })(190),
      ...[icingSugar(190), eggs(270), flour(75), butter(60), whites(160), sugar(55)],
    ],
    method:
      'Whip almonds, icing sugar and eggs for eight minutes; fold in whites beaten with the sugar, flour, butter.',
  },
  carrot: {
    name: 'Carrot sponge',
    ingredients: [
      of('Carrots, grated', 'carottes râpées')(270),
      of('Sunflower oil', 'huile de tournesol')(170),
      ...[brownSugar(200), eggs(180), flour(215)],
      of('Walnuts, chopped', 'noix concassées', { allergens: ['nuts'] })(80),
      bakingPowder(8),
      of('Ground cinnamon', 'cannelle moulue')(4),
      salt(2),
    ],
    method: 'Whisk oil, sugar and eggs thick, fold in what is dry, carrots and walnuts last.',
  },
  'red-velvet': {
    name: 'Red velvet sponge',
    ingredients: [
      ...[butter(125), sugar(240), eggs(115), flour(245), buttermilk(225), cocoa(16)],
      of('Beetroot red', 'rouge de betterave')(10),
      of('White vinegar', 'vinaigre blanc')(9),
      ...[vanilla(5), soda(4), salt(2)],
    ],
    method: 'Cream butter and sugar, eggs, then flour and red buttermilk by turns; vinegar and soda at the very end.',
  },
};

export const fillings: Record<CakeDesign['filling'], Recipe> = {
  raspberry: {
    name: 'Raspberry compote',
    ingredients: [
      of('Raspberry purée', 'purée de framboises')(560),
      of('Raspberries', 'framboises')(220),
      sugar(160),
      lemonJuice(30),
      of('Pectin NH', 'pectine NH')(13),
    ],
    method: 'Warm the purée to 40 °C, rain in sugar and pectin, boil two minutes, fold in the berries, chill.',
  },
  'pastry-cream': {
    name: 'Pastry cream',
    ingredients: [
      ...[milk(570), yolks(115), sugar(125)],
      of('Cornflour', 'fécule de maïs')(46),
      ...[butter(55), vanilla(8)],
    ],
    method: 'Boil the milk, pour on yolks, sugar and cornflour, boil for two minutes, butter at 50 °C, chill flat.',
  },
  ganache: {
    name: 'Dark ganache',
    ingredients: [darkChocolate(450), cream(430), glucose(40), butter(70)],
    method: 'Boil cream and glucose, onto the chocolate in three turns, butter at 38 °C, blend without air.',
  },
  'lemon-curd': {
    name: 'Lemon curd',
    ingredients: [lemonJuice(215), lemonZest(10), sugar(235), eggs(275), butter(250)],
    method: 'Cook juice, zest, sugar and eggs to 84 °C, sieve, butter at 45 °C, blend, chill.',
  },
  praline: {
    name: 'Praline cream',
    ingredients: [
      of('Hazelnut praline 60 %', 'praliné noisette 60 %', { allergens: ['nuts'] })(390),
      ...[milkChocolate(160), butter(150), cream(300)],
    ],
    method: 'Melt the chocolate into the warm praline, add butter, fold in the cream whipped soft.',
  },
  'salted-caramel': {
    name: 'Salted caramel',
    ingredients: [sugar(370), glucose(60), cream(370), butter(190), of('Fleur de sel', 'fleur de sel')(8)],
    method: 'Dry caramel to deep amber, stop it with hot cream, cook to 106 °C, butter and salt at 45 °C.',
  },
};

/** What is poured over the top and runs down: of its colour, dark or white. */
export const glazes = {
  dark: {
    name: 'Dark drip glaze',
    ingredients: [darkChocolate(500), cream(420), glucose(60), butter(20)],
    method: 'As ganache; pour at 32 °C on a cold cake, the drips first, then the top.',
  },
  white: {
    name: 'White drip glaze',
    ingredients: [whiteChocolate(640), cream(300), glucose(60)],
    method: 'As white ganache, fat-soluble colour; pour at 28 °C on a cold cake, the drips first, then the top.',
  },
} as const satisfies Record<string, Recipe>;

const buttercream: readonly Ingredient[] = [butter(500), sugar(300), whites(190), vanilla(6)];
const METHOD_BUTTERCREAM = 'Whites and sugar to 65 °C over steam, whip until cold, butter in pieces, colour last.';

export const icings = {
  buttercream: { name: 'Swiss buttercream', ingredients: buttercream, method: METHOD_BUTTERCREAM },
  'whipped-cream': {
    name: 'Whipped cream',
    ingredients: [cream(790), of('Mascarpone', 'mascarpone', { allergens: ['milk'] })(130), icingSugar(75), vanilla(5)],
    method: 'All at 4 °C, whip until it just holds its line; coat at once and keep cold.',
  },
  'dark-ganache': {
    name: 'Dark ganache for coating',
    ingredients: [darkChocolate(470), cream(420), butter(100)],
    method: 'As the filling; spread at 28 °C, smooth with a hot blade.',
  },
  'white-ganache': {
    name: 'White ganache for coating',
    ingredients: [whiteChocolate(660), cream(280), butter(55)],
    method: 'Boil the cream, onto the chocolate, blend, rest overnight; spread at 26 °C. Fat-soluble colours only.',
  },
  fondant: {
    name: 'Rolled fondant on buttercream',
    ingredients: [of('Rolled fondant', 'pâte à sucre')(620), ...[butter(195), sugar(115), whites(72)]],
    method: 'A thin coat of buttercream, chill hard; roll the fondant to 4 mm, drape, smooth, trim.',
  },
  naked: { name: 'Swiss buttercream, scraped', ingredients: buttercream, method: METHOD_BUTTERCREAM },
} as const satisfies Record<string, Recipe>;
