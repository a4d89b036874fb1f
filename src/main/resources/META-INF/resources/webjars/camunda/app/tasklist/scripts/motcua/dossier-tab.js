import { root } from './server.js';

const LEAST_HEIGHT = 360;

/** The dossier page beside the form, so that nobody leaves a half-filled form to look something up. */
export const dossierTab = {
  id: 'dossier-tab',
  pluginPoint: 'tasklist.task.detail',
  // After the form (1000), before the diagram (600).
  priority: 900,
  properties: { label: 'Hồ sơ' },
  render: (node, { taskId }, scope) => {
    const frame = document.createElement('iframe');
    frame.className = 'dossier-frame';
    frame.title = 'Hồ sơ';
    frame.src = `${root}/ho-so/cua-viec/${encodeURIComponent(taskId)}?khung=1`;
    node.replaceChildren(frame);

    const fit = () => fill(frame);
    const watch = new ResizeObserver(fit);
    // Tasklist puts the node into the page only after this call.
    requestAnimationFrame(() => {
      const column = columnOf(frame);
      if (column) watch.observe(column);
      fit();
    });
    scope?.$on('$destroy', () => watch.disconnect());
  },
  unmount() {}
};

const columnOf = frame => frame.closest('.three-cols-layout-cell');

/** Down to the lower edge of the column: one scrollbar, the dossier's own. */
function fill(frame) {
  const column = columnOf(frame);
  if (!column) return;
  const top = frame.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
  frame.style.height = `${Math.max(LEAST_HEIGHT, column.clientHeight - top)}px`;
}
