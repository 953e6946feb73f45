import { IconLock } from '@tabler/icons-react';
import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getSession, signOut } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ButtonLink, EmptyState } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryCard } from './entry-card.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const session = await pageOf(context).api(getSession);
  if (!session.account) throw redirect('/cabinet/sign-in');
  if (session.gate !== 'closed') throw redirect('/cabinet');
  return { name: session.current?.organisation.name ?? '', others: session.memberships.length > 1 };
}

/** The operator has closed this cabinet: why nothing opens, and the ways out. */
export default function Closed() {
  const { name, others } = useLoaderData<typeof loader>();
  const t = useWords('entry');
  const leave = () => browserApi(signOut).then(() => location.assign('/cabinet/sign-in'));
  return (
    <EntryCard title={t('closed.title')}>
      <EmptyState
        icon={IconLock}
        title={t('closed.title')}
        text={t('closed.text', { name })}
        actions={
          <>
            {others ? <ButtonLink to="/console/sign-in">{t('organisations.title')}</ButtonLink> : null}
            <Button onClick={() => void leave()}>{t('signOut')}</Button>
          </>
        }
      />
    </EntryCard>
  );
}
