import type { Voices } from '../types.ts';

export const tarts: Voices = {
  'lemon-tart': {
    mood: 'loved',
    en: {
      titles: ['Sharp as it should be', 'Half and half, finally', 'One eye closed'],
      praise: [
        'Cold from the fridge, on a hot day, it is better than any ice cream.',
        'The curd is sharp enough to wake you up and smooth as silk.',
        'The pastry is thin, brown and really crisp.',
        'The meringue is scorched on top and soft inside, and it isn’t weeping.',
        'It tastes of lemons and butter, and the sugar stays in the background.',
      ],
      stories: [
        'Half with meringue and half without ended a ten-year quarrel in our family.',
        'The yellow is so bright that it lit up the table.',
        'I have tried to make this at home, and I will not try again.',
      ],
      grumbles: ['It was too sour for most of the table.', 'The pastry at the bottom had softened under the curd.'],
    },
    fr: {
      titles: ['Acide comme il faut', 'Moitié-moitié, enfin', 'Une pâte parfaite'],
      praise: [
        'Bien froide, un jour de chaleur, elle vaut toutes les glaces.',
        'La crème est vive, lisse, citronnée pour de bon.',
        'Moitié meringuée, moitié nature : fini les disputes à table.',
        'La pâte est fine, brune, vraiment croustillante.',
        'La meringue est dorée dehors, moelleuse dedans, et elle ne pleure pas.',
        'Le sucre sait se faire discret, c’est le citron qui parle.',
      ],
      stories: ['J’ai essayé d’en faire une pareille, je n’essaierai plus.'],
      grumbles: ['Trop acide pour la moitié des convives.', 'Le fond de pâte avait ramolli sous la crème.'],
    },
  },
  'fruit-tart': {
    mood: 'liked',
    en: {
      titles: ['Almost too pretty', 'Fruit up to the edge', 'A centrepiece'],
      praise: [
        'It is as fresh as it looks, which is saying something.',
        'The fruit is laid out like a rosette and goes right up to the edge.',
        'The custard is full of vanilla, and there is just enough of it.',
        'The pastry has almonds in it and stays crisp under the cream.',
        'There is no thick jelly on it, only fruit that tastes of fruit.',
        'It was the first thing to disappear from the buffet.',
        'The raspberries were so ripe that the whole box smelled of them.',
      ],
      stories: [],
      grumbles: ['The kiwi was hard and sour.', 'By the evening the pastry had gone soft, so do eat it early.'],
    },
    fr: {
      titles: ['Presque trop belle', 'Des fruits jusqu’au bord', 'La reine de la table'],
      praise: [
        'Aussi fraîche qu’elle en a l’air, et ce n’est pas peu dire.',
        'Les fruits sont rangés comme une rosace et vont jusqu’au bord.',
        'La crème est bien vanillée, et il y en a juste assez.',
        'La pâte aux amandes reste croquante, même sous la crème.',
        'Pas de gelée épaisse, rien que des fruits qui ont du goût.',
        'Première disparue du buffet, sans surprise.',
        'Les framboises embaumaient toute la boîte.',
      ],
      stories: [],
      grumbles: ['Le kiwi était dur et acide.', 'Le soir, la pâte avait ramolli : il faut la manger vite.'],
    },
  },
  'pecan-pie': {
    mood: 'loved',
    en: {
      titles: ['Thanksgiving saved', 'Salted and sticky', 'Nut by nut'],
      praise: [
        'The pinch of salt keeps it from being too sweet.',
        'The nuts are laid out one by one, and they are fresh and crunchy.',
        'The filling is like soft toffee and holds its shape when you cut it.',
        'A thin slice with unsweetened cream is all you need.',
      ],
      stories: [
        'It tasted so much like home that I had to ring my mother in Georgia.',
        'It saved our Thanksgiving, three thousand miles from the nearest aunt.',
      ],
      grumbles: ['It was so sweet that a sliver was enough for me.', 'The rim of the crust was thick and rather hard.'],
    },
    fr: {
      titles: ['Un goût d’Amérique', 'Fondante et un peu salée', 'Les noix posées une à une'],
      praise: [
        'La pincée de sel empêche le sucre de prendre le dessus.',
        'Les noix de pécan sont croquantes et très fraîches, posées une à une.',
        'Le fond est comme un caramel tendre, et il se coupe bien.',
        'Une petite part avec de la crème fouettée, et c’est le bonheur.',
        'Elle s’est gardée cinq jours sans perdre son croquant.',
      ],
      stories: ['Une amie du Texas l’a trouvée aussi bonne que celle de sa tante.'],
      grumbles: ['Très sucrée : une toute petite part m’a suffi.', 'Le bord de la pâte était épais et plutôt dur.'],
    },
  },
  'apple-galette': {
    mood: 'loved',
    en: {
      titles: ['Smells like Sunday', 'Simple and honest', 'Apples first'],
      praise: [
        'The apples are sliced so thin that they almost melt, and they keep their tartness.',
        'The folded edge is crisp, with pearl sugar that cracks.',
        'It tastes of apples and butter, and not much else, and that is praise.',
        'Ten minutes in the oven and the whole flat smelled of it.',
        'No two of them look alike, and I like that.',
        'A spoonful of thick cream on it, and the conversation stopped.',
      ],
      stories: [],
      grumbles: ['The apples were a touch dry on top.', 'There was more edge than apple on ours.'],
    },
    fr: {
      titles: ['Une odeur de dimanche', 'Les pommes d’abord', 'Simple et sincère'],
      praise: [
        'Les pommes sont si fines qu’elles fondent, tout en gardant leur acidité.',
        'Le bord replié croustille, et le sucre perlé craque.',
        'Des pommes, du beurre, et c’est à peu près tout : on n’en demande pas plus.',
        'Dix minutes au four et tout l’appartement sentait bon.',
        'Il n’y en a pas deux pareilles, et j’aime bien ça.',
        'Avec un peu de crème épaisse, plus personne ne parlait.',
      ],
      stories: [],
      grumbles: [
        'Les pommes étaient un peu sèches sur le dessus.',
        'Il y avait plus de bord que de pommes sur la nôtre.',
      ],
    },
  },
};
