/** Joins paragraphs as `description` expects them: separated by an empty line. */
export const paragraphs = (...texts: string[]): string => texts.join('\n\n');
