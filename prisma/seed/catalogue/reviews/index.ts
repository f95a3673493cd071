export { writeReviews } from './write-reviews.ts';
