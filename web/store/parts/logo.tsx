/** A merchant's mark: its letters on its colour. */
export function Logo({ logo, size = 44 }: { logo: { letters: string; colour: string }; size?: 32 | 44 | 72 }) {
  return (
    <svg className={`logo logo-${size}`} width={size} height={size} viewBox="0 0 44 44" aria-hidden="true">
      <rect width="44" height="44" rx="8" fill={logo.colour} />
      <text x="22" y="28" textAnchor="middle" fontSize="17" fontWeight="600" fill="#ffffff">
        {logo.letters.slice(0, 2)}
      </text>
    </svg>
  );
}
