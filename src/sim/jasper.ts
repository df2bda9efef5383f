/**
 * Jasper's body. One tick reads from top to bottom: Ground → Stance → Run → Climb → Jump → Fall → Move → After.
 * The order is the feel. Paw and voice are in acts.ts.
 */
import { createJasper } from './createJasper.ts';
import type { JumpKind } from './events.ts';
import { approach, clamp, TILE, tileOf } from './fixed.ts';
import { Button, directionOf, type TickInput } from './input.ts';
import { Hazard, hazardAt, type Level, Oneway, onewayAt, Surf, type SurfName, surfAt } from './level.ts';
import { blocked, footing, heightOf, moveDown, moveUp, moveX, wallBeside, wallSurf } from './move.ts';
import { RUSTY, type Rusty, rustyBack } from './rusty.ts';
import { waitsFor } from './scene.ts';
import { tuning as t } from './tuning.ts';
import type { Jasper, World } from './world.ts';

const surfNames = Object.keys(Surf) as SurfName[];
const sign = (n: number): -1 | 0 | 1 => (n > 0 ? 1 : n < 0 ? -1 : 0);

/** Advances his body by one tick. `held` still is the last tick's input until the end. */
export function tickJasper(level: Level, world: World, input: TickInput): void {
  const j = world.jasper;
  if (j.failing > 0) {
    tickFail(world);
    if (j.failing > t.failLive) return;
  }
  const pressed = input & ~j.held;
  const dir = directionOf(input);
  if (pressed & Button.jump) j.buffer = (input & Button.touch ? t.bufferTouch : t.buffer) + 1;

  if (j.mode === 'mantle') {
    tickMantle(level, world);
  } else {
    ride(level, world);
    stand(level, world, input);
    stance(level, world, input);
    run(level, world, input, dir);
    climb(level, world, input, dir);
    jump(level, world, input, dir);
    fall(j, input);
    move(level, world, dir);
  }
  water(level, world);
  glass(level, world);
  remember(level, world);
  if (j.y > level.height * TILE + t.fallOut) failJasper(world);
  if (j.buffer > 0) j.buffer--;
  if (j.dropping > 0) j.dropping--;
  if (j.lock > 0) j.lock--;
}

/** The platform under him carries him, unless a wall is in the way. */
function ride(level: Level, world: World): void {
  const j = world.jasper;
  const under = j.platform === RUSTY ? world.rusty : world.entities[j.platform];
  if (!under || !('dx' in under)) return;
  if (under.dx !== 0) moveX(level, world, j, under.dx);
  const y = j.platform === RUSTY ? (rustyBack(world)?.y ?? j.y) : under.y;
  if (!blocked(level, world, j.x, y, heightOf(j))) j.y = y;
}

/** Ground under his feet, and what goes with it: coyote time, stamina, the landing's age. */
function stand(level: Level, world: World, input: TickInput): void {
  const j = world.jasper;
  const coyote = input & Button.assistCoyote ? t.coyoteAssist : t.coyote;
  if (j.mode !== 'ground') return;
  if (footing(level, world, j) === Surf.air) {
    j.mode = 'air';
    j.coyote = coyote;
    j.cuttable = false;
    return;
  }
  j.coyote = coyote;
  j.stamina = t.stamina;
  j.vy = 0;
  if (j.landed < 99) j.landed++;
  if (j.landed > t.skitter && !j.sliding) j.pounced = false;
}

/** Crouch, slide, and the wiggle that gathers a pounce. */
function stance(level: Level, world: World, input: TickInput): void {
  const j = world.jasper;
  if (j.mode === 'climb') {
    j.crouched = false;
    return;
  }
  const down = (input & Button.down) !== 0;
  const grounded = j.mode === 'ground';
  if (grounded && down && !j.sliding && Math.abs(j.vx) >= t.slideMin && (!j.crouched || j.landed === 1)) {
    j.sliding = true;
    world.events.push({ kind: 'slid', x: j.x, y: j.y });
  }
  const wants = grounded ? down : j.pounced;
  j.crouched = wants || (j.crouched && blocked(level, world, j.x, j.y, t.tall));
  if (!j.crouched || !grounded) j.sliding = false;

  if (!grounded || !down) j.gathered = 0;
  else if (j.vx === 0) j.gathered = Math.min(j.gathered + 1, t.wiggle + t.wiggleGrace);
  else if (j.gathered > 0) j.gathered--;
}

