-- What the reconciler put right, and what it could not: the administrator's list. Without a dossier it is about the
-- watch itself.
create table reconciler_finding (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  dossier   text references dossier (code),
  kind      text not null,
  repaired  boolean not null,
  text      text not null
);
create index reconciler_finding_by_dossier on reconciler_finding (dossier, kind);
select make_append_only('reconciler_finding');

-- The newest round of any node: that the reconciler goes round at all is seen here.
create table reconciler_round (
  id        boolean primary key default true check (id),
  begun_at  timestamptz not null,
  ended_at  timestamptz not null,
  open      integer not null,
  repaired  integer not null,
  failed    integer not null
);
