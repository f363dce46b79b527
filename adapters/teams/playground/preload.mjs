// Loaded into the process of the Microsoft 365 Agents Playground before it starts.
import { Server } from 'node:net';

// The Playground listens on every address of the machine, and whoever reaches it is the person in the chat. It has no
// option against that, so that its servers are kept to this machine here.
const LOOPBACK = '127.0.0.1';
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(...args) {
  const [first, second] = args;
  if (typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first)))
    args.splice(1, typeof second === 'string' ? 1 : 0, LOOPBACK);
  else if (typeof first === 'object' && first !== null && 'port' in first) args[0] = { ...first, host: LOOPBACK };
  return listen.apply(this, args);
};

// Its address is printed; opening a browser is for whoever sits there.
process.env.TEAMSAPPTESTER_BROWSER = 'none';
