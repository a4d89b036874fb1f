import { ask } from './server.js';

const FIELDS = '.fjs-container input[id$="field_official"], .fjs-container input[id$="field_newOfficial"]';
const MEMBERS = '.fjs-container textarea[id$="field_councilMembers"]';

/**
 * A field that names an official offers those who may take the work, name and position beside the login. Camunda Forms
 * could list them from a variable only, and the engine's variables are no place for a list of people.
 */
export function offerColleagues() {
  // On the window, before anybody: Tasklist lets no focus event of a form come down to the document.
  addEventListener('focusin', ({ target }) => target.matches?.(FIELDS) && offer(target), true);
  addEventListener('focusin', ({ target }) => target.matches?.(MEMBERS) && offerMembers(target), true);
}

async function offer(field) {
  if (field.list) return;
  const list = await listed();
  if (!field.list && list) attach(field, list);
}

/** Several officials in one field: beside it another one finds them by name and adds a line for each. */
async function offerMembers(area) {
  if (area.dataset.offered) return;
  area.dataset.offered = 'yes';
  const list = await listed();
  if (!list) return;
  const finder = document.createElement('input');
  finder.type = 'text';
  finder.className = 'fjs-input';
  finder.placeholder = 'Gõ tên hoặc đơn vị để thêm thành viên';
  finder.setAttribute('aria-label', 'Thêm thành viên');
  attach(finder, list);
  finder.addEventListener('input', () => add(area, finder, list));
  area.before(finder);
  finder.focus();
}

function add(area, finder, list) {
  const chosen = [...list.options].find(({ value }) => value === finder.value);
  if (!chosen) return;
  const lines = area.value.split('\n').filter((line) => line.trim());
  if (!lines.some((line) => line.split(' – ')[0].trim() === chosen.value)) lines.push(`${chosen.value} – ${chosen.label}`);
  area.value = lines.join('\n');
  // The form reads what was typed; it hears of it as if it had been.
  area.dispatchEvent(new Event('input', { bubbles: true }));
  finder.value = '';
}

function attach(field, list) {
  field.setAttribute('list', list.id);
  field.setAttribute('autocomplete', 'off');
}

async function listed() {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  const colleagues = (await ask(`/desk/tasks/${encodeURIComponent(task)}/colleagues`)) ?? [];
  if (!colleagues.length) return null;
  const list = document.createElement('datalist');
  list.id = 'colleagues';
  list.append(...colleagues.map(option));
  document.getElementById(list.id)?.remove();
  document.body.append(list);
  return list;
}

function option({ login, name, title }) {
  const option = document.createElement('option');
  option.value = login;
  option.label = `${name} – ${title}`;
  return option;
}
