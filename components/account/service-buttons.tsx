'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Service } from '#lib/accounts/schema.ts';
import { goToService } from './auth-client.ts';
import { ServiceMark } from './service-mark.tsx';

type Props = {
  services: { id: Service; text: string }[];
  callbackUrl: string;
  texts: { failed: string };
};

/** The ways in through other services. */
export function ServiceButtons({ services, callbackUrl, texts }: Props) {
  const [pending, setPending] = useState<Service | null>(null);

  async function go(service: Service) {
    setPending(service);
    try {
      await goToService(service, callbackUrl);
    } catch {
      setPending(null);
      await notify(texts.failed, { tone: 'error' });
    }
  }

  return (
    <div className="flex flex-col gap-3">
      {services.map(({ id, text }) => (
        <Button
          key={id}
          look="quiet"
          isPending={pending === id}
          onClick={() => void go(id)}
          className="w-full border border-muted/60 shadow-none"
        >
          <ServiceMark service={id} />
          {text}
        </Button>
      ))}
    </div>
  );
}
