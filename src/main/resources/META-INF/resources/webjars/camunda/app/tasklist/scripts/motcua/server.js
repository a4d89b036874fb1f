const appRoot = document.querySelector('base').getAttribute('app-root');

/** Where our own pages live: beside /camunda, under whatever path the application runs. */
export const root = appRoot.replace(/\/camunda$/, '');

/**
 * What the server answers as JSON, or null. A page that stands beside the work must never stop it: no answer, a refusal,
 * a login page instead of data or a slow server all mean "nothing to show".
 */
export async function ask(path) {
  try {
    const answer = await fetch(root + path, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(5000)
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
