-- Units that a dossier was handed to or that were asked about it: they may read it.
create table dossier_partner (
  dossier  text not null references dossier (code),
  unit     text not null,
  since    timestamptz not null,
  primary key (dossier, unit)
);
create index dossier_partner_by_unit on dossier_partner (unit);
select make_append_only('dossier_partner');

-- A step that one unit gives to another. What is promised when it is sent does not move any more.
create table handoff (
  id              uuid primary key,
  dossier         text not null references dossier (code),
  step            text not null,
  from_unit       text not null,
  to_unit         text not null,
  content         text not null check (btrim(content) <> ''),
  sent_at         timestamptz not null,
  sent_by         text not null,
  accept_by       timestamptz not null,   -- until then it may be refused; then it counts as accepted
  window_minutes  bigint not null check (window_minutes >= 0),
  norm_minutes    bigint not null check (norm_minutes >= 0),
  waiting         text not null check (waiting in ('sender', 'receiver')),
  article         text not null
);
create index handoff_by_dossier on handoff (dossier, sent_at);
select make_append_only('handoff');

-- at: the instant of the fact; noted_at: when the system learned of it (a lapse may be noted after an outage).
create table handoff_event (
  id        bigint generated always as identity primary key,
  handoff   uuid not null references handoff (id),
  kind      text not null check (kind in ('accepted', 'lapsed', 'refused', 'done', 'sent-back')),
  at        timestamptz not null,
  noted_at  timestamptz not null,
  by        text not null,
  note      text not null,
  due_at    timestamptz,
  check ((kind in ('accepted', 'lapsed')) = (due_at is not null)),
  check (kind not in ('refused', 'done', 'sent-back') or btrim(note) <> '')
);
-- Accepted, lapsed or refused: whichever comes first, once. And it ends once.
create unique index handoff_decided_once on handoff_event (handoff) where kind in ('accepted', 'lapsed', 'refused');
create unique index handoff_ended_once on handoff_event (handoff) where kind in ('refused', 'done', 'sent-back');
select make_append_only('handoff_event');

-- An unaccepted handoff is put before both heads, each once.
alter table escalation add column handoff uuid references handoff (id);
alter table escalation add constraint escalation_of_handoff_once unique (handoff, recipient);

-- The kinds of letters are those of the code. Papers to other agencies may be several on one dossier.
alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
drop index letter_once;
create unique index letter_once on letter (dossier, kind)
  where kind in ('receipt', 'refusal', 'apology') and state <> 'withdrawn';
