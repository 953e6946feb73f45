import { useCallback, useEffect, useRef, useState } from 'react';
import { previewPhoneOrder } from '#checkout/contract';
import type { InputOf, OutputOf } from '#kernel/contract';
import { browserApi, problemOf } from '../../api.ts';
import { sayProblem, toast } from '../../ui/office/index.ts';

export type Line = { offerId: string; quantity: number };
export type Choice = NonNullable<NonNullable<InputOf<typeof previewPhoneOrder>['body']>['delivery']>[number];
export type Preview = OutputOf<typeof previewPhoneOrder>;
export type Part = Preview['parts'][number];

/** The order being dictated: what was said so far, and what it comes to at the prices of this moment. */
export function usePhoneCart() {
  const [lines, setLines] = useState<Line[]>([]);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [city, setCity] = useState<string>();
  const [preview, setPreview] = useState<Preview | null>(null);
  const asked = useRef(0);
  const merchants = new Set(preview?.parts.map((part) => part.merchant.id));
  const delivery = Object.values(choices).filter((choice) => merchants.has(choice.merchantId) && isWhole(choice));
  const body = JSON.stringify({ lines, delivery: Object.values(choices).filter(isWhole), ...(city ? { cityRef: city } : {}) });
  const refresh = useCallback(() => {
    const turn = ++asked.current;
    const wanted = JSON.parse(body) as NonNullable<InputOf<typeof previewPhoneOrder>['body']>;
    if (wanted.lines.length === 0) return setPreview(null);
    browserApi(previewPhoneOrder, { body: wanted }).then(
      (answer) => turn === asked.current && setPreview(answer),
      (error: unknown) => toast({ text: sayProblem(problemOf(error)), tone: 'red' }),
    );
    return undefined;
  }, [body]);
  useEffect(() => {
    const wait = setTimeout(refresh, 150);
    return () => clearTimeout(wait);
  }, [refresh]);
  return {
    lines,
    delivery,
    choices,
    preview,
    refresh,
    setCity,
    add: (offerId: string) =>
      setLines((before) =>
        before.some((line) => line.offerId === offerId)
          ? before.map((line) => (line.offerId === offerId ? { ...line, quantity: line.quantity + 1 } : line))
          : [...before, { offerId, quantity: 1 }],
      ),
    setQuantity: (offerId: string, quantity: number) =>
      setLines((before) =>
        quantity > 0 ? before.map((line) => (line.offerId === offerId ? { ...line, quantity } : line)) : before.filter((line) => line.offerId !== offerId),
      ),
    choose: (choice: Choice) => setChoices((before) => ({ ...before, [choice.merchantId]: choice })),
  };
}

export type PhoneCart = ReturnType<typeof usePhoneCart>;

const toBranch = new Set(['nova_poshta_branch', 'ukrposhta', 'meest']);
const toAddress = new Set(['nova_poshta_courier', 'merchant_courier']);

/** Whether a way of delivery has everything it needs. */
function isWhole(choice: Choice): boolean {
  if (toBranch.has(choice.method)) return Boolean(choice.cityRef && choice.branchRef);
  return toAddress.has(choice.method) ? Boolean(choice.cityRef && choice.address) : true;
}
