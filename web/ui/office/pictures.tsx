import './css/pictures.css';

export type Picture = { src: string; alt?: string };

export function Thumb({ picture, size = 40 }: { picture: Picture | null | undefined; size?: number }) {
  return (
    <span className="thumb" style={{ width: size, height: size }}>
      {picture ? <img src={picture.src} alt={picture.alt ?? ''} width={size} height={size} loading="lazy" decoding="async" /> : null}
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
