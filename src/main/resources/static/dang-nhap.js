// A demo account is filled in at a click; the page works without.
document.addEventListener('click', event => {
  const account = event.target.closest('[data-account]')?.dataset.account;
  if (!account) return;
  document.getElementById('username').value = account;
  const password = document.getElementById('password');
  password.value = 'motcua';
  password.focus();
});
