import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { slimContracts } from './web/build/slim-contracts.ts';
import { words } from './web/build/words.ts';

export default defineConfig({
  plugins: [words(), slimContracts(), reactRouter()],
  publicDir: 'web/public',
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700, target: 'es2023' },
  ssr: { noExternal: ['@tabler/icons-react'] },
});
