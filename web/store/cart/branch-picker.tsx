import { IconSearch } from '@tabler/icons-react';
import { Form, Link, useSubmit } from 'react-router';
import { useWords } from '../../words.tsx';
import type { Part } from './cart-part.tsx';
import { KnownPlaces } from './known-places.tsx';
import type { CartPage } from './load.ts';

type BranchPickerProps = { part: Part; editor: CartPage['editor']; cityRef: string | null; branches: CartPage['branches']; places: CartPage['places'] };

/** Branches and lockers by number or street; choosing is one press. */
export function BranchPicker({ part, editor, cityRef, branches, places }: BranchPickerProps) {
  const t = useWords('store');
  const submit = useSubmit();
  return (
    <div className="picker">
      <KnownPlaces part={part} places={places} method={editor.method} />
      <Form method="get" className="city-search" onChange={(event) => void submit(event.currentTarget, { replace: true, preventScrollReset: true })}>
        <input type="hidden" name="part" value={part.merchant.id} />
        <input type="hidden" name="way" value={editor.method} />
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={editor.q}
          autoComplete="off"
          aria-label={t('cart.branchSearch')}
          placeholder={t('cart.branchSearch')}
        />
      </Form>
      {branches.failed ? <p className="notice notice-amber">{t('cart.branchesDown')}</p> : null}
      {!branches.failed && branches.items.length === 0 ? <p className="muted">{t('cart.noBranch')}</p> : null}
      <Form method="post" className="branches" preventScrollReset>
        <input type="hidden" name="intent" value="deliver" />
        <input type="hidden" name="merchantId" value={part.merchant.id} />
        <input type="hidden" name="method" value={editor.method} />
        <input type="hidden" name="cityRef" value={cityRef ?? ''} />
        {branches.items.map((branch) => (
          <button key={branch.ref} type="submit" name="branchRef" value={branch.ref} aria-pressed={branch.ref === part.delivery.chosen?.branchRef}>
            <b>{branch.name}</b>
            <small>{branch.address}</small>
          </button>
        ))}
      </Form>
      <p className="picker-foot">
        {branches.total > branches.items.length ? (
          <span className="muted">{t('cart.moreBranches', { count: branches.total - branches.items.length })}</span>
        ) : (
          <span />
        )}
        <Link className="link" to="/cart" preventScrollReset>
          {t('common:close')}
        </Link>
      </p>
    </div>
  );
}