function run(level: Level, world: World, input: TickInput, dir: -1 | 0 | 1): void {
  const j = world.jasper;
  if (j.mode === 'climb' || j.lock > 0) return;
  const grounded = j.mode === 'ground';
  if (dir !== 0 && !j.sliding && dir !== j.facing && (grounded || !j.pounced)) {
    if (grounded && Math.abs(j.vx) >= t.slideMin) world.events.push({ kind: 'turned', x: j.x, y: j.y });
    j.facing = dir;
  }
  const most = leansOn(level, world) ? t.walkStick : topSpeed(level, j, input);
  if (j.sliding) {
    const slowed = approach(j.vx, 0, t.slideDrag);
    j.vx = inPuddle(level, j) ? clamp(slowed, -t.puddleMax, t.puddleMax) : slowed;
    if (Math.abs(j.vx) <= t.creep) j.sliding = false;
  } else if (!grounded) {
    j.vx = airSpeed(j, dir, most);
  } else if (j.pounced && Math.abs(j.vx) > t.runMax && dir * j.vx >= 0) {
    // a pounce keeps its speed for the few ticks in which it can become a skitter
  } else if (Math.abs(j.vx) > most && dir * j.vx > 0) {
    j.vx = approach(j.vx, most * dir, t.runStop);
  } else if (dir === 0) {
    j.vx = approach(j.vx, 0, t.runStop);
  } else {
    j.vx = approach(j.vx, most * dir, dir * j.vx < 0 ? t.runTurn : t.runAccel);
  }
}

function airSpeed(j: Jasper, dir: number, most: number): number {
  const fast = Math.abs(j.vx) > t.runMax;
  if (fast && dir * j.vx >= 0) return approach(j.vx, t.runMax * sign(j.vx), t.pounceDrag);
  if (dir === 0) return approach(j.vx, 0, t.airStop);
  return approach(j.vx, most * dir, t.airAccel);
}

function topSpeed(level: Level, j: Jasper, input: TickInput): number {
  if (j.mode !== 'ground') return t.runMax;
  if (inPuddle(level, j) || j.act === 'shake') return Math.min(t.puddleMax, j.crouched ? t.creep : t.puddleMax);
  if (j.crouched) return t.creep;
  return input & Button.creep ? t.walkStick : t.runMax;
}

/** Beside Rusty, when the story waits for it, he does not run past: he walks, and leans. */
const leansOn = (level: Level, { jasper: j, rusty, scene }: World): boolean =>
  rusty !== null && Math.abs(j.x - rusty.x) < 3 * TILE && waitsFor(level, scene, 'walk_past');

const inPuddle = (level: Level, j: Jasper): boolean =>
  j.mode === 'ground' && hazardAt(level, tileOf(j.x), tileOf(j.y - 1)) === Hazard.puddle;

/** On claw surfaces: toward or Up takes hold, Up and Down climb, hands off stays, away lets go. */
function climb(level: Level, world: World, input: TickInput, dir: -1 | 0 | 1): void {
  const j = world.jasper;
  if (j.mode === 'air') j.wall = wallBeside(level, world, j, t.wallReach);
  else if (j.mode === 'ground')
    j.wall = dir !== 0 && blocked(level, world, j.x + dir * t.wallReach, j.y, t.tall) ? dir : 0;
  const claw = j.wall !== 0 && wallSurf(level, j, j.wall) === Surf.claw;
  const up = (input & Button.up) !== 0;
  const down = (input & Button.down) !== 0;

  if (j.mode !== 'climb') {
    const takes = up ? dir !== -j.wall : dir === j.wall && j.mode === 'air';
    const slow = j.vy > -t.climbUp;
    if (!claw || !takes || !slow || j.lock > 0 || j.pounced || j.stamina <= 0) return;
    if ((j.mode === 'ground' && !up) || blocked(level, world, j.x, j.y, t.tall)) return;
    hang(level, world);
  }
  if (!claw || j.stamina <= 0 || dir === -j.wall) {
    j.mode = 'air';
    j.coyote = 0;
    j.cuttable = false;
    return;
  }
  j.vx = 0;
  j.vy = up ? -t.climbUp : down ? t.climbDown : 0;
  if (!(input & Button.assistStamina)) spend(world, up ? t.climbCost : t.clingCost);
}

