import { IconPhotoX, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './css/pictures.css';

export type Picture = { src: string; alt?: string };

export function Thumb({ picture, size = 40 }: { picture: Picture | null | undefined; size?: number }) {
  return (
    <span className="thumb" style={{ width: size, height: size }}>
      {picture ? <img src={picture.src} alt={picture.alt ?? ''} width={size} height={size} loading="lazy" decoding="async" /> : null}
    </span>
  );
}

/** A picture as it will be seen, while it is fetched, or when it could not be; `children` lie over it. */
export function PictureFrame({
  src,
  alt = '',
  sign,
  failed = false,
  children,
}: {
  src: string | null;
  alt?: string;
  sign?: Icon;
  failed?: boolean;
  children?: ReactNode;
}) {
  const Sign = sign ?? (failed ? IconPhotoX : null);
  return (
    <span className="picture-frame">
      {src ? (
        <img src={src} alt={alt} loading="lazy" decoding="async" draggable={false} />
      ) : Sign ? (
        <Sign size={28} stroke={1.4} aria-hidden="true" />
      ) : (
        <span className="bone" />
      )}
      {children}
    </span>
  );
}

/** The first pictures of a set beside each other, and what they are. */
export function PictureStack({ pictures, label, most = 3 }: { pictures: readonly Picture[]; label?: string; most?: number }) {
  return (
    <span className="pictures">
      <span className="pictures-row">
        {pictures.slice(0, most).map((picture, at) => (
          <Thumb key={at} picture={picture} size={34} />
        ))}
      </span>
      {label ? <span>{label}</span> : null}
    </span>
  );
}

/** A merchant's or person's mark: letters on their colour, when there is no picture. */
export function Mark({
  text,
  color,
  src,
  size = 'small',
  round = false,
}: {
  text: string;
  color?: string | undefined;
  src?: string | undefined;
  size?: 'tiny' | 'small' | 'large';
  round?: boolean;
}) {
  return (
    <span className={`mark mark-${size}${round ? ' mark-round' : ''}`} style={color ? { background: color, color: '#fff' } : undefined} aria-hidden="true">
      {src ? <img src={src} alt="" /> : text.slice(0, 2)}
    </span>
  );
}
