import { ask } from './server.js';

const RealDate = Date;
let offset = 0;
let shifted = false;

const now = () => RealDate.now() + offset;

/**
 * In the demonstration the office clock can be moved; Tasklist says "due in 2 days" by the browser's. Elsewhere there is
 * no such clock and Date stays what it is.
 */
export async function keepOfficeTime() {
  if (!(await readOffset())) return;
  // The clock is moved on another page: look again when the user comes back to this one.
  document.addEventListener('visibilitychange', () => document.hidden || readOffset());
}

async function readOffset() {
  const clock = await ask('/desk/clock');
  if (!clock) return false;
  offset = 1000 * (clock.offsetSeconds || 0);
  if (offset && !shifted) shift();
  return true;
}

function shift() {
  shifted = true;
  const OfficeDate = new Proxy(RealDate, {
    construct: (target, args, made) =>
      Reflect.construct(target, args.length ? args : [now()], made === OfficeDate ? target : made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name))
  });
  RealDate.prototype.constructor = OfficeDate;
  globalThis.Date = OfficeDate;
}
