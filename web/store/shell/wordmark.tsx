import { Link } from 'react-router';
import { hasOwnSign } from '../../brand.ts';
import { BrandLogo } from '../../ui/brand-logo.tsx';
import { useBrand } from '../../use-brand.tsx';

/** The market's sign: ours, or the operator's picture, or letters and name, once they are set. */
export function Wordmark() {
  const brand = useBrand();
  const own = hasOwnSign(brand);
  return (
    <Link className={own ? 'wordmark wordmark-own' : 'wordmark'} to="/" aria-label={brand.name}>
      <BrandLogo height={34} width={168} otherwise={<Sign />} />
    </Link>
  );
}

function Sign() {
  const brand = useBrand();
  const own = hasOwnSign(brand);
  return (
    <>
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
        <rect className="wordmark-ground" width="32" height="32" rx="8" />
        {own ? (
          <text className="wordmark-letters" data-length={brand.letters.length} x="16" y="16.5" textAnchor="middle" dominantBaseline="central">
            {brand.letters}
          </text>
        ) : (
          <path d="M8 23v-8.4a4 4 0 0 1 8 0V23m0-8.4a4 4 0 0 1 8 0V23" fill="none" stroke="#ffffff" strokeWidth="2.6" strokeLinecap="round" />
        )}
      </svg>
      <span>{own ? brand.name : 'agora'}</span>
    </>
  );
}
