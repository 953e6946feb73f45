import { Select } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { changeFeed, fetchFeed, removeFeed } from '#imports/contract';
import { browserApi } from '../../api.ts';
import { Button, ConfirmDanger, Section, useAct, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { FeedAccess } from './feed-access.tsx';
import { onRequest, useFeedTimes } from './feed-times.ts';
import { NewFeed } from './new-feed.tsx';
import type { Feed } from './types.ts';

const watchedMillis = 15_000;

/** Price lists that are fetched from an address: one is added, the others say how they are. */
export function Feeds({ feeds, mayWrite }: { feeds: readonly Feed[]; mayWrite: boolean }) {
  const t = useWords('cabinet-imports');
  const watch = useWatch(feeds.some((feed) => feed.fetching));
  if (!mayWrite && feeds.length === 0) return null;
  return (
    <Section title={t('feeds.title')} aside={t('feeds.aside')}>
      {mayWrite ? (
        <>
          <p className="feeds-text">{t('feeds.text')}</p>
          <NewFeed onAdded={watch} />
        </>
      ) : null}
      {feeds.length > 0 ? (
        <ul className="feeds">
          {feeds.map((feed) => (
            <FeedLine key={feed.id} feed={feed} mayWrite={mayWrite} onAsked={watch} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

/** Reads the page again and again while something is being fetched, and for a while after it was asked for. */
function useWatch(isFetching: boolean): () => void {
  const { revalidate } = useRevalidator();
  const [until, setUntil] = useState(0);
  useEffect(() => {
    if (!isFetching && until < Date.now()) return undefined;
    const timer = setInterval(() => {
      void revalidate();
      if (!isFetching && until < Date.now()) clearInterval(timer);
    }, 1500);
    return () => clearInterval(timer);
  }, [isFetching, until, revalidate]);
  return () => setUntil(Date.now() + watchedMillis);
}

type LineProps = { feed: Feed; mayWrite: boolean; onAsked: () => void };

function FeedLine({ feed, mayWrite, onAsked }: LineProps) {
  const t = useWords('cabinet-imports');
  const { busy, run } = useAct();
  const times = useFeedTimes(feed.dailyAt);
  const params = { id: feed.id };
  const fetchNow = () =>
    void run(() => browserApi(fetchFeed, { params }), t('feeds.asked')).then((done) => {
      if (done) onAsked();
    });
  return (
    <li className="feed">
      <div className="feed-what">
        <b>{feed.source}</b>
        <span className="feed-url">{feed.url}</span>
        {feed.login ? <small className="feed-login">{t('feeds.accessSet', { login: feed.login })}</small> : null}
        <FeedState feed={feed} />
      </div>
      {mayWrite ? (
        <div className="feed-end">
          <Select
            aria-label={t('feeds.when')}
            allowDeselect={false}
            data={times}
            value={feed.dailyAt ?? onRequest}
            disabled={busy}
            onChange={(value) => void run(() => browserApi(changeFeed, { params, body: { dailyAt: value === onRequest ? null : value } }))}
          />
          <Button icon={IconRefresh} disabled={busy || feed.fetching} onClick={fetchNow}>
            {t('feeds.fetch')}
          </Button>
          <FeedAccess feed={feed} />
          <RemoveFeed feed={feed} />
        </div>
      ) : null}
    </li>
  );
}

function FeedState({ feed }: { feed: Feed }) {
  const t = useWords('cabinet-imports');
  return (
    <small>
      {feed.fetching ? (
        t('feeds.fetching')
      ) : feed.problem ? (
        <span className="bad">{feed.problem.message}</span>
      ) : feed.fetchedAt ? (
        <>
          {t('feeds.fetched')} <When at={feed.fetchedAt} />
        </>
      ) : (
        t('feeds.never')
      )}
      {feed.importId ? (
        <>
          {' · '}
          <Link className="link" to={`/cabinet/imports/${feed.importId}`}>
            {t('feeds.lastImport')}
          </Link>
        </>
      ) : null}
    </small>
  );
}

function RemoveFeed({ feed }: { feed: Feed }) {
  const t = useWords('cabinet-imports');
  const { busy, run } = useAct();
  const [asked, ask] = useState(false);
  const remove = () => void run(() => browserApi(removeFeed, { params: { id: feed.id } }), t('feeds.removed')).then(() => ask(false));
  return (
    <>
      <Button look="quiet" icon={IconTrash} aria-label={`${t('feeds.remove')}: ${feed.source}`} title={t('feeds.remove')} onClick={() => ask(true)} />
      <ConfirmDanger
        opened={asked}
        onClose={() => ask(false)}
        busy={busy}
        title={t('feeds.removeAsk')}
        action={t('feeds.remove')}
        consequence={t('feeds.removeText', { source: feed.source })}
        onConfirm={remove}
      />
    </>
  );
}
