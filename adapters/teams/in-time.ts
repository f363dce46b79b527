/** Whether something has come about within so many milliseconds. It goes on either way. */
export async function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), milliseconds);
  });
  const settled = work.then(
    () => true as const,
    () => true as const,
  );
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Work that outlives the request that began it. */
export interface Background {
  /** Never rejects: what goes wrong is for `onFault`. */
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

export function createBackground(onFault: (cause: unknown) => void): Background {
  const underWay = new Set<Promise<void>>();
  return {
    run(work) {
      const running = work()
        .catch(onFault)
        .finally(() => underWay.delete(running));
      underWay.add(running);
      return running;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
