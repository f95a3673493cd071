import { notFound } from 'next/navigation';

/** Any address may be asked for, so the answer is never stored: it would fill the shared cache with nothing. */
export const dynamic = 'force-dynamic';

/** Thrown here too, since only then the 404 page's own title is taken. */
export function generateMetadata() {
  notFound();
}

/** Catches what no other page matches, so that the 404 page stands in the shop's layout. */
export default function NoSuchPage() {
  notFound();
}
