import { useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api.ts';
import { sayProblem, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { changeOffers, OffersRefused, type OfferChange } from './change-offers.ts';

type Props = {
  /** What the field is called, with the SKU. */
  label: string;
  shown: string;
  /** As it is typed: `1299,50`. */
  text: string;
  parse: (text: string) => number | null;
  change: (value: number) => OfferChange;
  before: OfferChange;
};

/** A figure of a table that is changed where it stands: press, type, Enter. It can be taken back for a while. */
export function FigureInPlace({ label, shown, text, parse, change, before }: Props) {
  const t = useWords('cabinet-products');
  const { revalidate } = useRevalidator();
  const [editing, setEditing] = useState(false);
  const done = useRef(false);
  const send = async (item: OfferChange, undo: boolean) => {
    try {
      await changeOffers([item], t);
      toast({ text: t('inPlace.saved', { name: label }), ...(undo ? { undo: { label: t('undo'), run: () => void send(before, false) } } : {}) });
      await revalidate();
    } catch (error) {
      toast({
        text: error instanceof OffersRefused ? error.message : error instanceof ApiProblem ? sayProblem(error.data) : t('errors.broken.text'),
        tone: 'red',
      });
    }
  };
  const finish = (typed: string | null) => {
    if (done.current) return;
    done.current = true;
    setEditing(false);
    const value = typed === null ? null : parse(typed);
    if (typed === null || typed.trim() === text) return;
    if (value === null) toast({ text: t('inPlace.notUnderstood', { text: typed }), tone: 'red' });
    else void send(change(value), true);
  };
  if (!editing) {
    return (
      <button
        type="button"
        className="in-place num"
        aria-label={`${label}: ${shown}`}
        title={t('inPlace.edit')}
        onClick={() => {
          done.current = false;
          setEditing(true);
        }}
      >
        {shown}
      </button>
    );
  }
  return (
    <input
      className="in-place-input num"
      aria-label={label}
      inputMode="decimal"
      defaultValue={text}
      autoFocus
      onFocus={(event) => event.target.select()}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
