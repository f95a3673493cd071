import { Eye } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** Says that this page is not what everybody sees, and leads back. */
export function PreviewBar({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale, 'adminProducts');
  return (
    <aside aria-label={t('preview.label')} className="on-plaster bg-accent text-[#2b1d14]">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
        <p className="flex items-center gap-2 font-medium">
          <Eye aria-hidden="true" className="size-5 shrink-0" />
          {t('preview.text')}
        </p>
        {/* Not a Link: it sets a cookie, so nothing may fetch it before it is pressed. */}
        <a href={productPaths.leavePreview(locale, slug)} className="font-semibold underline underline-offset-4">
          {t('preview.leave')}
        </a>
      </div>
    </aside>
  );
}
