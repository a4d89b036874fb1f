-- The deadline ledger: what happened to a dossier's limit. The due date is the sum of it and is stored nowhere.

create table ledger_entry (
  dossier           text not null references dossier (code),
  seq               integer not null check (seq > 0),
  kind              text not null check (kind in ('started', 'paused', 'resumed', 'restarted', 'rescheduled', 'answered')),
  at                timestamptz not null,
  recorded_at       timestamptz not null,
  actor             text not null,
  reason            text not null,
  limit_value       integer check (limit_value >= 0),
  limit_unit        text,
  cut_off           time,
  cut_off_effect    text check (cut_off_effect in ('clock', 'transfer')),
  agency            text,
  calendar_version  text,
  legal_basis       text,
  promise           timestamptz,
  letter            uuid,
  letter_sign       text,
  note              text not null,
  primary key (dossier, seq),
  check ((seq = 1) = (kind = 'started')),
  check (num_nonnulls(limit_value, limit_unit, cut_off, cut_off_effect, agency, calendar_version, legal_basis)
         = case when kind in ('started', 'restarted') then 7 else 0 end),
  check (num_nonnulls(promise, letter, letter_sign) = case when kind = 'rescheduled' then 3 else 0 end)
);
-- Decree 61/2018 art. 19.9: the date is promised anew at most once. One result ends the count.
create unique index ledger_rescheduled_once on ledger_entry (dossier) where kind = 'rescheduled';
create unique index ledger_answered_once on ledger_entry (dossier) where kind = 'answered';
select make_append_only('ledger_entry');

-- The apology (form 04) and the date it promises; the ledger follows when the one-stop desk adjusts the appointment.
create table apology (
  dossier      text primary key references dossier (code),
  letter       uuid not null,
  letter_sign  text not null,
  new_date     date not null,
  issued_at    timestamptz not null
);
select make_append_only('apology');

-- What supervision did for each due instant. It asks "due and not done", and this is what is done.
create table supervision_act (
  id         bigint generated always as identity primary key,
  dossier    text not null references dossier (code),
  due_at     timestamptz not null,
  act        text not null check (act in ('remind', 'apologise', 'escalate', 'review')),
  rung       text not null,
  recipient  text not null,
  at         timestamptz not null,
  unique (dossier, due_at, act, rung)
);
create unique index supervision_apologises_once on supervision_act (dossier) where act = 'apologise';
create unique index supervision_reviews_once on supervision_act (dossier, due_at) where act = 'review';
select make_append_only('supervision_act');

-- The steps of the procedure that wait for somebody now: what is left to do is theirs and the later ones' norms.
create table open_step (
  task     text primary key,
  dossier  text not null references dossier (code),
  step     text not null
);
create index open_step_by_dossier on open_step (dossier);
