import { formWords, spokenByServer } from './phrases.js';

/**
 * Two places speak English whatever the locale: Camunda Forms, whose sentences are built in, and the error box, where the
 * engine wraps our sentence into its own. Both are re-worded as they appear, before the browser paints them.
 */
export function keepVietnameseWords() {
  new MutationObserver(changes => changes.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach(reword)))
    .observe(document.body, { childList: true, subtree: true, characterData: true });
}

function reword(node) {
  if (node.nodeType === Node.TEXT_NODE) return rewordText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  if (!node.closest('.fjs-container, .notifications') && !node.querySelector('.fjs-container, .notifications')) return;
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) rewordText(texts.currentNode);
  node.querySelectorAll('.fjs-container [placeholder]').forEach(rewordPlaceholder);
}

/** Only the text of a node changes, never the node: the frameworks that own it find it where they left it. */
function rewordText(text) {
  const home = text.parentElement;
  if (home?.closest('.fjs-container')) put(text, formWords(text.data));
  else if (home?.closest('.notifications .message')) put(text, spokenByServer(text.data));
}

function put(text, words) {
  if (text.data !== words) text.data = words;
}

function rewordPlaceholder(input) {
  const words = formWords(input.placeholder);
  if (input.placeholder !== words) input.placeholder = words;
}
