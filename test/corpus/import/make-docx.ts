import { Document, Packer, Paragraph, type Table, type TableOfContents } from 'docx';

type Options = ConstructorParameters<typeof Document>[0];

/** A Word document of one section. */
export async function makeDocx(
  children: (Paragraph | Table | TableOfContents)[],
  options: Partial<Options> = {},
): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}

export function paragraph(text: string): Paragraph {
  return new Paragraph({ text });
}
