import { loadModules } from '../modules.ts';
import { filesBelow, importsOf, isTest, read, roomList, roomNamed } from './source.ts';

/** The map of the house, made from the code: every room, whom it calls, what it hears and announces. */
export async function drawMap(): Promise<string> {
  const modules = await loadModules();
  const lines = [
    '# The map',
    '',
    'Made from the code by `node server/laws/write-map.ts`; a test fails when it is stale. Rooms stand in their order: each calls and hears only rooms above it in this table.',
    '',
    '| Room | Stands in | Calls | Hears | Endpoints | Jobs |',
    '|---|---|---|---|---|---|',
  ];
  for (const room of roomList) {
    const imports = filesBelow(room.path, ['.ts'])
      .filter((file) => !isTest(file))
      .flatMap((file) => importsOf(read(file)));
    const named = imports.flatMap((specifier) => /^#([\w-]+)(?:\/outside)?$/.exec(specifier)?.[1] ?? []);
    const calls = new Set(named.filter((name) => name !== room.name && roomNamed(name)));
    const module = modules.find((candidate) => candidate.name === room.name);
    const hears = [...new Set((module?.reactions ?? []).map((reaction) => reaction.event.name))];
    const list = (items: Iterable<string>) => [...items].sort().join(', ') || '–';
    lines.push(
      `| **${room.name}** | \`${room.path}\` | ${list(calls)} | ${list(hears)} | ${module?.routes?.length ?? 0} | ${list((module?.jobs ?? []).map((job) => job.name))} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}
