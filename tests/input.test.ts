import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, type Bindings, checkBindings, defaultBindings, rebind } from '../src/input/bindings.ts';
import { createButtons } from '../src/input/buttons.ts';
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
  test('the defaults are sound', () => expect(checkBindings(defaultBindings)).toEqual([]));

  test('a taken key changes places, so no action is left without one', () => {
    const swapped = rebind(defaultBindings, 'keys', 'menu', 0, 'KeyX') as Bindings;
    expect(swapped.keys.menu).toEqual(['KeyX']);
    expect(swapped.keys.paw).toEqual(['Escape', 'KeyJ']);
    expect(rebind(defaultBindings, 'keys', 'menu', 0, 'Tab')).toContain('Tab');
    expect(defaultBindings.keys.menu).toEqual(['Escape']);
  });

  test('any row of rebinds keeps them sound', () => {
    const change = fc.tuple(fc.constantFrom(...actions), fc.nat(3), fc.constantFrom('KeyA', 'KeyX', 'Escape', 'KeyQ'));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let bindings = defaultBindings;
        for (const [action, slot, code] of changes) {
          const next = rebind(bindings, 'keys', action, slot, code);
          if (typeof next !== 'string') bindings = next;
        }
        expect(checkBindings(bindings)).toEqual([]);
      }),
    );
  });

  test('bad ones are told with their place', () => {
    const twice = structuredClone(defaultBindings);
    twice.keys.jump = ['KeyX'];
    twice.keys.left = [];
    expect(checkBindings(twice)).toEqual([
      'bindings.keys.left: needs a key',
      'bindings.keys.paw: KeyX already means jump',
    ]);
    expect(checkBindings(null)).toHaveLength(2);
    expect(checkBindings({ keys: { paw: 3 }, pad: defaultBindings.pad })).not.toEqual([]);
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
