import { root } from './server.js';

let loggingOut = false;
document.addEventListener('click', ({ target }) => (loggingOut ||= !!target.closest?.('.account .logout')), true);

/**
 * After logout, or when the session has ended, Tasklist shows a login form of its own, which knows nothing of ours. Where
 * the server would send this page to our login, we go there. Asking first means that this can never run in a circle.
 */
export const ourDoor = {
  id: 'our-door',
  pluginPoint: 'tasklist.login',
  priority: 1000,
  render: async () => {
    const answer = await fetch(location.pathname, { redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') return;
    location.assign(loggingOut ? `${root}/dang-nhap?da-thoat` : location.pathname);
  },
  unmount() {}
};
