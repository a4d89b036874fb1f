// The due date comes from the ledger, the groups and the assignee from the organisation: in Tasklist they are read, not
// edited. The server refuses anyway; here the editors do not even open. Tooltips stay, they say the full date.
const FENCED = '.meta .due-date, .meta .followup-date, .meta .groups, .meta .assignee [cam-widget-inline-field]';

export function fenceFields() {
  for (const kind of ['click', 'keydown', 'paste']) document.addEventListener(kind, fence, true);
}

function fence(event) {
  if (event.key === 'Tab' || !event.target.closest?.(FENCED)) return;
  event.stopPropagation();
  if (event.type === 'click') event.preventDefault();
}
