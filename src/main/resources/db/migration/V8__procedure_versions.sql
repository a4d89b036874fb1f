-- Every version of every procedure's configuration: a dossier keeps the version that it was received under.
create table procedure_version (
  procedure_key text        not null,
  version       text        not null check (version ~ '^[0-9a-f]{12}$'),
  content       text        not null,
  first_read_at timestamptz not null,
  primary key (procedure_key, version)
);
select make_append_only('procedure_version');