function hang(level: Level, world: World): void {
  const j = world.jasper;
  j.mode = 'climb';
  j.platform = -1;
  j.crouched = false;
  j.pounced = false;
  j.sliding = false;
  j.facing = j.wall as -1 | 1;
  moveX(level, world, j, j.wall * t.wallReach);
  world.events.push({ kind: 'clung', x: j.x, y: j.y, surf: 'claw' });
}

function spend(world: World, cost: number): void {
  const j = world.jasper;
  const before = j.stamina;
  j.stamina = Math.max(0, before - cost);
  if (before >= t.slipAt && j.stamina < t.slipAt) world.events.push({ kind: 'slipping', x: j.x, y: j.y });
}

/** Every way off the ground and off a wall. Uses up the buffer only when one of them happens. */
function jump(level: Level, world: World, input: TickInput, dir: -1 | 0 | 1): void {
  const j = world.jasper;
  if (j.buffer > 0) tryJump(level, world, input, dir);
  if (j.mode === 'air' && j.coyote > 0) j.coyote--;
}

function tryJump(level: Level, world: World, input: TickInput, dir: -1 | 0 | 1): void {
  const j = world.jasper;
  const down = (input & Button.down) !== 0;
  if (j.mode === 'climb') {
    if (dir === j.wall) leap(level, world, 'hop', -j.wall * t.hopX, t.hopY);
    else leap(level, world, 'wall', -j.wall * t.wallX, t.wallY);
    return;
  }
  const under = blocked(level, world, j.x, j.y, t.tall);
  if (j.coyote > 0) {
    if (down && dir === 0 && j.mode === 'ground' && dropThrough(level, world)) return;
    if (j.platform === RUSTY && world.rusty !== null && !down && !under) {
      leapFromRusty(level, world, world.rusty);
      return;
    }
    if (down && dir !== 0) {
      const wiggle = j.gathered >= t.wiggle;
      leap(
        level,
        world,
        wiggle ? 'wiggle' : 'pounce',
        dir * (wiggle ? t.wiggleX : t.pounceX),
        wiggle ? t.wiggleY : t.pounceY,
      );
    } else if (!under) {
      const skitter = j.pounced && j.landed <= t.skitter && Math.abs(j.vx) > t.runMax;
      leap(level, world, skitter ? 'skitter' : 'jump', skitter ? sign(j.vx) * t.skitterX : j.vx, t.jump);
    }
  } else if (j.wall !== 0 && dir !== j.wall) {
    leap(level, world, 'wall', -j.wall * t.wallX, t.wallY);
  } else if (j.wall !== 0 && wallSurf(level, j, j.wall) === Surf.claw && j.stamina > 0) {
    leap(level, world, 'hop', -j.wall * t.hopX, t.hopY);
  }
}

function leap(level: Level, world: World, how: JumpKind, vx: number, up: number): void {
  const j = world.jasper;
  const fromClaw = j.mode === 'climb';
  j.vx = vx;
  j.vy = -up;
  j.mode = 'air';
  j.platform = -1;
  j.coyote = 0;
  j.buffer = 0;
  j.gathered = 0;
  j.sliding = false;
  j.pounced = how === 'pounce' || how === 'wiggle';
  j.crouched = j.pounced || (j.crouched && blocked(level, world, j.x, j.y, t.tall));
  j.cuttable = how === 'jump' || how === 'skitter' || how === 'boost' || how === 'dogHop';
  if (how === 'wall') {
    j.lock = t.wallLock;
    j.facing = vx > 0 ? 1 : -1;
    if (fromClaw) spend(world, t.wallJumpCost);
  } else if (how === 'hop') spend(world, t.hopCost);
  else if (j.pounced) j.facing = vx > 0 ? 1 : -1;
  if (j.act === 'shake') j.act = 'none';
  j.wet = 0;
  world.events.push({ kind: 'jumped', x: j.x, y: j.y, how });
}

/** From his braced back a boost; from a running one his speed is added to the jump. */
function leapFromRusty(level: Level, world: World, r: Rusty): void {
  const j = world.jasper;
  if (r.mode === 'brace') {
    leap(level, world, 'boost', j.vx, t.boost);
    return;
  }
  const vx = clamp(j.vx + r.dx, -t.dogHop, t.dogHop);
  leap(level, world, r.dx !== 0 ? 'dogHop' : 'jump', vx, t.jump);
}

