/** Steps through an action's poses in time, and on to what follows it. */
import type { Action, Step } from './action.ts';

export class ActionPlayer {
  name = 'stand';
  /** the action asked for; `name` may have moved on to what follows it */
  private asked = 'stand';
  private index = 0;
  private seconds = 0;
  /** a step has begun in the last update */
  entered = false;

  constructor(
    private readonly who: string,
    private readonly actions: Readonly<Record<string, Action>>,
  ) {}

  get action(): Action {
    return this.actions[this.name]!;
  }
  get step(): Step<string> {
    return this.action.steps[this.index]!;
  }
  get stepIndex(): number {
    return this.index;
  }

  /** Begins an action, unless it is the one already asked for. Throws for an action this animal does not know. */
  play(name: string): void {
    if (name === this.asked) return;
    this.restart(name);
  }

  restart(name: string): void {
    if (!this.actions[name]) {
      throw new Error(`${this.who} has no action "${name}"; he knows ${Object.keys(this.actions).join(', ')}`);
    }
    this.asked = name;
    this.begin(name);
  }

  private begin(name: string): void {
    this.name = name;
    this.index = 0;
    this.seconds = 0;
    this.entered = true;
  }

  advance(dt: number): void {
    this.entered = false;
    this.seconds += dt;
    while (this.seconds >= this.step[1]) {
      const { action } = this;
      const left = this.seconds - this.step[1];
      this.entered = true;
      if (this.index + 1 < action.steps.length) this.index++;
      else if (action.loop) this.index = 0;
      else this.begin(action.next ?? 'stand');
      this.seconds = left;
    }
  }
}
