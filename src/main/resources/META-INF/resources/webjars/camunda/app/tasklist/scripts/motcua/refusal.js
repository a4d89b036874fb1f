// Trying again, or going on to another task.
const GOING_ON = '[ng-click="complete()"], .tasks-list .task';

/** Tasklist leaves an old refusal standing beside a new success, and beside another task. Who goes on has read it. */
export function forgetOldRefusals() {
  document.addEventListener('click', ({ target }) => target.closest?.(GOING_ON) && closeAll(), true);
}

function closeAll() {
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(button => button.click());
}
