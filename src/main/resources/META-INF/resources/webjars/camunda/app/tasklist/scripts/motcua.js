import { offerColleagues } from './motcua/colleagues.js';
import { dossierCard } from './motcua/card.js';
import { keepVietnameseDates } from './motcua/dates.js';
import { deskLinks } from './motcua/desk-links.js';
import { dossierTab } from './motcua/dossier-tab.js';
import { fenceFields } from './motcua/fence.js';
import { ourDoor } from './motcua/our-door.js';
import { forgetOldRefusals } from './motcua/refusal.js';
import { root } from './motcua/server.js';
import { keepVietnameseWords } from './motcua/words.js';

document.documentElement.lang = 'vi';
document.querySelector('link[rel=icon]').href = `${root}/motcua.svg`;
keepVietnameseDates();
keepVietnameseWords();
fenceFields();
offerColleagues();
forgetOldRefusals();

export default [deskLinks, dossierCard, dossierTab, ourDoor];
