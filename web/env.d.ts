/// <reference types="vite/client" />

declare module 'virtual:words' {
  type Load = () => Promise<{ default: Record<string, object> }>;
  type ByName<Name extends string, Value> = { [name in Name]: Value };
  export const bundles: ByName<'uk' | 'ru' | 'kk' | 'en', ByName<import('./word-areas.ts').WordSurface, Load>>;
}
