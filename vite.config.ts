import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { leanRouter } from './web/build/lean-router.ts';
import { scriptGroups } from './web/build/script-groups.ts';
import { slimContracts } from './web/build/slim-contracts.ts';
import { words } from './web/build/words.ts';

export default defineConfig({
  plugins: [words(), slimContracts(), leanRouter(), reactRouter()],
  publicDir: 'web/public',
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700, target: 'es2023' },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: scriptGroups() } } } } },
  ssr: { noExternal: ['@tabler/icons-react'] },
});
