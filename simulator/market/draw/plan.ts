import type { Ground, View } from './draw.mjs';

/** One thing to draw: a kind in one colour, with the views that are wanted besides the full one. */
export interface Sitting {
  kind: string;
  detail: string;
  colour: string;
  hex: string;
  ground: Ground;
  views: View[];
}

const close: View[] = ['full', 'detail'];
const around: View[] = ['full', 'flip', 'detail'];
const single: View[] = ['full'];

type Row = [detail: string, colour: string, hex: string, ground: Ground, views?: View[]];

const rows: Record<string, Row[]> = {
  sneaker: [
    ['plain', 'emerald', '#0f5f5a', 'stone', around], ['gum', 'white', '#f3f0ea', 'sand', around], ['plain', 'black', '#201e1c', 'mist', around],
    ['plain', 'red', '#b4302f', 'stone', close], ['plain', 'navy', '#1f3a63', 'sage'], ['plain', 'grey', '#8f9396', 'sand', close],
    ['plain', 'pink', '#dc9aa2', 'blush', close], ['gum', 'beige', '#dccbb0', 'stone', close], ['gum', 'sage', '#93a685', 'sage'],
    ['plain', 'orange', '#d2562a', 'mist'], ['gum', 'blue', '#3f7fb0', 'mist'],
  ],
  boot: [
    ['chelsea', 'brown', '#6a3f22', 'stone', around], ['chelsea', 'black', '#1f1d1b', 'mist', around], ['chelsea', 'burgundy', '#6b2032', 'blush'],
    ['chelsea', 'grey', '#74767a', 'sage'], ['lug', 'tan', '#c08a48', 'sand', close], ['lug', 'green', '#4a5a38', 'sage', close],
    ['lug', 'beige', '#d3bf9f', 'stone'], ['lug', 'navy', '#263a58', 'mist'],
  ],
  heel: [
    ['plain', 'red', '#b3233c', 'blush', around], ['tan', 'black', '#1e1c1b', 'stone', close], ['plain', 'emerald', '#11665c', 'sage'],
    ['plain', 'pink', '#dfa2a8', 'blush'], ['bow', 'beige', '#dcc3a3', 'sand', close], ['bow', 'burgundy', '#721f36', 'stone'],
    ['plain', 'navy', '#20365f', 'mist'], ['tan', 'white', '#f4efe7', 'sand'],
  ],
  dress: [
    ['plain', 'sage', '#7f9a72', 'sand', close], ['print', 'navy', '#1f3d74', 'mist', close], ['plain', 'black', '#211f1e', 'stone', close],
    ['plain', 'terracotta', '#c0654a', 'sand'], ['plain', 'red', '#ae2a3a', 'blush'], ['plain', 'beige', '#dccdb4', 'stone'],
    ['print', 'burgundy', '#742439', 'blush'], ['print', 'blue', '#4d86b8', 'mist'], ['plain', 'emerald', '#11604f', 'sage'],
  ],
  jacket: [
    ['plain', 'orange', '#c9532a', 'sage', close], ['patch', 'navy', '#1f3c6c', 'blush', close], ['plain', 'black', '#232120', 'stone', close],
    ['plain', 'beige', '#d8c4a4', 'sand'], ['plain', 'green', '#47603c', 'sage'], ['plain', 'grey', '#868a8d', 'mist'],
    ['patch', 'red', '#b02c33', 'stone'], ['patch', 'yellow', '#d5a22e', 'sand'],
  ],
  shirt: [
    ['plain', 'white', '#f4f1ea', 'stone', close], ['stripe', 'blue', '#cfdded', 'mist', close], ['plain', 'black', '#242221', 'sand'],
    ['plain', 'beige', '#decfb6', 'sand', close], ['plain', 'pink', '#e3b3b6', 'blush'], ['plain', 'sage', '#a3b394', 'sage'],
    ['stripe', 'grey', '#c3c5c6', 'stone'], ['plain', 'navy', '#24406b', 'mist'],
  ],
  bag: [
    ['clasp', 'tan', '#b1693a', 'mist', close], ['buckle', 'black', '#1d1b1a', 'sage', around], ['clasp', 'emerald', '#11605a', 'stone', close],
    ['clasp', 'red', '#ab2a38', 'blush'], ['buckle', 'navy', '#22437d', 'mist'], ['buckle', 'beige', '#d8c3a0', 'sand'], ['clasp', 'pink', '#d8959d', 'blush'],
  ],
  backpack: [
    ['plain', 'black', '#201f1e', 'blush', close], ['leather', 'green', '#4b663f', 'sage', close], ['plain', 'navy', '#234069', 'mist'],
    ['leather', 'grey', '#7f8488', 'stone'], ['plain', 'yellow', '#d7a434', 'sand'], ['plain', 'red', '#a8323a', 'stone'],
  ],
  watch: [
    ['dark', 'brown', '#6b3d21', 'stone', around], ['light', 'navy', '#22457c', 'mist', close], ['dark', 'black', '#232120', 'sage'],
    ['light', 'tan', '#bb7c46', 'sand'], ['light', 'burgundy', '#6d2436', 'blush'],
  ],
  sunglasses: [
    ['square', 'brown', '#5a331f', 'sage', close], ['round', 'black', '#1d1c1b', 'blush', close], ['square', 'burgundy', '#6d2338', 'stone'], ['round', 'green', '#3d5640', 'sand'],
  ],
  serum: [
    ['steel', 'pink', '#c9876f', 'blush', close], ['gold', 'sage', '#7d9c8f', 'stone', close], ['gold', 'yellow', '#d3a13f', 'sand'],
    ['steel', 'blue', '#6d97b4', 'mist'], ['black', 'terracotta', '#b5603f', 'sage'],
  ],
  lipstick: [
    ['swatch', 'red', '#b81f36', 'stone', close], ['plain', 'pink', '#d87e86', 'blush', close], ['swatch', 'burgundy', '#74203a', 'mist'],
    ['plain', 'terracotta', '#c4745a', 'sand'], ['swatch', 'orange', '#d9573a', 'sand'], ['plain', 'beige', '#c99a80', 'stone'],
  ],
  drill: [
    ['plain', 'emerald', '#117a70', 'blush', close], ['red', 'yellow', '#e0ae1f', 'sage', close], ['plain', 'navy', '#24457a', 'stone'],
    ['red', 'black', '#2a2826', 'mist'], ['plain', 'orange', '#d5622a', 'sand'],
  ],
  hammer: [
    ['grip', 'orange', '#d1602c', 'sand', close], ['wood', 'navy', '#234a86', 'mist', close], ['grip', 'red', '#b22e30', 'stone'],
    ['wood', 'black', '#2a2826', 'sage'], ['grip', 'yellow', '#d9a92b', 'mist'],
  ],
  screwdrivers: [['plain', 'red', '#bb3b2c', 'sage', close], ['two-tone', 'navy', '#25488b', 'blush', close], ['plain', 'emerald', '#127068', 'stone'], ['two-tone', 'black', '#2b2926', 'sand']],
  lamp: [
    ['on', 'terracotta', '#cf6f4f', 'stone', close], ['off', 'white', '#f3efe8', 'sand', close], ['on', 'emerald', '#12655d', 'mist'],
    ['off', 'black', '#252321', 'sage'], ['on', 'yellow', '#d8a93c', 'blush'],
  ],
  mug: [
    ['glaze', 'blue', '#34728f', 'stone', ['full', 'flip']], ['plain', 'black', '#262422', 'mist'], ['glaze', 'green', '#6d8d3f', 'sage', close],
    ['glaze', 'terracotta', '#b95c3f', 'sand'], ['plain', 'white', '#f2eee6', 'blush'], ['plain', 'sage', '#93a68a', 'sage'],
  ],
  pillow: [
    ['linen', 'yellow', '#d3a63f', 'stone', close], ['knit', 'sage', '#93aca0', 'sand', close], ['stripe', 'navy', '#2b4a78', 'mist'],
    ['linen', 'beige', '#d9c9ac', 'sage'], ['knit', 'grey', '#a3a5a6', 'stone'], ['linen', 'pink', '#dca7a8', 'blush'], ['stripe', 'terracotta', '#bf694c', 'sand'],
  ],
};

export const sittings: Sitting[] = Object.entries(rows).flatMap(([kind, list]) =>
  list.map(([detail, colour, hex, ground, views]) => ({ kind, detail, colour, hex, ground, views: views ?? single })),
);
