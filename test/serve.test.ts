import { expect, test } from 'vitest';
import { type Service, serve } from '../src/serve.ts';
import { silent } from './support/chat.ts';

/** Services that note what becomes of them. */
function watch(): { readonly noted: string[]; service(name: string, more?: Partial<Service>): Service } {
  const noted: string[] = [];
  return {
    noted,
    service: (name, more = {}) => ({
      start: async () => noted.push(`${name} starts`),
      stop: async () => void noted.push(`${name} stops`),
      ...more,
    }),
  };
}

test('services are started in order, and stopped in reverse when the end has come', async () => {
  const { noted, service } = watch();
  let tell = () => {};
  const end = new Promise<void>((done) => {
    tell = done;
  });
  const serving = serve([service('one'), service('two')], end, silent());
  await new Promise((done) => setImmediate(done));
  expect(noted).toEqual(['one starts', 'two starts']);
  tell();
  await serving;
  expect(noted.slice(2)).toEqual(['two stops', 'one stops']);
});

test('where one cannot be started, those before it are stopped and the cause is told', async () => {
  const { noted, service } = watch();
  const broken = service('two', {
    start: async () => {
      throw new Error('the port is taken');
    },
  });
  const serving = serve([service('one'), broken, service('three')], new Promise(() => {}), silent());
  await expect(serving).rejects.toThrow('the port is taken');
  expect(noted).toEqual(['one starts', 'one stops']);
});

test('one that cannot be stopped keeps none of the others from it', async () => {
  const { noted, service } = watch();
  const stuck = service('two', {
    stop: async () => {
      throw new Error('stuck');
    },
  });
  await serve([service('one'), stuck], Promise.resolve(), silent());
  expect(noted).toEqual(['one starts', 'two starts', 'one stops']);
});
