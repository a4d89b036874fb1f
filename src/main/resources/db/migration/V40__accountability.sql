-- Who held a dossier when; who was told that it is late; what was found; what was decided.

-- Each change of holder of a task of the dossier's procedure. Spans and late minutes are summed from here.
create table holding_change (
  id         bigint generated always as identity primary key,
  dossier    text not null references dossier (code),
  at         timestamptz not null,
  task       text not null,
  task_name  text not null,
  change     text not null check (change in ('opened', 'assigned', 'closed')),
  unit       text not null,
  official   text
);
create index holding_change_by_dossier on holding_change (dossier, id);
select make_append_only('holding_change');

-- task: the single overdue task that it is about; null when it is about the whole dossier.
create table escalation (
  id                uuid primary key,
  dossier           text not null references dossier (code),
  rung              text not null,
  recipient         text not null,
  task              text unique,
  process_instance  text unique,
  opened_at         timestamptz not null,
  action            text check (action in ('remind', 'reassign', 'accept')),
  note              text,
  new_official      text,
  handled_by        text,
  handled_at        timestamptz,
  ended_at          timestamptz,
  check (num_nonnulls(action, note, handled_by, handled_at) in (0, 4))
);
create index escalation_by_dossier on escalation (dossier, opened_at);

-- Incidents of the engine that the administrator has a task for.
create table watched_incident (
  incident  text primary key,
  at        timestamptz not null
);
select make_append_only('watched_incident');

create table fault (
  id        bigint generated always as identity primary key,
  dossier   text not null references dossier (code),
  kind      text not null check (kind in ('late', 'apology-late', 'no-apology')),
  due_at    timestamptz not null,
  unit      text not null,
  official  text,
  at        timestamptz not null,
  unique (dossier, kind, due_at)
);
select make_append_only('fault');

create table review (
  id         uuid primary key,
  dossier    text not null references dossier (code),
  due_at     timestamptz not null,
  opened_at  timestamptz not null,
  facts      jsonb not null,
  unique (dossier, due_at)
);
select make_append_only('review');

-- What each party put on record: explanation, assessment, opinion, decision, its announcement.
create table review_statement (
  id        bigint generated always as identity primary key,
  review    uuid not null references review (id),
  step      text not null,
  official  text not null,
  at        timestamptz not null,
  fields    jsonb not null
);
create index review_statement_by_review on review_statement (review, id);
select make_append_only('review_statement');
