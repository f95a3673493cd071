/** How well a product is liked: decides how its ratings are spread, see `moods.ts`. */
export type Mood = 'beloved' | 'loved' | 'liked' | 'good' | 'mixed';

/** Whole sentences about one product, so that nothing has to agree across fragments. */
type Phrases = {
  /** For 4 and 5 stars. */
  titles: string[];
  /** For 4 and 5 stars; may come back in several reviews. */
  praise: string[];
  /** As `praise`, but so personal that only one reviewer can have said it. */
  stories: string[];
  /** For 3 stars and fewer. */
  grumbles: string[];
};

export type Voice = { mood: Mood; en: Phrases; fr: Phrases };

/** By product slug. */
export type Voices = Record<string, Voice>;

/** What can be said of anything in a category; `niggles` are the small reservations of 4 stars. */
export type CategoryPhrases = { occasions: string[]; remarks: string[]; niggles: string[] };

/** What can be said of anything; the number is the rating. Wording fits singular and plural products alike. */
export type GeneralPhrases = {
  titles: Record<1 | 2 | 3 | 4 | 5, string[]>;
  openings: Record<1 | 2 | 3 | 4 | 5, string[]>;
  closings: Record<1 | 2 | 3 | 4 | 5, string[]>;
  /** On ordering and pickup, for content reviewers. */
  service: string[];
  /** What went wrong besides the product, for 1 star. */
  incidents: string[];
  /** Kind words before or after a grumble. */
  concessions: string[];
};
