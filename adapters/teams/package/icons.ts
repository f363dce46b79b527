import { Resvg } from '@resvg/resvg-js';

/** The colour behind the sign, and of what Teams draws around the app. */
export const ACCENT = '#2C2D72';

/** Two speech bubbles, each with its own line: two voices that are not blended. In a field of 32 by 32. */
const SIGN = ['M4 6h15v10H11l-4 4v-4H4z', 'M13 18.5h9V11h6v11h-3v4l-4-4h-8z'] as const;

/** 192 by 192, in colour, the sign in the middle with room around it as Teams asks for. */
export function drawColourIcon(): Uint8Array {
  const [first, second] = SIGN;
  return render(
    192,
    `<rect width="32" height="32" fill="${ACCENT}"/>
     <g transform="translate(5.3 5.3) scale(.667)">
       <path d="${first}" fill="#fff"/><path d="${second}" fill="#9FA0E0"/>
     </g>`,
  );
}

/** 32 by 32, white lines on nothing. */
export function drawOutlineIcon(): Uint8Array {
  const paths = SIGN.map((path) => `<path d="${path}"/>`).join('');
  return render(32, `<g fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round">${paths}</g>`);
}

function render(size: number, content: string): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${content}</svg>`;
  return new Resvg(svg).render().asPng();
}
