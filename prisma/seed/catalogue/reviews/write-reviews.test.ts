import { describe, expect, it } from 'vitest';
import { products } from '../index.ts';
import { voices } from './voices/index.ts';
import { writeReviews } from './write-reviews.ts';

const reviews = writeReviews();

describe('writeReviews', () => {
  it('writes the same reviews every time', () => {
    expect(writeReviews()).toEqual(reviews);
  });

  it('writes plenty, in both languages, none twice', () => {
    expect(reviews.length).toBeGreaterThanOrEqual(1700);
    const french = reviews.filter((review) => review.locale === 'fr').length / reviews.length;
    expect(french).toBeGreaterThan(0.36);
    expect(french).toBeLessThan(0.44);
    expect(new Set(reviews.map((review) => review.text)).size).toBe(reviews.length);
  });

  it('is typeset', () => {
    for (const { title, text, locale } of reviews) {
      expect(`${title} ${text}`).not.toMatch(/[{}']| {2}|undefined/);
      expect(text).toMatch(/^\p{Lu}.*[.!]$/u);
      if (locale === 'fr') expect(`${title} ${text}`).not.toMatch(/[^\u00a0\u202f][;!?]|[^\u00a0]:/);
    }
  });

  it('grumbles only below four stars, and always there', () => {
    for (const review of reviews) {
      const { grumbles } = voices[review.slug]?.[review.locale] ?? { grumbles: [] };
      expect(grumbles.some((grumble) => review.text.includes(grumble))).toBe(review.rating < 4);
    }
  });

  it('lets each personal story be told once', () => {
    const stories = Object.values(voices).flatMap(({ en, fr }) => [...en.stories, ...fr.stories]);
    for (const story of stories) expect(reviews.filter(({ text }) => text.includes(story)).length).toBeLessThan(2);
  });

  it('stays within the age that it promises', () => {
    for (const { ageHours } of reviews) {
      expect(ageHours).toBeGreaterThanOrEqual(3);
      expect(ageHours).toBeLessThan(14_003);
    }
  });

  it.each(products)('gives $slug enough reviews and a believable average', ({ slug }) => {
    const ratings = reviews.filter((review) => review.slug === slug).map((review) => review.rating);
    const average = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    expect(ratings.length).toBeGreaterThanOrEqual(18);
    expect(ratings.length).toBeLessThanOrEqual(110);
    expect(average).toBeGreaterThan(3.7);
    expect(average).toBeLessThan(4.95);
  });
});
