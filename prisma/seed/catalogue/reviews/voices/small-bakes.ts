import type { Voices } from '../types.ts';

export const smallBakes: Voices = {
  'chocolate-chip-cookies': {
    mood: 'beloved',
    en: {
      titles: ['Two-day dough, two-minute cookies', 'Soft in the middle', 'Hide the tin'],
      praise: [
        'There is a toffee taste at the rim that I could live on.',
        'The chocolate is dark, so they aren’t just sweet.',
        'They smell of brown butter before you have opened the bag.',
        'Two days of rest for the dough sounds like a story until you taste it.',
        'They are crisp at the edge and soft in the middle, every single one.',
        'The chocolate is in real pieces, and some bites are nothing else.',
        'You can taste the brown butter and the flakes of salt.',
        'Six minutes in the oven and the chocolate runs again.',
        'They are big, but not the silly kind of big.',
        'The salt on top is what makes you take another.',
      ],
      stories: [
        'The tin was meant to last a week and lasted an evening.',
        'I have tried to copy them four times, and mine still aren’t as good.',
      ],
      grumbles: [
        'Mine were baked a little too long and had lost their soft middle.',
        'Nearly eight euros for four cookies is a lot.',
      ],
    },
    fr: {
      titles: ['Cœur tendre garanti', 'À cacher d’urgence', 'La boîte n’a pas tenu'],
      praise: [
        'Le bord a un petit goût de caramel dont je ne me lasse pas.',
        'Un chocolat bien noir, donc jamais écœurant.',
        'Ça sent le beurre noisette avant même d’ouvrir le sachet.',
        'Deux jours de repos pour la pâte : on comprend en croquant dedans.',
        'Croquants au bord, tendres au milieu, à chaque fois.',
        'De vrais morceaux de chocolat, et certaines bouchées ne sont que ça.',
        'On sent le beurre noisette et les grains de sel.',
        'Six minutes au four et le chocolat coule à nouveau.',
        'La pointe de sel fait qu’on en reprend toujours un.',
      ],
      stories: [
        'La boîte devait durer une semaine, elle a duré une soirée.',
        'J’ai essayé quatre fois de les copier, sans succès.',
      ],
      grumbles: [
        'Un peu trop cuits cette fois, le cœur n’était plus tendre.',
        'Presque huit euros les quatre, c’est beaucoup.',
      ],
    },
  },
  macarons: {
    mood: 'liked',
    en: {
      titles: ['The pistachio one', 'A lovely little present', 'Seven was not enough'],
      praise: [
        'The pistachio one tastes of actual pistachios.',
        'The shells are thin and just crisp before they give way.',
        'The raspberry filling is sharp, so they aren’t cloying at all.',
        'The violet one surprised everybody, and in a good way.',
        'The colours are soft and natural, and the box looks like a present.',
        'After half an hour out of the fridge they are perfect.',
      ],
      stories: [],
      grumbles: [
        'Two of the shells were cracked when I opened the box.',
        'The violet one tasted of soap to me.',
        'They are good, but small for the price.',
      ],
    },
    fr: {
      titles: ['Celui à la pistache', 'Un joli cadeau', 'Sept, c’est trop peu'],
      praise: [
        'Celui à la pistache a vraiment le goût de pistache.',
        'Les coques sont fines et craquent à peine avant de fondre.',
        'La framboise est vive, l’ensemble n’est jamais écœurant.',
        'Celui à la violette a surpris tout le monde, et en bien.',
        'Les couleurs sont douces, on ose à peine y toucher.',
        'Une demi-heure hors du frigo et ils sont parfaits.',
      ],
      stories: [],
      grumbles: [
        'Deux coques étaient cassées à l’ouverture de la boîte.',
        'La violette m’a fait penser à du savon.',
        'Bons, mais petits pour le prix.',
      ],
    },
  },
  madeleines: {
    mood: 'loved',
    en: {
      titles: ['Look at that hump', 'Tea’s best friend', 'Still warm'],
      praise: [
        'The hump is proud and the rim is crisp.',
        'They were still warm when I bought them, and two didn’t reach the door.',
        'You can taste the brown butter, with a little honey behind it.',
        'They are light enough to eat three without noticing.',
        'Dipped in tea they are all that Proust promised.',
      ],
      stories: ['They stayed soft for three days, which I know because I hid some.'],
      grumbles: ['They had gone a bit dry by the evening.', 'I would have liked more lemon in them.'],
    },
    fr: {
      titles: ['Une belle bosse', 'Encore tièdes', 'Le quatre-heures idéal'],
      praise: [
        'La bosse est fière et le bord croustille.',
        'Elles étaient encore tièdes, deux n’ont pas passé la porte.',
        'Le beurre noisette et le miel se sentent, sans lourdeur.',
        'Trois jours après, elles étaient toujours moelleuses.',
        'On en mange trois sans s’en apercevoir.',
        'Trempées dans le thé, elles tiennent toutes les promesses de Proust.',
      ],
      stories: [],
      grumbles: ['Le soir, elles étaient déjà un peu sèches.', 'J’aurais aimé y trouver plus de citron.'],
    },
  },
  brownies: {
    mood: 'loved',
    en: {
      titles: ['Barely set, as promised', 'That crackly top', 'Fudge with walnuts'],
      praise: [
        'Each square is small, dark and complete.',
        'The edges are chewy and the middle is almost a cream.',
        'The top crackles like paper and the inside is pure fudge.',
        'The walnuts are toasted, and you notice.',
        'It is dark and not too sweet, so a square is just right.',
        'Straight from the fridge they are like truffles.',
        'Warmed up with vanilla ice cream, they made a dinner party.',
        'They are dense in the best sense of the word.',
        'There is a pinch of salt that brings out all the chocolate.',
      ],
      stories: [],
      grumbles: ['They were so gooey that they stuck to the paper.', 'One of my squares had no walnut at all.'],
    },
    fr: {
      titles: ['À peine pris, comme annoncé', 'Ce dessus craquelé', 'Fondants et pleins de noix'],
      praise: [
        'Les bords sont un peu croustillants, le milieu presque une crème.',
        'Chaque carré est petit, noir et parfait.',
        'Le dessus craque comme du papier, le dedans est tout fondant.',
        'Les noix sont torréfiées, et ça se sent.',
        'Très chocolat, peu sucrés : un carré suffit.',
        'Sortis du frigo, on dirait des truffes.',
        'Tièdes, avec une boule de glace à la vanille, ils ont fait notre dessert.',
        'Denses dans le meilleur sens du terme.',
      ],
      stories: [],
      grumbles: ['Si coulants qu’ils collaient au papier.', 'Un des carrés n’avait pas une seule noix.'],
    },
  },
  shortbread: {
    mood: 'liked',
    en: {
      titles: ['Buttery and sandy', 'Posted to my sister', 'The tin is empty again'],
      praise: [
        'They are sandy and buttery and snap exactly where you want them to.',
        'The sugar on top is fine and there isn’t too much of it.',
        'After two weeks in the tin they tasted the same as on day one.',
        'They taste of butter first, and of butter last.',
      ],
      stories: [
        'I posted a bag to my sister in Leeds, and not one finger broke.',
        'My Scottish colleague asked for a second one, which is the highest praise.',
      ],
      grumbles: ['They were paler and softer than I like my shortbread.', 'Several fingers were broken in the bag.'],
    },
    fr: {
      titles: ['Du beurre, et du bon', 'Sablés à souhait', 'La boîte est déjà vide'],
      praise: [
        'Sableux, beurrés, ils cassent net sous la dent.',
        'Juste un peu de sucre sur le dessus, pas plus qu’il n’en faut.',
        'Après deux semaines dans la boîte, ils étaient comme au premier jour.',
        'Avec le café de quatre heures, on ne fait pas mieux.',
      ],
      stories: [
        'J’en ai envoyé à ma sœur par la poste, aucun n’était cassé.',
        'Un collègue écossais en a redemandé, c’est un signe.',
      ],
      grumbles: ['Un peu trop pâles et trop tendres à mon goût.', 'Plusieurs sablés étaient cassés dans le sachet.'],
    },
  },
};
