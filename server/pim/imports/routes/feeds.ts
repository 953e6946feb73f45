import { type Ctx, merchantOf } from '#platform/ctx';
import { serve } from '#platform/routes';
import { addFeed, askForFetch, editFeed, ownFeed, removeFeed } from '../actions/feeds.ts';
import * as contract from '../contract/feeds.ts';
import { presentFeed } from '../queries/present-feed.ts';
import { feedsOf } from '../tables/feeds.ts';

const feedPage = async (ctx: Ctx, id: string) => presentFeed(ctx, await ownFeed(ctx, id));
const feedList = async (ctx: Ctx) => ({ items: (await feedsOf(ctx, merchantOf(ctx))).map((feed) => presentFeed(ctx, feed)) });

export const feedRoutes = [
  serve(contract.listFeeds, feedList),
  serve(contract.createFeed, async (ctx, { body }) => ({ ...(await feedPage(ctx, await addFeed(ctx, body))), fetching: true })),
  serve(contract.changeFeed, async (ctx, { params, body }) => {
    await editFeed(ctx, params.id, body);
    return feedPage(ctx, params.id);
  }),
  serve(contract.fetchFeed, async (ctx, { params }) => {
    const feed = await feedPage(ctx, params.id);
    await askForFetch(ctx, params.id);
    return { ...feed, fetching: true };
  }),
  serve(contract.removeFeed, async (ctx, { params }) => {
    await removeFeed(ctx, params.id);
    return feedList(ctx);
  }),
];
