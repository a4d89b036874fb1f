import { ask, root } from './server.js';

/** The way from Tasklist to our own pages. The server knows who may go where; here only its list is shown. */
export const deskLinks = {
  id: 'desk-links',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: async node => {
    const me = await ask('/desk/me');
    node.className = 'desk-links';
    node.replaceChildren(...(me?.links ?? []).filter(({ href }) => href.startsWith('/')).map(link));
  },
  unmount() {}
};

function link({ href, label }) {
  const made = document.createElement('a');
  made.href = root + href;
  made.textContent = label;
  return made;
}
