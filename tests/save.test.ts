import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resumable, saveRun } from '../src/run/autosave.ts';
import { createSession } from '../src/run/session.ts';
import { migrate } from '../src/save/migrations.ts';
import { type Documents, documentNames, freshDocuments } from '../src/save/schema.ts';
import { createStore, type StorageLike } from '../src/save/store.ts';
import { openDocument, unwrap, wrap } from '../src/save/text.ts';
import { hashWorld } from '../src/sim/tick.ts';
import { freshStart } from '../src/sim/world.ts';
import { tellFault, tellNotice } from '../src/ui/saveNotices.ts';
import { anyStretches, course, inputsFrom } from './support/course.ts';
import { historyOf } from './support/runs.ts';

const KEY = 'hopeful-almost/progress';
const level = course();

/** A localStorage of the given room (characters); `broken` throws as a blocked one does. */
function storageOf(
  map = new Map<string, string>(),
  { room = Number.POSITIVE_INFINITY, broken = false } = {},
): StorageLike {
  return {
    getItem(key) {
      if (broken) throw new Error('SecurityError');
      return map.get(key) ?? null;
    },
    setItem(key, text) {
      const others = [...map].reduce((sum, [k, t]) => sum + (k === key ? 0 : t.length), 0);
      if (broken || others + text.length > room) throw new Error('QuotaExceededError');
      map.set(key, text);
    },
  };
}

const playedRun = () => {
  const session = createSession(level, freshStart(), { runner: true });
  for (let i = 0; i < 200; i++) session.advance(1000 / 60, () => (i % 40 < 20 ? 18 : 2));
  return { session, saved: saveRun(session) };
};

function playedDocuments(): Documents {
  const fresh = freshDocuments();
  return {
    progress: {
      ...fresh.progress,
      levels: { '1-1': { done: true, best: 1885, medal: 'gold', memories: ['mem_11'] } },
      flags: ['answered'],
      trust: 12,
      journal: [{ level: '1-1', knot: 'p1_dust', lines: ['Dust, and under it “almost”.'] }],
      lastLevel: '1-2',
    },
    autosave: playedRun().saved,
    settings: { ...fresh.settings, textSize: 'huge', speed: 0.8 },
    runs: {
      boards: { 'any/1-1': historyOf([[{ time: 400, real: 7000 }, null, { time: 900, real: 15_000 }]]) },
      best: { 'any/1-1': 'AbC-_' },
      slots: { '1-1': [{ name: 'Ledge', checkpoint: 0, time: 200, run: playedRun().saved }] },
      choices: { ...fresh.runs.choices, own: false },
    },
  };
}

function filled(): Map<string, string> {
  const map = new Map<string, string>();
  const store = createStore(storageOf(map));
  const played = playedDocuments();
  for (const name of documentNames) expect(store.save(name, played[name])).toBe(true);
  expect(store.notices).toEqual([]);
  return map;
}

