import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { searchOffers } from '#checkout/contract';
import { browserApi } from '../../api.ts';
import { Amount, Thumb, Two } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { pictureOf } from '../parts/picture.ts';
import { useFound } from './use-found.ts';

/** Offers by name, article or SKU with their price and how many are left. */
export function OfferSearch({ chosen, onAdd }: { chosen: readonly string[]; onAdd: (offerId: string) => void }) {
  const t = useWords('console-orders');
  const [text, setText] = useState('');
  const found = useFound(text, 2, (q) => browserApi(searchOffers, { query: { q } }).then((answer) => answer.items));
  return (
    <>
      <label className="search-line" style={{ width: '100%', height: 38 }}>
        <IconSearch size={16} stroke={1.7} aria-hidden="true" />
        <span className="visually-hidden">{t('phone.search')}</span>
        <input type="search" placeholder={t('phone.search')} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {found === null ? null : found.length === 0 ? (
        <p className="muted small" style={{ marginTop: 8 }}>
          {t('phone.nothing')}
        </p>
      ) : (
        <ul className="found-offers" tabIndex={-1} aria-label={t('phone.found')}>
          {found.map((offer) => (
            <li key={offer.offerId}>
              <button type="button" disabled={offer.left === 0} onClick={() => onAdd(offer.offerId)}>
                <Thumb picture={pictureOf(offer.image?.sha)} size={40} />
                <Two strong first={`${offer.name}${offer.options ? `, ${offer.options}` : ''}`} second={`${offer.merchant.name} · ${offer.sku}`} />
                <span className="end">
                  <Two
                    first={<Amount value={offer.price} />}
                    second={chosen.includes(offer.offerId) ? t('phone.added') : offer.left === null ? '' : t('phone.left', { count: offer.left })}
                  />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
