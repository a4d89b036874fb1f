/** Tasklist leaves an old refusal standing beside a new success. Whoever presses "Hoàn thành" again has read it. */
export function forgetOldRefusals() {
  document.addEventListener('click', ({ target }) => target.closest?.('[ng-click="complete()"]') && closeAll(), true);
}

function closeAll() {
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(button => button.click());
}
