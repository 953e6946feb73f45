/** A colour as a thing to look at; an unknown one is a wheel of several. */
export function Swatch({ hex, size = 16 }: { hex?: string | null | undefined; size?: number }) {
  return (
    <svg className="swatch" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {hex ? <circle cx="8" cy="8" r="8" fill={hex} /> : <Wheel />}
      <circle cx="8" cy="8" r="7.5" className="swatch-ring" />
    </svg>
  );
}

function Wheel() {
  return (
    <>
      <path d="M8 8V0a8 8 0 0 1 6.93 12z" fill="#c4572e" />
      <path d="M8 8l6.93 4A8 8 0 0 1 1.07 12z" fill="#0f5f5a" />
      <path d="M8 8l-6.93 4A8 8 0 0 1 8 0z" fill="#e0a526" />
    </>
  );
}
