import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../../../words.tsx';
import { Button } from '../button.tsx';

/** Keeps people from losing what they wrote: asks before another page, and before the window is closed. */
export function UnsavedGuard({ dirty, alsoSearch = false }: { dirty: boolean; /** The page begins anew with other search words. */ alsoSearch?: boolean }) {
  const t = useWords('office');
  const blocker = useBlocker(
    ({ currentLocation: now, nextLocation: next }) => dirty && (now.pathname !== next.pathname || (alsoSearch && now.search !== next.search)),
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [dirty]);
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('unsaved.title')}
      size={420}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p className="confirm-text">{t('unsaved.text')}</p>
      <div className="confirm-actions">
        <Button onClick={() => blocker.proceed?.()}>{t('unsaved.leave')}</Button>
        <Button look="primary" data-autofocus onClick={() => blocker.reset?.()}>
          {t('unsaved.stay')}
        </Button>
      </div>
    </Modal>
  );
}
