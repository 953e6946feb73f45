import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { ApiProblem } from './api.ts';
import { pageOf } from './context.ts';
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

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('content-type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { reader, nonce, report } = pageOf(context);
  const page = (
    <WordsProvider language={reader.language} areas={allWords(reader.language)}>
      <ReaderProvider reader={reader}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
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