/** Down + Jump on a one-way; false where the ground is whole. */
function dropThrough(level: Level, world: World): boolean {
  const j = world.jasper;
  if (j.platform === -1) {
    const ty = tileOf(j.y);
    let oneway = false;
    for (let tx = tileOf(j.x - t.half); tx <= tileOf(j.x + t.half - 1); tx++) {
      if (surfAt(level, tx, ty) !== Surf.air) return false;
      if (onewayAt(level, tx, ty) !== Oneway.none) oneway = true;
    }
    if (!oneway) return false;
  }
  if (j.platform >= 0 && !('firm' in world.entities[j.platform]!)) return false;
  j.dropping = t.drop;
  j.mode = 'air';
  j.platform = -1;
  j.coyote = 0;
  j.buffer = 0;
  j.cuttable = false;
  return true;
}

function fall(j: Jasper, input: TickInput): void {
  if (j.mode !== 'air') return;
  const held = (input & Button.jump) !== 0;
  if (j.cuttable && !held && j.vy < 0) {
    j.vy = Math.max(j.vy, -t.cut);
    j.cuttable = false;
  }
  const floating = held && Math.abs(j.vy) < t.apex;
  j.vy += floating ? t.gravityApex : j.vy < 0 ? t.gravityUp : t.gravityDown;
  if (j.vy > t.fallMax) j.vy = t.fallMax;
}

function move(level: Level, world: World, dir: -1 | 0 | 1): void {
  const j = world.jasper;
  const side = sign(j.vx) || (j.mode === 'climb' ? j.wall : dir);
  if (j.vx !== 0 && moveX(level, world, j, j.vx)) {
    if (!ledge(level, world, side, dir)) {
      j.vx = 0;
      j.sliding = false;
      if (j.mode === 'ground') j.pounced = false;
    }
  } else if (j.mode === 'climb' && j.vy <= 0 && wallSurf(level, j, side) === Surf.air) {
    ledge(level, world, side, side);
  } else if (j.mode === 'air' && dir !== 0 && j.vx === 0 && j.lock === 0 && dir === j.wall) {
    ledge(level, world, dir, dir);
  }
  if (j.mode === 'mantle') return;

  if (j.vy < 0) {
    if (!moveUp(level, world, j, j.vy)) {
      if (j.mode === 'climb' && wallSurf(level, j, j.wall) === Surf.air) ledge(level, world, j.wall, j.wall);
      return;
    }
    if (j.mode === 'air') world.events.push({ kind: 'bumped', x: j.x, y: j.y - heightOf(j) });
    j.vy = 0;
  } else if (j.vy > 0 && moveDown(level, world, j, j.vy)) land(level, world);
}

function land(level: Level, world: World): void {
  const j = world.jasper;
  const speed = j.vy;
  const surf = surfNames[footing(level, world, j)]!;
  j.mode = 'ground';
  j.vy = 0;
  j.landed = 0;
  j.lock = 0;
  j.wall = 0;
  j.cuttable = false;
  world.events.push({ kind: 'landed', x: j.x, y: j.y, speed, surf: surf === 'air' ? 'stone' : surf });
}

/** A ledge just above his feet, held toward: a small one is stepped onto, a higher one pulls him up. */
function ledge(level: Level, world: World, side: number, dir: number): boolean {
  const j = world.jasper;
  if (j.mode === 'ground' || dir !== side || side === 0 || j.vy < -t.cut) return false;
  const wallX = tileOf(j.x + side * (t.half + t.wallReach));
  const edge = side > 0 ? wallX * TILE : (wallX + 1) * TILE;
  const reach = j.mode === 'climb' ? t.tall : t.mantleReach;
  for (let ty = tileOf(j.y - 1); ty * TILE >= j.y - reach; ty--) {
    const top = ty * TILE;
    if (surfAt(level, wallX, ty) === Surf.air || surfAt(level, wallX, ty - 1) !== Surf.air) continue;
    const x = edge + side * t.half;
    if (blocked(level, world, x, top, t.low) || blocked(level, world, j.x, top, t.low)) return false;
    pullUp(level, world, x, top);
    return true;
  }
  return false;
}

