import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actions,
  type Bindings,
  defaultBindings,
  oneHandKeys,
  readBindings,
  rebind,
  unbind,
} from '../src/input/bindings.ts';
import { createButtons } from '../src/input/buttons.ts';
import { createGamepadPoller } from '../src/input/gamepad.ts';
import { stickBits } from '../src/input/stick.ts';
import { Button } from '../src/sim/input.ts';

const { left, right, down, jump, paw, creep } = Button;

describe('presses and ticks', () => {
  test('every press becomes exactly one rising edge, however short, and nothing stays held', () => {
    // true: the button goes down; false: it goes up; a number: so many ticks are read
    const moves = fc.array(fc.oneof(fc.constant('press'), fc.constant('release'), fc.constant('tick')), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(moves, (script) => {
        const buttons = createButtons();
        let down = false;
        let sinceTick = 0;
        let presses = 0;
        let edges = 0;
        let last = 0;
        const tick = () => {
          const now = buttons.read() & jump;
          if (now && !last) edges++;
          last = now;
          sinceTick = 0;
        };
        for (const move of script) {
          if (move === 'tick') tick();
          else if (move === 'press' && !down && sinceTick < 2) {
            buttons.hold('key Space', jump);
            down = true;
            presses++;
            sinceTick++;
          } else if (move === 'release') {
            buttons.hold('key Space', 0);
            down = false;
          }
        }
        for (let i = 0; i < 80; i++) tick();
        expect(edges).toBe(presses);
        expect(last !== 0).toBe(down);
      }),
      { numRuns: 500 },
    );
  });

  test('two keys of one button count as one, and the button is down until both are up', () => {
    const buttons = createButtons();
    buttons.hold('key Space', jump);
    buttons.hold('key KeyZ', jump);
    buttons.hold('key Space', 0);
    expect([buttons.read(), buttons.read()]).toEqual([jump, jump]);
    buttons.hold('key KeyZ', 0);
    expect(buttons.read()).toBe(0);
  });

  test('losing focus lets go of all, but not of a press that no tick has seen', () => {
    const buttons = createButtons();
    buttons.hold('key KeyD', right);
    buttons.read();
    buttons.hold('key Space', jump);
    buttons.releaseAll('');
    expect([buttons.read(), buttons.read()]).toEqual([jump, 0]);
  });

  test('a stick that rolls from left to right never holds both', () => {
    const buttons = createButtons();
    buttons.hold('pad 0 stick', left);
    buttons.read();
    buttons.hold('pad 0 stick', right | creep);
    expect(buttons.read()).toBe(right | creep);
  });
});

test('half a tilt down is Down, less than half across is creep, at rest is nothing', () => {
  const feel = { dead: 0.25, creep: 0.5, upright: 0.5 };
  expect(stickBits(0.1, 0.1, feel)).toBe(0);
  expect(stickBits(0.4, 0, feel)).toBe(right | creep);
  expect(stickBits(-0.9, 0, feel)).toBe(left);
  expect(stickBits(0.7, 0.7, feel)).toBe(right | down);
  expect(stickBits(0.3, 0.9, feel)).toBe(down);
});

