import { createContext, useContext, type ReactNode } from 'react';
import { brandStyle, standardBrand, type Brand } from './brand.ts';

const BrandContext = createContext<{ brand: Brand; nonce: string }>({ brand: standardBrand, nonce: '' });

/** Around every page: whose market it is, known before the first byte. `nonce` lets its colours through the page's policy. */
export function BrandProvider({ brand, nonce, children }: { brand: Brand; nonce: string; children: ReactNode }) {
  return <BrandContext value={{ brand, nonce }}>{children}</BrandContext>;
}

export function useBrand(): Brand {
  return useContext(BrandContext).brand;
}

/** The operator's colours and corners over the standard tokens; nothing for a market in the standard dress. */
export function BrandStyle() {
  const { brand, nonce } = useContext(BrandContext);
  const style = brandStyle(brand);
  return style ? (
    <style nonce={nonce} suppressHydrationWarning>
      {style}
    </style>
  ) : null;
}
