import NotFound, { generateMetadata as describeNotFound } from '../not-found.tsx';

/**
 * What the edge shows, with status 404, in place of the empty shell that Next sends for `notFound()` and draws in the
 * browser only: a page for those without scripts too. Baked and kept like every other page.
 */
export const revalidate = false;
export const generateStaticParams = () => [];

export async function generateMetadata() {
  return { ...(await describeNotFound()), robots: { index: false } };
}

export default NotFound;
