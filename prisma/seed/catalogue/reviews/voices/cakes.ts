import type { Voices } from '../types.ts';

export const cakes: Voices = {
  'celebration-cake': {
    mood: 'loved',
    en: {
      titles: ['The writing was perfect', 'She cried when she saw it', 'Exactly like the preview'],
      praise: [
        'The cake looked exactly like the one I had drawn in the studio.',
        'The inscription was piped so neatly that people thought it was printed.',
        'The raspberries and mascarpone keep it fresh and far from heavy.',
        'Watching it move from the oven to the box on my phone was half the fun.',
        'The buttercream is smooth and not sickly, even the children ate it.',
        'The layers are even and the sponge is moist: it isn’t only good looks.',
      ],
      stories: [
        'I chose pale green icing and the colour came out just right.',
        'It was tall, straight and stunning, and it survived a ride on the 81 tram.',
      ],
      grumbles: [
        'The pink was a good deal stronger than in the preview.',
        'The writing was slightly off centre, and on a birthday cake one notices.',
        'It is lovely to look at, but there was too much buttercream for us.',
      ],
    },
    fr: {
      titles: ['Exactement comme l’aperçu', 'L’écriture était parfaite', 'Un gâteau qui en jette'],
      praise: [
        'Le gâteau était exactement celui que j’avais composé dans l’atelier.',
        'L’inscription à la poche était si nette qu’on l’aurait crue imprimée.',
        'Les framboises et le mascarpone lui donnent de la fraîcheur, ce n’est pas lourd du tout.',
        'La crème au beurre est lisse et peu sucrée, tout le monde en a repris.',
        'Les étages sont réguliers et la génoise est moelleuse : il n’est pas seulement beau.',
        'Un « bon anniversaire » écrit à la main, ça fait toujours son effet.',
      ],
      stories: ['Le suivre sur le téléphone, du four à la boîte, a bien amusé les enfants.'],
      grumbles: [
        'Le rose était nettement plus vif que sur l’aperçu.',
        'L’inscription n’était pas tout à fait centrée, et sur un gâteau d’anniversaire, ça se voit.',
        'Très beau, mais trop de crème au beurre à notre goût.',
      ],
    },
  },
  'chocolate-layer-cake': {
    mood: 'beloved',
    en: {
      titles: ['Dark and serious', 'The third day is the best', 'For real chocolate people'],
      praise: [
        'The shavings in the middle and the rosettes around make it look like a hat for the opera.',
        'The ganache is dark and glossy and tastes of chocolate rather than sugar.',
        'When you cut it, the four layers are as straight as a ruler.',
        'The fresh raspberries on top cut through the richness.',
        'It is intense without being heavy, and I say that after two slices.',
        'The cream between the layers is light, which makes all the difference.',
      ],
      stories: [
        'The sponge stayed moist for four days, and the last slice was a fight.',
        'A colleague who claims not to like cake came back for seconds.',
      ],
      grumbles: [
        'It was very rich, and most of us left half a slice.',
        'Two of the raspberries had already gone soft.',
      ],
    },
    fr: {
      titles: ['Du vrai chocolat', 'Meilleur au troisième jour', 'Pour les mordus de chocolat'],
      praise: [
        'Les rosettes et les copeaux sur le dessus lui donnent une allure folle.',
        'La ganache brille et elle a le goût du chocolat, pas du sucre.',
        'À la coupe, les quatre étages sont tirés au cordeau.',
        'Les framboises fraîches apportent juste ce qu’il faut d’acidité.',
        'C’est intense sans être écœurant, et j’en ai pris deux fois.',
        'La crème entre les étages est légère, ça change tout.',
        'Même ceux qui n’aiment pas les gâteaux en ont redemandé.',
      ],
      stories: ['Le biscuit est resté moelleux quatre jours, on s’est disputé la dernière part.'],
      grumbles: [
        'Très riche : presque tout le monde a laissé la moitié de sa part.',
        'Deux framboises étaient déjà abîmées.',
      ],
    },
  },
  'victoria-sponge': {
    mood: 'loved',
    en: {
      titles: ['A proper Victoria', 'Tea at four', 'Simple and right'],
      praise: [
        'The jam tastes of strawberries and the cream isn’t sweetened to death.',
        'The sponge is buttery and light, with that fine, even crumb.',
        'There is nothing to hide behind in a cake like this, and nothing to hide.',
        'The jam is sharp enough to make you take another bite.',
        'It looked homely and lovely on the table, with its two strawberries.',
      ],
      stories: ['I grew up in Kent, and this is how it should be.'],
      grumbles: ['The sponge was a little dry at the edges.', 'There was rather less jam than on the picture.'],
    },
    fr: {
      titles: ['Simple et bon', 'L’heure du thé', 'Une belle découverte'],
      praise: [
        'La confiture a le goût des fraises et la crème n’est presque pas sucrée.',
        'Le biscuit est léger, bien beurré, avec une mie très fine.',
        'Un gâteau tout simple, où chaque chose est à sa place.',
        'La confiture, un peu acidulée, donne envie d’y revenir.',
      ],
      stories: [
        'Mes beaux-parents anglais ont trouvé qu’il n’avait rien à envier au leur.',
        'Avec un thé bien fort, on se croirait dans le Kent.',
      ],
      grumbles: ['Le biscuit était un peu sec sur les bords.', 'Il y avait moins de confiture que sur la photo.'],
    },
  },
  'strawberry-cream-cake': {
    mood: 'beloved',
    en: {
      titles: ['Light as summer', 'The plate came back empty', 'Strawberries that taste of strawberries'],
      praise: [
        'Sponge, cream, fruit: three simple things done very well.',
        'It is so light that nobody refused a second slice.',
        'The strawberries were ripe and red all the way through.',
        'The cream is barely sweetened, so the fruit does the talking.',
        'There are berries between the layers too, and not just on top for show.',
        'The sponge is soaked with strawberry syrup and melts away.',
      ],
      stories: ['It held its shape on a hot June afternoon.', 'My mother, who bakes herself, asked for the recipe.'],
      grumbles: [
        'The cream had begun to slide by the time we cut it.',
        'Some of the strawberries inside were still white and hard.',
      ],
    },
    fr: {
      titles: ['Léger comme l’été', 'Le plat est revenu vide', 'Des fraises qui goûtent la fraise'],
      praise: [
        'Une génoise, de la crème, des fruits : trois choses simples, très bien faites.',
        'Si léger que personne n’a refusé une deuxième part.',
        'Les fraises de Wépion étaient mûres à point.',
        'La crème est à peine sucrée, on sent le fruit avant tout.',
        'Il y a des fraises entre les étages aussi, pas seulement sur le dessus.',
        'La génoise imbibée fond dans la bouche.',
      ],
      stories: [
        'Il a bien tenu malgré la chaleur du mois de juin.',
        'Ma mère, qui pâtisse depuis toujours, a demandé la recette.',
      ],
      grumbles: [
        'La crème commençait à glisser au moment de le couper.',
        'Certaines fraises à l’intérieur étaient encore blanches.',
      ],
    },
  },
  'carrot-cake': {
    mood: 'loved',
    en: {
      titles: ['Moist and spicy', 'Those little carrots', 'Best carrot cake in the city'],
      praise: [
        'It is moist and properly spiced, with big pieces of toasted walnut.',
        'The cream cheese icing has a hint of lemon and isn’t too sweet.',
        'It was better on the second day and still good on the fifth.',
        'You can see the carrot in every slice.',
        'It tastes like cake and not like a health project.',
      ],
      stories: ['The marzipan carrots were claimed before the cake was even cut.'],
      grumbles: ['The nutmeg was a bit much for the children.', 'I found the icing thin in the middle layer.'],
    },
    fr: {
      titles: ['Moelleux et épicé', 'Les petites carottes en massepain', 'Le meilleur de la ville'],
      praise: [
        'Moelleux, bien épicé, avec de gros morceaux de noix.',
        'Le glaçage au fromage frais a une pointe de citron et n’est pas trop sucré.',
        'Encore meilleur le lendemain, et toujours bon au cinquième jour.',
        'On voit les carottes dans chaque part, on n’a pas lésiné.',
      ],
      stories: [
        'Les petites carottes en massepain ont été réservées avant la coupe.',
        'Même mon père, qui se méfie des légumes dans les desserts, en a repris.',
      ],
      grumbles: ['Un peu trop de muscade pour les enfants.', 'La couche de glaçage du milieu était bien mince.'],
    },
  },
  'lemon-bundt': {
    mood: 'liked',
    en: {
      titles: ['Lemony all the way', 'Easy to bring along', 'A cake that travels'],
      praise: [
        'It tastes of lemon three times over, and I would not want one less.',
        'The syrup keeps the crumb moist right to the last slice.',
        'The icing cracks a little under the knife and then melts.',
        'The shape makes it easy to cut even slices.',
        'It is sharp and buttery at once, exactly what I hope for in a lemon cake.',
      ],
      stories: ['It went to Ghent and back on the train without losing a flake of icing.'],
      grumbles: ['The icing was too thick and too sweet for me.', 'I was hoping for more lemon in the crumb itself.'],
    },
    fr: {
      titles: ['Du citron, du vrai', 'Facile à emporter', 'Un gâteau qui voyage'],
      praise: [
        'On sent le citron du début à la fin, sans amertume.',
        'Le sirop garde la mie moelleuse jusqu’à la dernière tranche.',
        'Le glaçage craque sous le couteau, puis il fond.',
        'Acidulé et beurré à la fois, c’est tout ce que j’attends d’un gâteau au citron.',
        'Sa forme est pratique : on coupe de belles tranches régulières.',
      ],
      stories: ['Elle a fait l’aller-retour à Gand en train sans perdre une miette.'],
      grumbles: [
        'Le glaçage est trop épais et trop sucré pour moi.',
        'J’aurais voulu davantage de citron dans la mie.',
      ],
    },
  },
  cheesecake: {
    mood: 'loved',
    en: {
      titles: ['Speculoos base, genius', 'Smooth as anything', 'Berries and cream cheese'],
      praise: [
        'The speculoos base is a stroke of genius, and very Belgian.',
        'It is smooth and dense without sticking to the roof of your mouth.',
        'The berries on top are tart enough to balance the filling.',
        'There was not a crack to be seen.',
        'It is barely sweet, and you can taste the cream cheese and the vanilla.',
      ],
      stories: ['I come from New York and I’m hard to please: this pleased me.'],
      grumbles: ['The base was soft rather than crisp.', 'It had not quite set in the middle, so the slices slumped.'],
    },
    fr: {
      titles: ['Le fond de speculoos', 'Lisse et fondant', 'Fruits rouges et fromage frais'],
      praise: [
        'Le fond de speculoos, il fallait y penser.',
        'L’appareil est lisse, dense, jamais pâteux.',
        'Les fruits rouges sont acidulés juste ce qu’il faut pour l’équilibre.',
        'Pas la moindre fissure, un travail très soigné.',
        'À peine sucré, on sent le fromage frais et la vanille.',
        'Coupé bien froid, il se tient à merveille.',
      ],
      stories: [],
      grumbles: [
        'Le fond était mou, j’aurais aimé du croquant.',
        'Le milieu n’était pas tout à fait pris, les parts s’affaissaient.',
      ],
    },
  },
};
