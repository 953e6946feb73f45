import { getImportReport } from '#imports/contract';
import { apiUrl } from '../../api.ts';
import { DownloadLink, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Import } from './types.ts';

const tones = { error: 'red', block: 'amber', warning: 'grey' } as const;

/** All errors by what is wrong, and the merchant's own file with them written into it. */
export function CausesSection({ found }: { found: Import }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  const reportable = !['receiving', 'checking', 'failed'].includes(found.status);
  if (found.causes.length === 0) return null;
  return (
    <Section
      flush
      title={t('causes.title')}
      aside={
        reportable ? (
          <DownloadLink small look="quiet" href={apiUrl(getImportReport, { params: { id: found.id } })}>
            {t('causes.report')}
          </DownloadLink>
        ) : null
      }
    >
      <div className="table-scroll">
        <table className="plain-table causes" aria-label={t('causes.title')}>
          <thead>
            <tr>
              <th>{t('causes.row')}</th>
              <th>{t('causes.what')}</th>
              <th className="end">{t('causes.rows')}</th>
            </tr>
          </thead>
          <tbody>
            {found.causes.map((cause) => (
              <tr key={`${cause.code} ${cause.field} ${cause.severity}`}>
                <td className="muted num">{f.number(cause.firstRow)}</td>
                <td>
                  <span className="cause-what">
                    {cause.fieldName ? <>{cause.fieldName}: </> : null}
                    {cause.message} {cause.value ? <mark className={`tone-${tones[cause.severity]}`}>{cause.value.slice(0, 60)}</mark> : null}
                  </span>
                  <small className="cause-then">{[cause.name, t(`causes.then.${cause.severity}`)].filter(Boolean).join(' · ')}</small>
                </td>
                <td className="end num">{f.number(cause.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
