/** Does things one after the other on each lane; lanes do not wait for each other. */
export interface Lanes {
  run<T>(lane: string, work: () => Promise<T>): Promise<T>;
}

/** `pause`: what is waited for between the end of one and the beginning of the next on a lane. */
export function createLanes(pause: () => Promise<void> = async () => {}): Lanes {
  const ends = new Map<string, Promise<void>>();
  return {
    run(lane, work) {
      const before = ends.get(lane);
      const done = before ? before.then(work) : work();
      const end: Promise<void> = done
        .then(
          () => {},
          () => {},
        )
        .then(pause)
        .then(() => {
          if (ends.get(lane) === end) ends.delete(lane);
        });
      ends.set(lane, end);
      return done;
    },
  };
}
