import { ask } from './server.js';

const GATHER_MS = 30;
const FRESH_MS = 5000;
const KEPT = 500;

const known = new Map();
let waiting = new Map();

/**
 * Tasklist draws all cards anew at each refresh, some of them twice. What is known is shown at once, so nothing flickers;
 * what is missing or stale is asked for in one call for the whole list.
 */
export function cardOf(taskId, show) {
  const held = known.get(taskId);
  if (held) show(held.card);
  if (held && performance.now() - held.at < FRESH_MS) return;
  if (!waiting.size) setTimeout(askForAll, GATHER_MS);
  waiting.set(taskId, [...(waiting.get(taskId) ?? []), show]);
}

async function askForAll() {
  const asked = waiting;
  waiting = new Map();
  const cards = await ask(`/desk/cards?tasks=${[...asked.keys()].map(encodeURIComponent).join(',')}`);
  if (!Array.isArray(cards)) return;
  if (known.size > KEPT) known.clear();
  const found = new Map(cards.map(card => [card.taskId, card]));
  for (const [taskId, shows] of asked) {
    const card = found.get(taskId);
    known.set(taskId, { card, at: performance.now() });
    shows.forEach(show => show(card));
  }
}
