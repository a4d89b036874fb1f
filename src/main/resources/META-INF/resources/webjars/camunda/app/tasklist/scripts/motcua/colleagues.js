import { ask } from './server.js';

const FIELDS = '.fjs-container input[id$="field_official"], .fjs-container input[id$="field_newOfficial"]';

/**
 * A field that names an official offers those who may take the work, name and position beside the login. Camunda Forms
 * could list them from a variable only, and the engine's variables are no place for a list of people.
 */
export function offerColleagues() {
  // On the window, before anybody: Tasklist lets no focus event of a form come down to the document.
  addEventListener('focusin', ({ target }) => target.matches?.(FIELDS) && offer(target), true);
}

async function offer(field) {
  if (field.list) return;
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  const colleagues = (await ask(`/desk/tasks/${encodeURIComponent(task)}/colleagues`)) ?? [];
  if (field.list || !colleagues.length) return;
  const list = document.createElement('datalist');
  list.id = 'colleagues';
  list.append(...colleagues.map(option));
  document.getElementById(list.id)?.remove();
  document.body.append(list);
  field.setAttribute('list', list.id);
  field.setAttribute('autocomplete', 'off');
}

function option({ login, name, title }) {
  const option = document.createElement('option');
  option.value = login;
  option.label = `${name} – ${title}`;
  return option;
}
