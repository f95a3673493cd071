'use client';

import { useParams } from 'next/navigation';
import { ErrorMessage } from '#components/ui/error-message.tsx';

export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  return <ErrorMessage locale={locale} digest={error.digest} retry={retry} />;
}
