-- Results that exist without being recorded: each piece of evidence is asked about once at each step that waits.
create table closing (
  id                uuid primary key,
  dossier           text not null references dossier (code),
  evidence          text not null,   -- kind and id of what was found last
  step              text not null,   -- the waiting task
  process_instance  text unique,
  opened_at         timestamptz not null,
  action            text check (action in ('close', 'lead', 'dismiss')),
  handled_by        text,
  handled_at        timestamptz,
  ended_at          timestamptz,
  unique (dossier, evidence, step),
  check (num_nonnulls(action, handled_by, handled_at) in (0, 3))
);
create index closing_open on closing (dossier) where ended_at is null;

create index paper_result on paper (submission) where kind = 'result';
create index submitted_result on submitted_form (dossier)
  where coalesce(fields ->> 'resultNumber', fields ->> 'postalCode') is not null;
