import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { operatorOutbox } from '#notices/contract';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { defineList, ListPage, Pill, SideDrawer, Two, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { SettingsTabs } from './list.tsx';
import './settings.css';

type Letter = OutputOf<typeof operatorOutbox>['items'][number];
const tones = { waiting: 'blue', sent: 'green', failed: 'red', suppressed: 'grey' } as const;

function State({ letter }: { letter: Letter }) {
  const t = useWords('console-settings');
  return <Two first={<Pill tone={tones[letter.state]}>{t(`letters.states.${letter.state}`)}</Pill>} second={letter.reason} />;
}

const makeList = (open: (letter: Letter) => void) =>
  defineList<Letter>({
    key: 'console-letters',
    words: 'console-settings',
    wordsUnder: 'letters',
    rowId: (row) => row.id,
    columns: [
      { id: 'at', fixed: true, cell: (row) => <When at={row.at} /> },
      { id: 'recipient', cell: (row, { t }) => <Two first={row.recipient} second={t(`letters.channels.${row.channel}`)} /> },
      {
        id: 'title',
        cell: (row) => (
          <button type="button" className="letter-open" onClick={() => open(row)}>
            {row.title}
          </button>
        ),
      },
      { id: 'state', cell: (row) => <State letter={row} /> },
      { id: 'attempts', align: 'end', cell: (row, { f }) => f.number(row.attempts) },
    ],
    views: [
      { id: 'all', query: {} },
      { id: 'failed', query: { state: 'failed' } },
      { id: 'waiting', query: { state: 'waiting' } },
      { id: 'sent', query: { state: 'sent' } },
      { id: 'suppressed', query: { state: 'suppressed' } },
    ],
    card: (row) => ({ title: row.title, subtitle: row.recipient, pill: <Pill tone={tones[row.state]}>{row.channel}</Pill>, foot: <When at={row.at} /> }),
    emptyIcon: IconMail,
  });

const declared = makeList(() => undefined);

export const loader = ({ context, url }: LoaderFunctionArgs) => loadList(pageOf(context).api, operatorOutbox, { url, list: declared });

export default function Letters() {
  const t = useWords('console-settings');
  const [opened, open] = useState<Letter | null>(null);
  const [list] = useState(() => makeList(open));
  return (
    <>
      <title>{t('letters.title')}</title>
      <ListPage list={list} data={useLoaderData<typeof loader>()}>
        <div style={{ marginBottom: 14 }}>
          <SettingsTabs />
        </div>
      </ListPage>
      <SideDrawer opened={opened !== null} onClose={() => open(null)} title={opened?.title ?? ''}>
        {opened ? <p className="letter">{opened.body}</p> : null}
      </SideDrawer>
    </>
  );
}
