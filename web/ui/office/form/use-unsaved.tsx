import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../../../words.tsx';
import { DialogActions } from '../dialog-actions.tsx';

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
      <DialogActions onCancel={() => blocker.proceed?.()} cancel={t('unsaved.leave')} focus="act" onAct={() => blocker.reset?.()}>
        {t('unsaved.stay')}
      </DialogActions>
    </Modal>
  );
}
