-- Every state of the calendar files that a promise was ever counted with. A dossier keeps its own until a change is applied.
create table calendar_version (
  version        text primary key check (version ~ '^[0-9a-f]{12}$'),
  content        text not null,
  first_read_at  timestamptz not null
);
select make_append_only('calendar_version');

-- A seventh fact: from here on the count is that of another calendar, by a decision.
alter table ledger_entry
  add column from_calendar  text,
  add column to_calendar    text references calendar_version (version),
  add column decision       text;
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check
  check (kind in ('started', 'paused', 'resumed', 'restarted', 'rescheduled', 'answered', 'calendar-changed'));
alter table ledger_entry add constraint ledger_entry_calendar_check
  check (num_nonnulls(from_calendar, to_calendar, decision) = case when kind = 'calendar-changed' then 3 else 0 end);

-- One application of a change to all open dossiers, each in a transaction of its own; an interrupted one is continued.
create table calendar_change (
  id           uuid primary key,
  to_version   text not null references calendar_version (version),
  decision     text not null check (decision <> ''),
  official     text not null,
  total        integer not null check (total >= 0),
  state        text not null check (state in ('running', 'finished')),
  begun_at     timestamptz not null,
  finished_at  timestamptz,
  check ((state = 'finished') = (finished_at is not null))
);
create unique index calendar_change_one_at_a_time on calendar_change ((true)) where state = 'running';

-- What became of each dossier. moved: another due date. unmoved: the same one. kept: stays with its calendar.
create table calendar_change_dossier (
  change      uuid not null references calendar_change (id),
  dossier     text not null references dossier (code),
  outcome     text not null check (outcome in ('moved', 'unmoved', 'kept')),
  old_due_at  timestamptz not null,
  new_due_at  timestamptz not null,
  at          timestamptz not null,
  primary key (change, dossier),
  check ((outcome = 'moved') = (old_due_at <> new_due_at))
);
create index calendar_change_dossier_by_dossier on calendar_change_dossier (dossier);
select make_append_only('calendar_change_dossier');
