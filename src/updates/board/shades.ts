import { STATUS_IDS, type Status } from '../statuses.ts';

/** Colours of a cell: its fill, a pale one for weeks without a report, and the ink that can be read on each. */
export interface Shade {
  readonly fill: string;
  readonly ink: string;
  readonly pale: string;
  readonly paleInk: string;
}

const DARK = '#1a1a1a';
const WHITE = '#ffffff';

/**
 * After the palette of Okabe and Ito (2008), which people with any kind of colour blindness can tell apart; green and red
 * are darkened, so that white words on them have the contrast of 4.5 that WCAG 2.2 asks for (1.4.3).
 */
export const SHADES = {
  blue: { fill: '#0072b2', ink: WHITE, pale: '#cfe4f2', paleInk: DARK },
  green: { fill: '#007a58', ink: WHITE, pale: '#cdeae0', paleInk: DARK },
  amber: { fill: '#e69f00', ink: DARK, pale: '#fae8c2', paleInk: DARK },
  red: { fill: '#a8320a', ink: WHITE, pale: '#f4d3c7', paleInk: DARK },
  grey: { fill: '#8c8c8c', ink: DARK, pale: '#e6e6e6', paleInk: DARK },
} as const satisfies Readonly<Record<string, Shade>>;

const IN_ORDER = Object.values<Shade>(SHADES);

/** The shade of a status by the colour that the scale names; a colour of another name gets the one of its step. */
export function shadeOf({ id, colour }: Pick<Status, 'id' | 'colour'>): Shade {
  const named = Object.entries<Shade>(SHADES).find(([name]) => name === colour.toLowerCase())?.[1];
  return named ?? IN_ORDER[STATUS_IDS.indexOf(id)] ?? SHADES.grey;
}
