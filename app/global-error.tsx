'use client';

import './globals.css';
import { useEffect, useState } from 'react';
import { ErrorMessage } from '#components/ui/error-message.tsx';

/** Stands in for the whole document when even the layout failed. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const [locale, setLocale] = useState('en');
  useEffect(() => setLocale(location.pathname.split('/')[1] === 'fr' ? 'fr' : 'en'), []);
  return (
    <html lang={locale}>
      <body>
        <title>Levain</title>
        <main>
          <ErrorMessage locale={locale} digest={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  );
}
