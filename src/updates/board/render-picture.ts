import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { FONT } from './draw-timeline.ts';

/** Twice the size of the SVG, so that words stay sharp on fine screens. */
const ZOOM = 2;

/**
 * Turns an SVG into a PNG. A server may have no fonts at all, and then words would be missing without a fault: so the
 * picture is drawn with Liberation Sans (SIL Open Font Licence), which comes with pdfjs-dist, and with no other font.
 */
export function renderPicture(svg: string): Uint8Array {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'standard_fonts',
  );
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: ['Regular', 'Bold'].map((style) => join(folder, `LiberationSans-${style}.ttf`)),
      defaultFontFamily: FONT,
    },
  });
  return picture.render().asPng();
}
