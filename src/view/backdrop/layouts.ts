/** Which layout a level has. A level without its own takes that of its palette. */
import type { Scenery } from '../../tiled/scenery.ts';
import type { Layout } from './layout.ts';
import { arcade } from './layouts/arcade.ts';
import { bindery } from './layouts/bindery.ts';
import { library } from './layouts/library.ts';
import { shard } from './layouts/shard.ts';
import { street } from './layouts/street.ts';
import { title } from './layouts/title.ts';
import { tramyard } from './layouts/tramyard.ts';

const byLevel: Record<string, Layout> = {
  title,
  '1-1': library,
  '1-2': shard,
  '1-3': street,
  '2-1': bindery,
  '2-2': arcade,
  '2-3': tramyard,
};
const byPalette: Record<string, Layout> = { rust: library, slate: library };

export function layoutOf({ id, palette }: Pick<Scenery, 'id' | 'palette'>): Layout {
  const layout = byLevel[id] ?? byPalette[palette];
  if (!layout)
    throw new Error(`level ${id}: no backdrop for palette "${palette}"; add one to src/view/backdrop/layouts.ts`);
  return layout;
}
