import { IconFileText } from '@tabler/icons-react';
import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listAgreements } from '#documents/contract';
import { pageOf } from '../../context.ts';
import { ButtonLink, EmptyState, PageHead, Pill, PlainTable, When, type Tone } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useCabinet } from '../use-cabinet.ts';

export const agreementTones: Record<string, Tone> = { sent: 'amber', in_force: 'green', expired: 'grey', terminated: 'red' };

/** The one agreement that waits is opened at once. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { items } = await pageOf(context).api(listAgreements);
  const [only] = items;
  if (only && items.length === 1 && only.status === 'sent') throw redirect(`/cabinet/agreements/${only.id}`);
  return { items };
}

export default function Agreements() {
  const { items } = useLoaderData<typeof loader>();
  const { gate } = useCabinet();
  const t = useWords('cabinet');
  return (
    <>
      <title>{t('agreements.title')}</title>
      <PageHead title={t('agreements.title')} />
      <section className="card card-flush">
        {items.length === 0 ? (
          <EmptyState
            icon={IconFileText}
            title={t('agreements.none')}
            text={t('agreements.noneText')}
            actions={
              gate === 'account' ? (
                <ButtonLink look="primary" to="/cabinet/application">
                  {t('agreements.toApplication')}
                </ButtonLink>
              ) : null
            }
          />
        ) : (
          <PlainTable
            label={t('agreements.title')}
            rows={items}
            rowId={(row) => row.id}
            columns={[
              {
                title: t('agreements.document'),
                cell: (row) => (
                  <Link to={`/cabinet/agreements/${row.id}`} className="link">
                    {row.title}, {t('agreements.version', { version: row.version })}
                  </Link>
                ),
              },
              { title: t('agreements.state'), cell: (row) => <Pill tone={agreementTones[row.status] ?? 'grey'}>{t(`agreements.status.${row.status}`)}</Pill> },
              { title: t('agreements.acceptedBy'), wideOnly: true, cell: (row) => row.acceptedBy ?? '–' },
              { title: t('agreements.date'), end: true, cell: (row) => <When at={row.acceptedAt ?? row.sentAt} as="numericDate" /> },
            ]}
          />
        )}
      </section>
    </>
  );
}
