/** A reply larger than anything that was asked for. */
export class ReplyTooLarge extends Error {
  override readonly name = 'ReplyTooLarge';
}

/**
 * `fetch` that reads no more than so many bytes of a reply, and follows no redirection: the key would travel with it to
 * wherever it leads.
 */
export function createLimitedFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(countBytes(mostBytes)), { status, statusText, headers });
  };
}

function countBytes(most: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) controller.error(new ReplyTooLarge(`more than ${most} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
