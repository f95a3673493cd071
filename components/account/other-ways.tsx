import { translator } from '#components/i18n/translator.ts';
import { type Service, serviceNames } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { ServiceButtons } from './service-buttons.tsx';

/** Signing in without a password; nothing where the shop has no other service. */
export function OtherWays({ locale, services, next }: { locale: Locale; services: Service[]; next: string }) {
  if (services.length === 0) return null;
  const t = translator(locale, 'auth');
  return (
    <>
      <p className="my-6 flex items-center gap-4 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      <ServiceButtons
        services={services.map((id) => ({ id, text: t('with', { service: serviceNames[id] }) }))}
        callbackUrl={next}
        texts={{ failed: translator(locale, 'problems')('service-failed') }}
      />
    </>
  );
}
