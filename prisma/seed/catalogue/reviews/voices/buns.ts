import type { Voices } from '../types.ts';

export const buns: Voices = {
  'ring-doughnut': {
    mood: 'liked',
    en: {
      titles: ['Pink and proud of it', 'Childhood with a hole in it', 'Light as air'],
      praise: [
        'It is as cheerful as it looks.',
        'The icing tastes of raspberries and not just of pink.',
        'It is so light that I had to check whether I had really eaten one.',
        'The sprinkles crunch and made everybody at the table smile.',
        'It isn’t greasy at all, and you can tell the oil was fresh.',
        'It has that pale ring around the middle, so it has risen properly.',
        'The dough is soft and a bit buttery, even without the icing.',
      ],
      stories: [],
      grumbles: [
        'The icing had stuck to the box, and half of it stayed there.',
        'It was very sweet, and I’m saying that about a doughnut.',
      ],
    },
    fr: {
      titles: ['Rose et fier de l’être', 'Un goût d’enfance', 'Léger comme tout'],
      praise: [
        'Il est aussi gai qu’il en a l’air.',
        'Le glaçage a le goût de framboise, et pas seulement la couleur.',
        'Si léger qu’on se demande si on l’a vraiment mangé.',
        'Les vermicelles croquent et font sourire tout le monde.',
        'Pas gras du tout, on voit que l’huile est fraîche.',
        'La pâte est souple et parfumée, même sans le glaçage.',
        'Il a fait l’unanimité, des plus petits aux plus grands.',
      ],
      stories: [],
      grumbles: ['Le glaçage avait collé à la boîte, la moitié y est restée.', 'Très sucré, même pour un donut.'],
    },
  },
  'chocolate-doughnut': {
    mood: 'liked',
    en: {
      titles: ['A grown-up doughnut', 'Hazelnuts make it', 'Ganache, not glaze'],
      praise: [
        'Chocolate, hazelnuts and a soft dough: I need no more persuading.',
        'The topping is real ganache, dark and soft, and not that waxy glaze.',
        'The roasted hazelnuts give it a crunch that a doughnut usually lacks.',
        'It isn’t very sweet, which is why I finish it.',
        'The dough is light and the chocolate does the work.',
        'It goes with strong coffee as if the two had been made for each other.',
        'The chocolate still had its shine when I unpacked it at the office.',
      ],
      stories: [],
      grumbles: ['The hazelnuts fell off at the first bite.', 'The dough was a little oily that day.'],
    },
    fr: {
      titles: ['Un donut pour adultes', 'Les noisettes font tout', 'De la vraie ganache'],
      praise: [
        'Du chocolat, des noisettes, une pâte bien souple : je n’en demande pas plus.',
        'C’est de la vraie ganache, noire et souple, pas un glaçage cireux.',
        'Les noisettes grillées apportent un croquant qu’on n’attend pas.',
        'Pas trop sucré, c’est pour ça que je le finis.',
        'La pâte est légère et laisse toute la place au chocolat.',
        'Avec un café serré, c’est le mariage parfait.',
        'Le chocolat brillait encore en arrivant au bureau.',
      ],
      stories: [],
      grumbles: ['Les noisettes tombent à la première bouchée.', 'La pâte était un peu grasse ce jour-là.'],
    },
  },
  'sesame-bagel': {
    mood: 'loved',
    en: {
      titles: ['Chewy, finally', 'A bagel, not a roll with a hole', 'Cream cheese’s best friend'],
      praise: [
        'The crust has a shine and a bite, and the inside is dense in a good way.',
        'It is sturdy enough for a filling that you can hardly get your mouth around.',
        'It is chewy and shiny, a real bagel and not a roll with a hole.',
        'There is sesame on both sides, well toasted.',
        'Toasted with cream cheese and smoked trout, it is Saturday.',
        'I keep six of them sliced in the freezer and they toast perfectly.',
        'The malt gives it a faint sweetness that I love.',
        'It is vegan, and nobody has to make a fuss about it.',
      ],
      stories: ['I come from Montréal and I don’t say this lightly: it is good.'],
      grumbles: [
        'It was a bit too chewy for my old teeth.',
        'The hole was so large that there was little left to fill.',
      ],
    },
    fr: {
      titles: ['Ferme comme il faut', 'Un vrai bagel', 'Le samedi matin'],
      praise: [
        'La croûte brille et résiste un peu, la mie est dense comme il faut.',
        'Assez costaud pour une garniture généreuse.',
        'Ferme, brillant : un vrai bagel, et pas un petit pain troué.',
        'Du sésame des deux côtés, bien grillé.',
        'Toasté, avec du fromage frais et de la truite fumée, c’est notre samedi.',
        'On en garde six au congélateur, déjà coupés, et ils se toastent très bien.',
        'Le malt lui donne une petite douceur bien agréable.',
        'Végane sans en faire tout un plat, bravo.',
      ],
      stories: [],
      grumbles: ['Un peu trop ferme pour moi.', 'Le trou est si grand qu’il ne reste pas grand-chose à garnir.'],
    },
  },
  pretzel: {
    mood: 'liked',
    en: {
      titles: ['Tastes like Stuttgart', 'Butter in the belly', 'Salty and dark'],
      praise: [
        'The white split on the bottom is the softest part, so I keep it for last.',
        'The skin is dark and thin, and it has that taste only lye can give.',
        'I split the belly and filled it with cold butter, and was happy all morning.',
        'The arms are crisp and the belly is soft, as they must be.',
        'It is the only one in Brussels that reminds me of Stuttgart.',
        'The coarse salt comes off easily if you want less of it.',
        'With a beer on a terrace it made a whole dinner.',
      ],
      stories: [],
      grumbles: [
        'There was far too much salt on it, and it had melted into the crust.',
        'Mine was leathery, as if it was from the day before.',
      ],
    },
    fr: {
      titles: ['Comme à Stuttgart', 'Du beurre dans le ventre', 'Brun, salé, parfait'],
      praise: [
        'La fente blanche, c’est la partie la plus tendre : je la garde pour la fin.',
        'La peau est fine et sombre, avec ce goût qui n’appartient qu’au bretzel.',
        'Ouvert en deux, avec du beurre bien froid, c’est un bonheur.',
        'Les bras croustillent, le ventre est moelleux : tout y est.',
        'Le seul à Bruxelles qui me rappelle ceux de Stuttgart.',
        'Le gros sel s’enlève d’un geste quand on en veut moins.',
        'En terrasse, avec une bière, il remplace le souper.',
      ],
      stories: [],
      grumbles: [
        'Beaucoup trop de sel, et il avait fondu dans la croûte.',
        'Le mien était caoutchouteux, comme s’il datait de la veille.',
      ],
    },
  },
  'blueberry-muffin': {
    mood: 'good',
    en: {
      titles: ['More berry than batter', 'Breakfast on the tram', 'Stained fingers'],
      praise: [
        'There are more blueberries than batter, and I’m not complaining.',
        'The berries on top have burst and made a sort of jam.',
        'It is tender and hardly sweet, so it really does work as breakfast.',
        'The pearl sugar on top gives a little crunch.',
        'There is lemon in it somewhere, and it lifts the whole thing.',
        'A minute in the oven on the second day and it was fine.',
      ],
      stories: [],
      grumbles: [
        'All of the berries had sunk to the bottom of mine.',
        'It was rather crumbly, and I wore half of it.',
        'I expected it to be bigger at that price.',
      ],
    },
    fr: {
      titles: ['Plus de myrtilles que de pâte', 'Le petit déjeuner dans le tram', 'Des doigts tout bleus'],
      praise: [
        'Il y a plus de myrtilles que de pâte, et personne ne s’en plaint.',
        'Celles du dessus ont éclaté et font presque une confiture.',
        'Tendre, à peine sucré, parfait pour le petit déjeuner.',
        'Le sucre perlé donne un petit croquant bien agréable.',
        'Un soupçon de citron relève le tout.',
        'Une minute au four le lendemain et il était encore très bon.',
      ],
      stories: [],
      grumbles: [
        'Toutes les myrtilles étaient tombées au fond.',
        'Il s’émiette beaucoup, j’en ai eu plein la chemise.',
        'Je le trouve petit pour le prix.',
      ],
    },
  },
  'vanilla-cupcake': {
    mood: 'mixed',
    en: {
      titles: ['A party in a case', 'Silky icing', 'Pretty and light'],
      praise: [
        'The icing is silky and much less sweet than I feared.',
        'You can see the specks of vanilla in the cream.',
        'The sponge is tender and doesn’t fall apart in the paper.',
        'The swirl is tall and perfect, as if drawn with a compass.',
        'At room temperature the cream is like a cloud.',
      ],
      stories: ['The little sugar pearls made my niece gasp.'],
      grumbles: [
        'There was nearly as much icing as cake.',
        'The sponge was a bit dry under all that cream.',
        'It is a pretty thing, but I was hoping for more vanilla.',
      ],
    },
    fr: {
      titles: ['Une fête en caissette', 'Une crème soyeuse', 'Joli et léger'],
      praise: [
        'La crème est soyeuse et bien moins sucrée que je ne le craignais.',
        'On voit les grains de vanille dans la crème.',
        'Le biscuit est tendre et ne s’émiette pas dans le papier.',
        'Le tourbillon de crème est haut et parfait, on dirait un dessin.',
        'À température ambiante, la crème est un vrai nuage.',
      ],
      stories: ['Les petites perles ont fait briller les yeux de ma nièce.'],
      grumbles: [
        'Presque autant de crème que de gâteau.',
        'Le biscuit était un peu sec sous toute cette crème.',
        'C’est joli, mais j’espérais plus de vanille.',
      ],
    },
  },
};
