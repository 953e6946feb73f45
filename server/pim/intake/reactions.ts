import { casesDecided } from '#moderation/events';
import { on } from '#platform/outbox';
import { hearDecisions } from './actions/hear-decisions.ts';

export const reactions = [on(casesDecided, 'intake.hear-decisions', (ctx, fact) => hearDecisions(ctx, fact.cases))];
