-- What designers hand in to be checked and tried. One open draft for each key and author; a published one never changes.
create table draft (
  id            uuid primary key,
  procedure_key text        not null check (procedure_key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  author        text        not null,
  handed_in_at  timestamptz not null,
  files         jsonb       not null,
  publication   bigint
);
create unique index draft_one_open on draft (procedure_key, author) where publication is null;

-- Every published version of a procedure or block: whole files, by a decision with a number, by somebody else than the author.
create table publication (
  id            bigint generated always as identity primary key,
  procedure_key text        not null,
  number        integer     not null check (number > 0),
  decision      text        not null check (decision <> ''),
  decided_on    date        not null,
  author        text        not null,
  publisher     text        not null,
  published_at  timestamptz not null,
  files         jsonb       not null,
  digest        text        not null check (digest ~ '^[0-9a-f]{64}$'),
  unique (procedure_key, number),
  constraint publication_by_a_second_person check (publisher <> author)
);
select make_append_only('publication');

alter table draft add constraint draft_publication foreign key (publication) references publication (id);
create function refuse_published_draft() returns trigger language plpgsql as $$
begin
  if old.publication is not null then
    raise exception 'published: % of draft % is refused', lower(tg_op), old.id using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger published_stays before update or delete on draft for each row execute function refuse_published_draft();
revoke truncate on draft from ${application};

-- What became of each open dossier when it was moved to another version of its diagram.
create table migration (
  id              uuid primary key,
  process_key     text        not null,
  to_definition   text        not null,
  official        text        not null,
  at              timestamptz not null
);
select make_append_only('migration');
create table migration_result (
  migration        uuid        not null references migration (id),
  process_instance text        not null,
  dossier          text        not null,
  from_definition  text        not null,
  outcome          text        not null check (outcome in ('moved', 'kept')),
  why              text,
  timers           integer     not null check (timers >= 0),
  at               timestamptz not null,
  primary key (migration, process_instance),
  check ((outcome = 'kept') = (why is not null))
);
create index migration_result_by_dossier on migration_result (dossier);
select make_append_only('migration_result');
