import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MEDIA_STORE: z
    .string()
    .regex(/^(file|s3):/, 'a file: or s3: address')
    .optional(),
  MEDIA_URL: z.url().optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PUBLIC_URL: z.url().optional(),
  TRUSTED_PROXIES: z.string().default('loopback'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEMO: z.enum(['small', 'full', 'off']).default('small'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  NOVA_POSHTA_URL: z.url().optional(),
  NOVA_POSHTA_KEY: z.string().optional(),
  LIQPAY_URL: z.url().optional(),
  LIQPAY_PUBLIC_KEY: z.string().optional(),
  LIQPAY_PRIVATE_KEY: z.string().optional(),
});

export type Secrets = { session: string; owner: string; application: string; acquirerPrivateKey: string };
export type Config = {
  port: number;
  host: string;
  dataDirectory: string;
  databaseUrl?: string;
  databaseOwnerUrl?: string;
  mediaStore: string;
  mediaUrl?: string;
  metricsPort?: number;
  publicUrl?: string;
  /** Whose `X-Forwarded-For` and `-Proto` count: addresses, networks, or `loopback`, `linklocal`, `uniquelocal`. Others cannot choose their address. */
  trustedProxies: string[];
  smtpUrl?: string;
  /** The SMS gateway: `POST { to, text, from }`. */
  smsUrl?: string;
  demo: 'small' | 'full' | 'off';
  role: 'all' | 'web' | 'worker';
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  novaPoshta?: { url?: string; key: string };
  liqpay?: { url?: string; publicKey: string; privateKey: string };
  secrets: Secrets;
};

/** Reads the environment; every mistake is named at once, in words a person can act on. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const dataDirectory = resolve(env.DATA_DIR);
  mkdirSync(dataDirectory, { recursive: true });
  return {
    port: env.PORT,
    host: env.HOST,
    dataDirectory,
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    mediaStore: env.MEDIA_STORE ?? `file:${join(dataDirectory, 'media')}`,
    mediaUrl: env.MEDIA_URL,
    metricsPort: env.METRICS_PORT,
    publicUrl: env.PUBLIC_URL,
    trustedProxies: env.TRUSTED_PROXIES.split(/[\s,]+/).filter(Boolean),
    smtpUrl: env.SMTP_URL,
    smsUrl: env.SMS_URL,
    demo: env.DEMO,
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    novaPoshta: env.NOVA_POSHTA_KEY ? { url: env.NOVA_POSHTA_URL, key: env.NOVA_POSHTA_KEY } : undefined,
    liqpay:
      env.LIQPAY_PUBLIC_KEY && env.LIQPAY_PRIVATE_KEY
        ? { url: env.LIQPAY_URL, publicKey: env.LIQPAY_PUBLIC_KEY, privateKey: env.LIQPAY_PRIVATE_KEY }
        : undefined,
    secrets: readSecrets(dataDirectory),
  };
}

/** Generated on the first start, 256 bits each, readable by the owner only. */
function readSecrets(dataDirectory: string): Secrets {
  const path = join(dataDirectory, 'secrets.json');
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>) : {};
  const fresh = () => randomBytes(32).toString('hex');
  const secrets: Secrets = {
    session: known.session ?? fresh(),
    owner: known.owner ?? fresh(),
    application: known.application ?? fresh(),
    acquirerPrivateKey: known.acquirerPrivateKey ?? fresh(),
  };
  if (Object.keys(known).length < Object.keys(secrets).length) writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
