import type { Action } from '#components/forms/action.ts';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { type Service, serviceNames } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { ActionButton } from './action-button.tsx';
import { ServiceButtons } from './service-buttons.tsx';
import { ServiceMark } from './service-mark.tsx';
import { Sheet } from './sheet.tsx';

type Props = {
  /** Those the shop can ask, and those that sign this person in already. */
  open: Service[];
  linked: Service[];
  locale: Locale;
  problem: string | null;
  unlink: Action<{ service: Service }>;
};

/** Other services that sign somebody in; nothing where there are none. */
export function ServiceList({ open, linked, locale, problem, unlink }: Props) {
  const others = open.filter((service) => !linked.includes(service));
  if (others.length + linked.length === 0) return null;
  const t = translator(locale, 'account');
  return (
    <Sheet id="services" title={t('servicesTitle')} text={t('servicesText')}>
      {problem && (
        <p role="alert" className="mb-5 font-medium text-danger">
          {problem}
        </p>
      )}
      <ul className="mb-4 flex flex-col gap-3 empty:hidden">
        {linked.map((service) => (
          <li key={service} className="flex flex-wrap items-center justify-between gap-3">
            <span className="inline-flex items-center gap-3 font-medium">
              <ServiceMark service={service} />
              {serviceNames[service]}
            </span>
            <ActionButton
              action={unlink}
              input={{ service }}
              locale={locale}
              look="plain"
              className="px-2!"
              done={t('serviceUnlinked')}
              label={`${t('serviceUnlink')}: ${serviceNames[service]}`}
            >
              {t('serviceUnlink')}
            </ActionButton>
          </li>
        ))}
      </ul>
      <ServiceButtons
        services={others.map((id) => ({ id, text: t('serviceLink', { service: serviceNames[id] }) }))}
        callbackUrl={accountPaths.security(locale)}
        texts={{ failed: translator(locale, 'problems')('service-failed') }}
      />
    </Sheet>
  );
}
