import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMap } from './map.ts';
import { root } from './source.ts';

writeFileSync(join(root, 'docs/map.md'), await drawMap());