describe('bindings', () => {
  test('a taken key changes places, so no action is left without one', () => {
    const swapped = rebind(defaultBindings, 'keys', 'menu', 0, 'KeyX') as Bindings;
    expect(swapped.keys.menu).toEqual(['KeyX']);
    expect(swapped.keys.paw).toEqual(['Escape', 'KeyJ']);
    expect(rebind(defaultBindings, 'keys', 'menu', 0, 'Tab')).toBe('reserved');
    expect(rebind(defaultBindings, 'keys', 'jump', 2, 'Escape')).toBe('needed');
    expect(unbind(defaultBindings, 'keys', 'menu', 0)).toBe('needed');
    expect(unbind(defaultBindings, 'pad', 'restart', 0)).toMatchObject({ pad: { restart: [] } });
    expect(defaultBindings.keys.menu).toEqual(['Escape']);
  });

  test.each(Object.entries(oneHandKeys))('the keys for the %s hand are sound', (_, keys) => {
    const bindings = { keys, pad: defaultBindings.pad };
    expect(readBindings(bindings)).toEqual(bindings);
  });

  const code = fc.constantFrom('KeyA', 'KeyX', 'Escape', 'KeyQ', 'Tab');
  const change = fc.tuple(fc.constantFrom(...actions), fc.nat(4), code);

  test('any row of rebinds keeps them sound: they are read back as they are', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let bindings = defaultBindings;
        for (const [action, slot, code] of changes) {
          const next = rebind(bindings, 'keys', action, slot, code);
          if (typeof next !== 'string') bindings = next;
        }
        expect(readBindings(bindings)).toEqual(bindings);
      }),
    );
  });

  test('saved before an action was thought of, they keep what they say and gain its default', () => {
    const { mute, ...older } = (rebind(defaultBindings, 'keys', 'jump', 0, 'KeyQ') as Bindings).keys;
    const read = readBindings({ keys: older, pad: defaultBindings.pad });
    expect(read.keys).toEqual({ ...older, mute });
  });

  test('whatever a save holds, they can be played with', () => {
    const list = fc.oneof(fc.array(fc.oneof(code, fc.nat(20), fc.anything())), fc.anything());
    const table = fc.dictionary(fc.constantFrom(...actions, 'fly'), list);
    fc.assert(
      fc.property(fc.oneof(fc.record({ keys: table, pad: table }), fc.anything()), (given) => {
        const { keys, pad } = readBindings(given);
        expect(Object.keys(keys).sort()).toEqual([...actions].sort());
        for (const lists of [keys, pad]) {
          const codes: unknown[] = Object.values(lists).flat();
          expect(new Set(codes).size).toBe(codes.length);
          for (const needed of [lists.jump, lists.paw, lists.voice, lists.menu])
            expect(needed.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** A standard pad at rest, whose buttons and stick a test moves. */
function mockPad(): { pad: Gamepad; press: (...buttons: number[]) => void; axes: number[] } {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
  const axes = [0, 0, 0, 0];
  const pad = { id: 'test', index: 0, connected: true, mapping: 'standard', timestamp: 0, buttons, axes };
  return {
    pad: pad as unknown as Gamepad,
    axes,
    press: (...held) => {
      buttons.forEach((button, i) => {
        button.pressed = held.includes(i);
      });
    },
  };
}

describe('a gamepad', () => {
  const setUp = () => {
    const { pad, press, axes } = mockPad();
    const pads: (Gamepad | null)[] = [pad];
    const said: string[] = [];
    const bits = new Map<string, number>();
    const poller = createGamepadPoller(
      () => pads,
      () => defaultBindings,
      {
        hold: (source, held) => void (held ? bits.set(source, held) : bits.delete(source)),
        releaseAll: (prefix) => {
          for (const source of bits.keys()) if (source.startsWith(prefix)) bits.delete(source);
        },
        pressed: (action) => void said.push(action),
      },
    );
    return { poller, pads, press, axes, said, bits };
  };

  test('walks menus by stick and cross, going on while it is held', () => {
    const { poller, press, axes, said } = setUp();
    axes[1] = 1;
    for (const now of [0, 100, 400, 500, 560, 600, 700]) poller.poll(now);
    expect(said).toEqual(['down', 'down', 'down']);
    axes[1] = 0;
    press(0);
    for (const now of [800, 1300, 1800]) poller.poll(now);
    expect(said.slice(3)).toEqual(['jump']);
  });

  test('that is pulled out lets go of all', () => {
    const { poller, pads, press, bits } = setUp();
    press(0, 15);
    poller.poll(0);
    expect(new Set(bits.values())).toEqual(new Set([right, jump]));
    pads[0] = null;
    poller.poll(16);
    expect(bits.size).toBe(0);
  });

  test('gives its next button to whoever waits, and nobody else', () => {
    const { poller, press, said, bits } = setUp();
    const got: number[] = [];
    poller.next((button) => got.push(button));
    press(7);
    poller.poll(0);
    press();
    poller.poll(16);
    press(2);
    poller.poll(32);
    expect([got, said, [...bits.values()]]).toEqual([[7], ['paw'], [paw]]);
  });
});

test('a button that is never read does not pile up presses', () => {
  const buttons = createButtons();
  for (let i = 0; i < 100; i++) {
    buttons.hold('finger 1', paw);
    buttons.hold('finger 1', 0);
  }
  const seen = Array.from({ length: 20 }, () => buttons.read());
  expect(seen.filter((bits) => bits !== 0).length).toBeLessThanOrEqual(4);
});
