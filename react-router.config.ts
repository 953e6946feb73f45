import type { Config } from '@react-router/dev/config';

/** `WEB_BUILD` sets another folder, so that a running server keeps its own pages while others are built. */
export default { appDirectory: 'web', buildDirectory: process.env['WEB_BUILD'] ?? 'build', ssr: true } satisfies Config;
