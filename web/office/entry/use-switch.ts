import { useRef } from 'react';
import { switchMembership } from '#identity/contract';
import { browserApi } from '../../api.ts';
import { toast } from '../../ui/office/index.ts';
import { whyNot } from '../../ui/office/use-act.ts';
import { useWords } from '../../words.tsx';
import { homes } from './homes.ts';

/** Goes over to another organisation of the same person. A second click meanwhile is not sent: the session that it would use has ended. */
export function useSwitch(): (membership: { id: string; kind: string }) => Promise<void> {
  const t = useWords('office');
  const underWay = useRef(false);
  return async ({ id, kind }) => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      await browserApi(switchMembership, { body: { membershipId: id } });
      location.assign(homes[kind] ?? '/');
    } catch (problem) {
      underWay.current = false;
      toast({ text: whyNot(problem, t), tone: 'red' });
    }
  };
}