function pullUp(level: Level, world: World, x: number, y: number): void {
  const j = world.jasper;
  const rise = j.y - y;
  j.crouched = blocked(level, world, x, y, t.tall) || blocked(level, world, j.x, y, t.tall);
  j.vy = 0;
  if (rise <= t.ledgeSnap && j.mode === 'air') {
    j.y = y;
    if (!blocked(level, world, j.x + j.vx, y, heightOf(j))) j.x += j.vx;
    land(level, world);
    return;
  }
  j.vx = 0;
  j.mode = 'mantle';
  j.mantle = t.mantle;
  j.mantleX = x;
  j.mantleY = y;
  j.pounced = false;
  world.events.push({ kind: 'mantled', x, y });
}

/** First up along the wall, then over the edge, so that the box never cuts the corner. */
function tickMantle(level: Level, world: World): void {
  const j = world.jasper;
  const over = t.mantle - t.mantleCancel;
  if (j.mantle > over) {
    const left = j.mantle - over;
    j.y += Math.trunc((j.mantleY - j.y) / left);
  } else {
    j.x += Math.trunc((j.mantleX - j.x) / j.mantle);
  }
  j.mantle--;
  const jumps = j.buffer > 0 && j.mantle <= over;
  if (j.mantle > 0 && !jumps) return;
  j.x = j.mantleX;
  j.y = j.mantleY;
  j.mantle = 0;
  j.mode = 'ground';
  j.landed = 0;
  j.wall = 0;
  if (!jumps) return;
  const under = j.crouched;
  if (!under) leap(level, world, 'mantle', 0, t.jump);
  j.cuttable = !under;
}

/** A puddle soaks; out of it he must shake, unless a jump throws the water off. */
function water(level: Level, world: World): void {
  const j = world.jasper;
  if (inPuddle(level, j)) {
    if (j.wet === 0) world.events.push({ kind: 'splashed', x: j.x, y: j.y });
    if (j.wet < t.soaking) j.wet++;
  } else if (j.wet > 0 && j.wet < t.soaking) {
    j.wet = 0;
  } else if (j.wet >= t.soaking && j.mode === 'ground' && j.act === 'none') {
    j.act = 'shake';
    j.actTicks = 0;
    world.events.push({ kind: 'shook', x: j.x, y: j.y });
  }
}

/** Glass underfoot bears a creeping cat; at anything faster he flinches back the way he came. */
function glass(level: Level, world: World): void {
  const j = world.jasper;
  if (j.mode !== 'ground' || j.act === 'flinch') return;
  if (hazardAt(level, tileOf(j.x), tileOf(j.y - 1)) !== Hazard.glass || (j.crouched && !j.sliding)) return;
  j.act = 'flinch';
  j.actTicks = 0;
  j.vx = -(sign(j.vx) || j.facing) * t.flinchX;
  j.vy = -t.flinchY;
  j.mode = 'air';
  j.platform = -1;
  j.coyote = 0;
  j.lock = t.flinch;
  j.sliding = false;
  world.events.push({ kind: 'flinched', x: j.x, y: j.y });
}

/** The last safe ledge: whole ground two tiles either side, no hazard within three, stood on for a moment. */
function remember(level: Level, world: World): void {
  const j = world.jasper;
  if (j.mode !== 'ground' || j.platform !== -1 || j.crouched) {
    j.safeTicks = 0;
    return;
  }
  if (++j.safeTicks < t.safeStand) return;
  j.safeTicks = 0;
  const tx = tileOf(j.x);
  const ty = tileOf(j.y);
  for (let x = tx - 3; x <= tx + 3; x++) {
    if (hazardAt(level, x, ty - 1) !== Hazard.none) return;
    if (Math.abs(x - tx) <= 2 && surfAt(level, x, ty) === Surf.air) return;
  }
  j.safeX = j.x;
  j.safeY = j.y;
}

/** Sends him back to the last safe ledge; nothing else changes. */
export function failJasper(world: World): void {
  const j = world.jasper;
  if (j.failing > 0) return;
  j.failing = t.fail;
  world.events.push({ kind: 'failed', x: j.x, y: j.y });
}

function tickFail(world: World): void {
  const j = world.jasper;
  j.failing--;
  if (j.failing !== t.failPlace) return;
  const fresh = createJasper(j.safeX, j.safeY, j.facing);
  Object.assign(j, fresh, { failing: j.failing, held: j.held });
  world.events.push({ kind: 'respawned', x: j.x, y: j.y });
}
