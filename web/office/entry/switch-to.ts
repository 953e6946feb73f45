import { switchMembership } from '#identity/contract';
import { ApiProblem, browserApi } from '../../api.ts';
import { toast } from '../../ui/office/index.ts';
import { homes } from './homes.ts';

let underWay = false;

/** Goes over to another organisation of the same person. A second click meanwhile is not sent: the session that it would use has ended. */
export async function switchTo(membership: { id: string; kind: string }): Promise<void> {
  if (underWay) return;
  underWay = true;
  try {
    await browserApi(switchMembership, { body: { membershipId: membership.id } });
    location.assign(homes[membership.kind] ?? '/');
  } catch (problem) {
    underWay = false;
    if (!(problem instanceof ApiProblem)) throw problem;
    toast({ text: problem.detail ?? problem.title, tone: 'red' });
  }
}
