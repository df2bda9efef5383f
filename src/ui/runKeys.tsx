import { messages } from './messages.ts';

const names = Object.entries(messages.hud.keys);

/** The seven buttons; those that are held are lit. @param held names of `Button` */
export const Keys = ({ held }: { held: string[] }) => (
  <p class="keys" aria-hidden="true">
    {names.map(([name, label]) => (
      <kbd key={name} class={held.includes(name) ? 'held' : ''}>
        {label}
      </kbd>
    ))}
  </p>
);
