import type { Plugin } from 'vite';

/** Nobody watches the router's inner steps in a browser here, so their machinery (1.6 kB of each first visit) is left out. */
const unwatched = `
export const consumeInstrumentationClientResultMetaReceiver = () => undefined;
export const getRouteInstrumentationUpdates = () => ({});
export const instrumentClientSideRouter = (router) => router;
export const instrumentHandler = undefined;
export const instrumentationResultMetaContext = undefined;
`;

/** The router without its instrumentation, in the browser only. A release that asks more of that file fails the build by the missing name. */
export function leanRouter(): Plugin {
  return {
    name: 'agora-lean-router',
    enforce: 'pre',
    load(id) {
      const inBrowser = this.environment.name === 'client' && this.environment.mode === 'build';
      return inBrowser && id.replaceAll('\\', '/').endsWith('/react-router/dist/production/lib/router/instrumentation.js') ? unwatched : undefined;
    },
  };
}
