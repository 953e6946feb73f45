import { Link } from 'react-router';
import { useWords } from '../../words.tsx';

export function Wordmark() {
  const t = useWords();
  return (
    <Link className="wordmark" to="/" aria-label={t('name')}>
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
        <rect className="wordmark-ground" width="32" height="32" rx="8" />
        <path d="M8 23v-8.4a4 4 0 0 1 8 0V23m0-8.4a4 4 0 0 1 8 0V23" fill="none" stroke="#ffffff" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      <span>agora</span>
    </Link>
  );
}
