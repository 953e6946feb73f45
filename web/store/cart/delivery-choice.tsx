import { Form, Link } from 'react-router';
import type { Problem } from '../../api.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useDays } from '../parts/days.ts';
import { AddressEditor } from './address-editor.tsx';
import { BranchPicker } from './branch-picker.tsx';
import type { Part } from './cart-part.tsx';
import { KnownPlaces } from './known-places.tsx';
import type { CartPage } from './load.ts';
import { placeName } from './place-name.ts';

type DeliveryChoiceProps = {
  part: Part;
  editor: CartPage['editor'] | null;
  cityRef: string | null;
  branches: CartPage['branches'];
  places: CartPage['places'];
  problem: Problem | null;
  missing: boolean;
};
type Option = Part['delivery']['options'][number];

/** Ways of delivery of one merchant. A way that needs a place opens where it stands; the address of the page remembers which. */
export function DeliveryChoice({ part, editor, cityRef, branches, places, problem, missing }: DeliveryChoiceProps) {
  const t = useWords('store');
  const { chosen, options } = part.delivery;
  return (
    <div className="delivery">
      {missing ? <p className="delivery-ask">{t('cart.chooseDelivery')}</p> : null}
      {missing && !editor ? <KnownPlaces part={part} places={places} /> : null}
      {options.map((option) => {
        const editing = editor?.method === option.method;
        return (
          <div key={option.method}>
            <OptionRow part={part} option={option} on={chosen?.method === option.method && !editing} editing={editing} cityRef={cityRef} />
            {editing && option.needs === 'branch' ? <BranchPicker part={part} editor={editor} cityRef={cityRef} branches={branches} places={places} /> : null}
            {editing && option.needs === 'address' ? (
              <AddressEditor part={part} method={option.method} cityRef={cityRef} problem={problem} places={places} />
            ) : null}
          </div>
        );
      })}
      {problem && !editor ? (
        <p className="notice notice-red" role="alert">
          {problem.title}
        </p>
      ) : null}
    </div>
  );
}

type OptionRowProps = { part: Part; option: Option; on: boolean; editing: boolean; cityRef: string | null };

function OptionRow({ part, option, on, editing, cityRef }: OptionRowProps) {
  const t = useWords('store');
  const f = useFormat();
  const { between } = useDays();
  const { chosen } = part.delivery;
  const where = on ? placeName(chosen?.city, chosen?.branch ?? chosen?.address) : '';
  const when = option.promise ? between(option.promise.from, option.promise.to) : '';
  const note = option.available ? [where, when].filter(Boolean).join(' · ') : t(`delivery:reasons.${option.reason ?? 'METHOD_OFF'}`);
  const face = (
    <>
      <span className="radio" aria-hidden="true" />
      <span>
        {t(`delivery:methods.${option.method}.name`)}
        <small>{note}</small>
      </span>
      <span className={option.free ? 'num is-free' : 'num'}>{option.available ? (option.free ? t('delivery.free') : f.money(option.cost)) : ''}</span>
    </>
  );
  const look = `way-option${on ? ' is-on' : ''}${editing ? ' is-editing' : ''}`;
  if (!option.available) return <div className={`${look} is-gone`}>{face}</div>;
  if (option.needs === 'nothing') {
    return (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="deliver" />
        <input type="hidden" name="merchantId" value={part.merchant.id} />
        {cityRef ? <input type="hidden" name="cityRef" value={cityRef} /> : null}
        <button className={look} type="submit" name="method" value={option.method} aria-pressed={on}>
          {face}
        </button>
      </Form>
    );
  }
  const to = cityRef ? `/cart?part=${part.merchant.id}&way=${option.method}#part-${part.merchant.id}` : '/city?back=/cart';
  return (
    <Link className={look} to={to} preventScrollReset aria-current={on ? 'true' : undefined}>
      {face}
    </Link>
  );
}
