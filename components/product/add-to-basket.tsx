'use client';

import { ShoppingBasket } from 'lucide-react';
import { useState } from 'react';
import { QuantityStepper } from '#components/cart/quantity-stepper.tsx';
import { Button } from '#components/ui/button.tsx';

export type AddTexts = {
  add: string;
  soldOut: string;
  soldOutHint: string;
  quantity: { label: string; fewer: string; more: string };
};

type Props = { isSoldOut: boolean; isPending: boolean; refusal: string | null; most: number; texts: AddTexts };

/** How many, and the button that puts them in; or why it cannot be had. */
export function AddToBasket({ isSoldOut, isPending, refusal, most, texts }: Props) {
  const [quantity, setQuantity] = useState(1);
  return (
    <div className="mt-7">
      {isSoldOut ? (
        <Button type="submit" disabled className="w-full sm:w-72">
          {texts.soldOut}
        </Button>
      ) : (
        <div className="flex flex-wrap gap-3">
          <QuantityStepper name="quantity" value={quantity} most={most} onChange={setQuantity} texts={texts.quantity} />
          <Button type="submit" isPending={isPending} className="flex-1 whitespace-nowrap sm:max-w-72">
            <ShoppingBasket aria-hidden="true" className="size-5" />
            {texts.add}
          </Button>
        </div>
      )}
      {refusal && (
        <p role="alert" className="mt-3 font-medium text-danger">
          {refusal}
        </p>
      )}
      {isSoldOut && <p className="mt-2 text-sm text-muted">{texts.soldOutHint}</p>}
    </div>
  );
}
