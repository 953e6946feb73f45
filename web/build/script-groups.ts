import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const router = /\/node_modules\/(react|react-dom|scheduler|react-router)\//;
const house =
  /\/web\/(?!entry|missing|preferences|api|context)[\w.-]+\.tsx?$|\/web\/ui\/(format|use-format|brand-logo)\.tsx?$|\/kernel\/(language|money|picture)\.ts$/;
const shop = /\/web\/store\/(layout|shell\/(?!suggestions)|parts\/(?!phone-code|field))/;

/** Icons of the shop's own frame; the office draws most of them too. */
function frameIcons(): Set<string> {
  const files = globSync(['store/shell/*.tsx', 'store/parts/*.tsx'], { cwd: web }).map((file) => readFileSync(join(web, file), 'utf8'));
  return new Set(files.flatMap((text) => text.match(/\bIcon[A-Z]\w+/g) ?? []));
}

function isFrame(id: string, icons: ReadonlySet<string>): boolean {
  const icon = /\/@tabler\/icons-react\/.*\/(\w+)\.m?js$/.exec(id)?.[1];
  return icon ? icon === 'createReactComponent' || icon === 'defaultAttributes' || icons.has(icon) : router.test(id) || house.test(id);
}

/**
 * What every page runs, and what every page of the shop runs, are one file each: they compress better together than as thirty small
 * ones, and a first visit waits for fewer answers. Everything else is cut by routes. A group takes along what its files import, so
 * what the office needs too belongs to the frame: an office page that imported the shop's file would be dressed in the shop's styles.
 * The entry stays by itself: it begins when the page's routes are there, and the frame is a part of every route.
 */
export function scriptGroups() {
  const icons = frameIcons();
  return {
    groups: [
      { name: 'frame', priority: 2, test: (id: string) => isFrame(id.replaceAll('\\', '/'), icons) },
      { name: 'storefront', priority: 1, test: shop },
    ],
  };
}
