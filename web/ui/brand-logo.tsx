import type { ReactNode } from 'react';
import { logoIn } from '../brand.ts';
import { useBrand } from '../use-brand.tsx';
import { useReader } from '../use-reader.tsx';

/** The market's own picture in the reader's look, its place taken before it arrives; without one, what is given instead. */
export function BrandLogo({ height, width, otherwise }: { height: number; width: number; otherwise: ReactNode }) {
  const { theme } = useReader();
  const brand = useBrand();
  const logo = logoIn(brand, theme, { height, width });
  if (!logo) return otherwise;
  return (
    <>
      <img className={logo.onPlate ? 'brand-logo brand-logo-plate' : 'brand-logo'} src={logo.src} width={logo.width} height={logo.height} alt={brand.name} />
      {logo.isWord ? null : <b className="brand-name">{brand.name}</b>}
    </>
  );
}
