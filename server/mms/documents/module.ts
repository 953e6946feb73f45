import type { Module } from '#platform/module';
import { routes } from './routes.ts';
import { seedAgreement } from './seed.ts';

export const module: Module = {
  name: 'documents',
  routes,
  seed: seedAgreement,
  checks: [
    {
      id: 'agreement-text',
      says: 'the text of an accepted agreement has the hash it was accepted with',
      sql: `select id as finding from documents.agreements where accepted_text is not null and encode(sha256(convert_to(accepted_text, 'UTF8')), 'hex') <> text_hash`,
    },
  ],
};
