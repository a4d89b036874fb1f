import { cardOf } from './card-data.js';

const STATES = {
  running: 'Còn hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  stopped: 'Tạm dừng',
  answered: 'Đã có kết quả'
};

const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

/** Under each task in the list: which dossier it is, whose, and what was promised. */
export const dossierCard = {
  id: 'dossier-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => {
    node.className = 'dossier-card';
    cardOf(taskId, card => show(node, card));
  },
  unmount() {}
};

function show(node, card) {
  if (!card) return node.replaceChildren();
  node.replaceChildren(
    line('dossier-card-what', [part('dossier-card-code', card.code), part('dossier-card-procedure', card.procedure)]),
    line('dossier-card-whose', [part('dossier-card-applicant', card.applicant), due(card)])
  );
}

function due({ state, dueAt, dueText }) {
  const known = state in STATES;
  const chip = part(`dossier-card-due dossier-card-${known ? state : 'running'}`, dueText || STATES[state]);
  if (chip) chip.title = [STATES[state], promised(dueAt)].filter(Boolean).join(', ');
  return chip;
}

/** hẹn trả 20/11/2026 17:00 */
function promised(iso) {
  const due = Date.parse(iso ?? '');
  if (Number.isNaN(due)) return '';
  const at = Object.fromEntries(instant.formatToParts(due).map(({ type, value }) => [type, value]));
  return `hẹn trả ${at.day}/${at.month}/${at.year} ${at.hour}:${at.minute}`;
}

function line(name, parts) {
  const made = document.createElement('div');
  made.className = name;
  made.append(...parts.filter(Boolean));
  return made;
}

function part(name, text) {
  if (!text) return null;
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  made.title = text;
  return made;
}
