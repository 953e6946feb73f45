import { join } from 'node:path';

const always = {
  listen_addresses: "'127.0.0.1'",
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_locks_per_transaction: '256',
  jit: 'off',
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_line_prefix: "'%m [%p] '",
};

const durably = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  deadlock_timeout: '200ms',
};

/**
 * Where the server listens beside its port: its own folder, which only its account can enter. A trip through a socket costs a quarter less
 * than one through the loopback. Empty where the system has no sockets, or for a path longer than their addresses may be.
 */
export function socketFolder(cluster: string): string {
  const longest = join(cluster, '.s.PGSQL.65535');
  return process.platform === 'win32' || /[',"\\\s]/.test(cluster) || Buffer.byteLength(longest) > 100 ? '' : cluster;
}

/** The server's own settings, written into the cluster as `agora.conf`; `alter system` still wins over them. */
export function settingsFile(cluster: string, durable: boolean): string {
  const named = { ...always, unix_socket_directories: `'${socketFolder(cluster)}'`, ...(durable ? durably : forTests) };
  const lines = Object.entries(named).map(([name, value]) => `${name} = ${value}`);
  return `${lines.join('\n')}\n`;
}
