import { encodedFile } from './encoded-file.ts';
import type { OpenFeed, OpenXml } from './open-feed.ts';
import { walkXml } from './xml-parser.ts';

/** The feed as it was, with a comment `agora:error` after every offer that has something wrong. */
export async function reportXml(feed: OpenFeed, body: OpenXml, target: string, notes: ReadonlyMap<number, string>): Promise<number> {
  const file = encodedFile(target, feed);
  let ends: { position: number; note: string }[] = [];
  let row = 0;
  let marked = 0;
  const walk = walkXml(
    {
      begin: (path) => body.isRecord(path),
      finish: (_, __, { position }) => {
        row += 1;
        const note = notes.get(row);
        if (note) ends.push({ position, note });
      },
    },
    true,
  );
  let written = 0;
  for await (const text of body.text()) {
    walk.write(text);
    let from = 0;
    for (const { position, note } of ends) {
      const cut = position - written;
      await file.write(text.slice(from, cut) + comment(note));
      from = cut;
      marked += 1;
    }
    await file.write(text.slice(from));
    written += text.length;
    ends = [];
  }
  await file.close();
  return marked;
}

function comment(note: string): string {
  return `<!-- agora:error ${note
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/-{2,}/g, '—')
    .replace(/-$/, '')} -->`;
}
