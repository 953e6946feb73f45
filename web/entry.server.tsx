import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { ApiProblem } from './api.ts';
import { brandOf } from './brand.server.ts';
import { pageOf } from './context.ts';
import { BrandProvider } from './use-brand.tsx';
import { ReaderProvider } from './use-reader.tsx';
import { WordsProvider } from './words.tsx';
import { allWords } from './words.server.ts';

type HandleErrorArgs = { request: Request; context: Readonly<RouterContextProvider> };

export { createLoadContext } from './context.ts';

/** A problem that the API told is an answer; only what is broken is reported. */
export function handleError(error: unknown, { request, context }: HandleErrorArgs): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error) && !(error instanceof ApiProblem)) pageOf(context).report(error);
}

const patience = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { api, reader, nonce, report } = pageOf(context);
  const brand = await brandOf(api, { anew: new URL(request.url).pathname.startsWith('/console') });
  const page = (
    <WordsProvider language={reader.language} areas={allWords(reader.language)} market={brand.name}>
      <ReaderProvider reader={reader}>
        <BrandProvider brand={brand} nonce={nonce}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </BrandProvider>
      </ReaderProvider>
    </WordsProvider>
  );
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        report(error);
      },
    });
    const timer = setTimeout(abort, patience);
  });
}
