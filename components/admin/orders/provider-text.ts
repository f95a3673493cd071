import type { useAreaTexts } from '#components/i18n/area-provider.tsx';

const known = ['counter', 'stripe', 'test-till'] as const;
type Texts = ReturnType<typeof useAreaTexts<'adminOrders'>>;

/** Who holds the money, in words. */
export function providerText(t: Texts, provider: string): string {
  const name = known.find((each) => each === provider);
  return name ? t(`provider.${name}`) : provider;
}
