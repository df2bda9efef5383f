/** What is in the story that someone may not want to meet, and whose work is in the game. */
import { Menu } from '../menu.tsx';
import { messages } from '../messages.ts';

const t = messages.about;

/** As in NOTICE, which a test holds them to. */
export const works: readonly (readonly [name: string, by: string, licence: string])[] = [
  ['Phaser', 'Richard Davey, Phaser Studio Inc.', 'MIT'],
  ['Howler.js', 'James Simpson and GoldFire Studios', 'MIT'],
  ['inkjs', 'Yannick Lohse; ink by inkle', 'MIT'],
  ['Preact', 'Jason Miller and contributors', 'MIT'],
  ['valibot', 'Fabian Hiller', 'MIT'],
  ['Workbox', 'Google', 'MIT'],
  ['Cormorant Garamond', 'Christian Thalmann, Catharsis Fonts', 'SIL Open Font License 1.1'],
  ['Source Sans 3', 'Adobe', 'SIL Open Font License 1.1'],
  ['MuseScore General soundfont', 'S. Christian Collins', 'MIT'],
];

export const About = ({ back }: { back: () => void }) => (
  <Menu label={t.label} className="about" onBack={back} backButton>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled page must be within reach of the keyboard */}
    <section class="page" tabIndex={0} aria-label={t.label}>
      <h3>{t.contentTitle}</h3>
      <p>{t.content}</p>
      <h3>{t.madeTitle}</h3>
      <p>{t.made}</p>
      <h3>{t.worksTitle}</h3>
      <ul translate={false}>
        {works.map(([name, by, licence]) => (
          <li key={name}>
            <b>{name}</b> {by} <small>{licence}</small>
          </li>
        ))}
      </ul>
    </section>
  </Menu>
);
