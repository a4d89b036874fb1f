import { keepOfficeTime } from './motcua/clock.js';

// What the server refuses here is not offered: dossiers begin at the counter, and the dossier's own journal is its history.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:create-task-action',
    'tasklist.navbar.action:start-process-action',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-history'
  ].join()
);

// Tasklist loads this file before it renders anything and waits for it: the one place where a moved clock comes in time.
await keepOfficeTime();

export default {
  app: { vendor: 'Một Cửa', name: '– Danh sách việc' },

  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },

  dateFormat: {
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
    abbr: 'DD/MM/YYYY HH:mm',
    day: 'DD',
    monthName: 'MMMM'
  },

  disableWelcomeMessage: true,

  // A path that does not exist leaves a blank page: TasklistScriptsTest follows these and their imports.
  customScripts: ['scripts/motcua.js'],

  // Ctrl+Shift switches the Vietnamese keyboard on and off on most office machines: no shortcut uses it.
  shortcuts: {
    claimTask: { key: 'ctrl+alt+n', description: 'Nhận việc đang chọn' },
    focusFilter: { key: 'ctrl+alt+b', description: 'Về bộ lọc đầu tiên' },
    focusList: { key: 'ctrl+alt+d', description: 'Về việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+m', description: 'Về ô nhập đầu tiên của biểu mẫu' }
  }
};