describe('kept between visits', () => {
  test('what was saved is there again', () => {
    const store = createStore(storageOf(filled()));
    expect(store.documents).toEqual(playedDocuments());
    expect(store.notices).toEqual([]);
  });

  test('a saved run goes on exactly; not under another level, rules or a touched world', () => {
    const { session, saved } = playedRun();
    const read = createStore(storageOf(filled())).documents.autosave!;
    const resume = resumable(level, read)!;
    const resumed = createSession(level, read.start, { runner: true, resume });
    for (const s of [session, resumed]) for (let i = 0; i < 100; i++) s.advance(1000 / 60, () => 18);
    expect(hashWorld(resumed.world)).toBe(hashWorld(session.world));
    expect(resumed.practice).toBe(session.practice);
    const notWhole = resumable(level, { ...read, practice: true })!;
    expect(createSession(level, read.start, { resume: notWhole }).practice).toBe(true);
    expect(resumable(level, { ...saved, levelHash: 1 })).toBeNull();
    expect(resumable(level, { ...saved, simVersion: 0 })).toBeNull();
    expect(resumable(level, { ...saved, world: { ...saved.world, trust: 99 } })).toBeNull();
  });

  test('any world survives its way through a save', () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const session = createSession(level, freshStart(), { runner: true });
        for (const input of inputsFrom(stretches)) session.advance(1000 / 60, () => input);
        const map = new Map<string, string>();
        const store = createStore(storageOf(map));
        expect(store.save('autosave', saveRun(session))).toBe(true);
        const read = createStore(storageOf(map)).documents.autosave!;
        expect(resumable(level, read)).not.toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

describe('a damaged save', () => {
  /** Bytes changed, cut out, doubled or put in, anywhere. */
  const damage = fc.record({
    at: fc.nat(100_000),
    remove: fc.nat(12),
    insert: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('0', '9', '"', '}', '-1', 'null', '\n', '1e999')),
    key: fc.constantFrom(...documentNames.map((n) => `hopeful-almost/${n}`)),
  });

  test('never crashes, is kept word for word, and spares the others: 10,000 of them', () => {
    const good = filled();
    const played = playedDocuments();
    fc.assert(
      fc.property(damage, ({ at, remove, insert, key }) => {
        const text = good.get(key)!;
        const from = at % (text.length + 1);
        const bad = text.slice(0, from) + insert + text.slice(from + remove);
        if (bad === text) return;
        const map = new Map(good).set(key, bad);
        const store = createStore(storageOf(map));
        const name = key.slice(KEY.lastIndexOf('/') + 1) as keyof Documents;
        if (store.notices.length > 0) {
          expect(store.notices).toHaveLength(1);
          expect(store.notices[0]).toMatchObject({ document: name });
          expect(store.setAside().map((s) => s.text)).toEqual([bad]);
          expect(store.documents[name]).toEqual(freshDocuments()[name]);
        } else {
          // only a change that says the same (a line end) passes
          expect(store.documents[name]).toEqual(played[name]);
        }
        expect(store.save(name, freshDocuments()[name])).toBe(true);
        expect([...map.values()]).toContain(store.notices.length > 0 ? bad : map.get(key));
      }),
      { numRuns: 10_000 },
    );
  });

  test('is not replaced when there is no room to set it aside', () => {
    const map = new Map([[KEY, 'x'.repeat(500)]]);
    const store = createStore(storageOf(map, { room: 900 }));
    expect(tellNotice(store.notices[0]!)).toContain('It stays where it is');
    expect(store.save('progress', playedDocuments().progress)).toBe(false);
    expect(map.get(KEY)).toBe('x'.repeat(500));
    expect(store.documents.progress.trust).toBe(12);
  });

  test('is set aside once, however often the page is opened', () => {
    const map = new Map([[KEY, 'bad']]);
    for (let i = 0; i < 20; i++) createStore(storageOf(map));
    expect(map.size).toBe(2);
  });

  test('of a newer game is kept and named as such', () => {
    const text = wrap({ name: 'progress', version: 99, data: { what: 'ever' } });
    const store = createStore(storageOf(new Map([[KEY, text]])));
    expect(store.notices[0]).toMatchObject({ kind: 'newer', document: 'progress' });
    expect(store.setAside()[0]!.text).toBe(text);
  });
});

describe('storage that fails', () => {
  test('a full one keeps the old save, plays on in memory and says so once', () => {
    const map = filled();
    const before = map.get(KEY);
    const store = createStore(storageOf(map, { room: 1 }));
    for (let i = 0; i < 3; i++) {
      expect(store.save('progress', { ...store.documents.progress, trust: 50 + i })).toBe(false);
    }
    expect(map.get(KEY)).toBe(before);
    expect(store.documents.progress.trust).toBe(52);
    expect(store.notices.map((n) => n.kind)).toEqual(['full']);
  });

  test('one that writes something else puts the good save back', () => {
    const map = filled();
    const before = map.get(KEY);
    const inner = storageOf(map);
    let writes = 0;
    const odd: StorageLike = {
      getItem: inner.getItem,
      setItem: (key, text) => inner.setItem(key, writes++ === 0 ? text.slice(0, 40) : text),
    };
    expect(createStore(odd).save('progress', freshDocuments().progress)).toBe(false);
    expect(map.get(KEY)).toBe(before);
  });

  test('a blocked or missing one still plays', () => {
    for (const storage of [null, storageOf(new Map(), { broken: true })]) {
      const store = createStore(storage);
      expect(store.notices.map((n) => n.kind)).toEqual(['blocked']);
      expect(store.save('settings', { ...store.documents.settings, captions: true })).toBe(false);
      expect(store.documents.settings.captions).toBe(true);
      expect(store.setAside()).toEqual([]);
    }
  });

  test('a bad value is refused and the good one stands', () => {
    const map = filled();
    const before = map.get(KEY);
    const store = createStore(storageOf(map));
    const bad = { ...store.documents.progress, trust: Number.NaN };
    expect(store.save('progress', bad)).toBe(false);
    expect(store.notices[0]).toMatchObject({ kind: 'refused' });
    expect(tellNotice(store.notices[0]!)).toMatch(/^The progress was not saved: it is damaged at trust: /);
    expect(map.get(KEY)).toBe(before);
    expect(store.documents.progress.trust).toBe(12);
  });
});

/** Documents with something changed, left out or put in at a random place: sound JSON in a sound envelope. */
describe('a save of another shape', () => {
  const anything = fc.oneof(
    fc.constantFrom<unknown>(null, -1, 0.5, 1e300, '', 'x'.repeat(300), [], {}, true),
    fc.jsonValue({ maxDepth: 2 }),
  );

  /** Walks down by `path` and there changes or drops a member. */
  function mutate(data: unknown, path: number[], value: unknown): unknown {
    const copy = structuredClone(data);
    let place = copy as Record<string, unknown>;
    for (const step of path) {
      const names = Object.keys(place);
      if (names.length === 0) break;
      const name = names[step % names.length]!;
      const inner = place[name];
      if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && step % 7 !== 0) {
        place = inner as Record<string, unknown>;
        continue;
      }
      if (step % 5 === 0) delete place[name];
      else place[name] = value;
      break;
    }
    return copy;
  }

  test('is read or set aside, and never takes the place of a good one: 10,000 of them', () => {
    const good = filled();
    const played = playedDocuments();
    fc.assert(
      fc.property(
        fc.constantFrom(...documentNames),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 }),
        anything,
        (name, path, value) => {
          const key = `hopeful-almost/${name}`;
          const bad = wrap({ name, version: unwrap(good.get(key)!).version, data: mutate(played[name], path, value) });
          const map = new Map(good).set(key, bad);
          const store = createStore(storageOf(map));
          for (const other of documentNames) if (other !== name) expect(store.documents[other]).toEqual(played[other]);
          expect(store.save(name, store.documents[name])).toBe(true);
          if (store.notices.length > 0) expect(store.setAside().map(({ text }) => text)).toEqual([bad]);
          const again = createStore(storageOf(map));
          expect(again.notices).toEqual([]);
          expect(again.documents).toEqual(store.documents);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('without a setting that came later is as good as ever', () => {
    const { haptics, ...older } = freshDocuments().settings;
    const map = new Map([['hopeful-almost/settings', wrap({ name: 'settings', version: 1, data: older })]]);
    const store = createStore(storageOf(map));
    expect(store.notices).toEqual([]);
    expect(store.documents.settings).toEqual({ ...older, haptics });
  });
});

describe('carried to another browser', () => {
  const source = createStore(storageOf(filled()));

  test('as a file and as a code', () => {
    for (const text of [
      source.exportText(),
      source.exportCode(),
      ` ${source.exportCode().replace(/(.{70})/g, '$1\n')}`,
    ]) {
      const map = new Map<string, string>();
      const store = createStore(storageOf(map));
      expect(store.importText(text)).toEqual({ ok: true });
      expect(store.documents).toEqual(playedDocuments());
      expect(createStore(storageOf(map)).documents).toEqual(playedDocuments());
    }
    expect(source.exportCode()).toMatch(/^[\w-]+$/);
  });

  test('wiped and brought back, it is the same', () => {
    const map = filled();
    const store = createStore(storageOf(map));
    const code = store.exportCode();
    store.wipe();
    expect(createStore(storageOf(map)).documents).toEqual(freshDocuments());
    expect(store.importText(code)).toEqual({ ok: true });
    expect(createStore(storageOf(map)).documents).toEqual(playedDocuments());
  });

  test('a damaged one changes nothing', () => {
    const text = source.exportText();
    const map = filled();
    const before = new Map(map);
    const store = createStore(storageOf(map));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, insert) => {
        const bad = text.slice(0, at) + insert + text.slice(at + 1);
        fc.pre(bad !== text);
        const result = store.importText(bad);
        if (!result.ok) expect(tellFault(result.fault)).toMatch(/^it /);
        expect(map).toEqual(before);
      }),
      { numRuns: 300 },
    );
    expect(store.importText('')).toMatchObject({ ok: false });
    expect(store.importText('AAAA')).toMatchObject({ ok: false });
  });
});

test('old versions go through every step in between', () => {
  const steps = [(old: unknown) => [old, 1], (old: unknown) => [old, 2]];
  expect(migrate(steps, 1, 'v1')).toEqual([['v1', 1], 2]);
  expect(migrate(steps, 2, 'v2')).toEqual(['v2', 2]);
  expect(migrate(steps, 3, 'v3')).toBe('v3');
  const { settings } = freshDocuments();
  expect(openDocument('settings', unwrap(wrap({ name: 'settings', version: 1, data: settings })))).toEqual(settings);
});
