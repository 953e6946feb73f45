import { isRouteErrorResponse, Link } from 'react-router';
import type { Problem } from './api.ts';
import { useWords } from './words.tsx';
import './ui/error-page.css';

function kindOf(status: number): 'missing' | 'forbidden' | 'busy' | 'broken' {
  if (status === 404 || status === 410) return 'missing';
  if (status === 401 || status === 403) return 'forbidden';
  return status === 429 || status === 503 ? 'busy' : 'broken';
}

/** What a page shows instead of itself: what happened, in words, and the way on. */
export function ErrorPage({ error, inside = false, home = '/' }: { error: unknown; /** The frame has its own `main`. */ inside?: boolean; home?: string }) {
  const t = useWords();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problem = isRouteErrorResponse(error) ? (error.data as Partial<Problem> | null) : null;
  const kind = kindOf(status);
  const Whole = inside ? 'div' : 'main';
  return (
    <Whole className="error-page">
      <title>{problem?.title || t(`errors.${kind}.title`)}</title>
      <p className="error-page-status">{status}</p>
      <h1>{problem?.title || t(`errors.${kind}.title`)}</h1>
      <p>{problem?.detail || t(`errors.${kind}.text`)}</p>
      {problem?.requestId ? <p className="error-page-id">{t('errors.requestId', { id: problem.requestId })}</p> : null}
      <p>
        <a href="">{t('errors.again')}</a> ·{' '}
        <Link to={home} reloadDocument>
          {t('errors.home')}
        </Link>
      </p>
    </Whole>
  );
}
