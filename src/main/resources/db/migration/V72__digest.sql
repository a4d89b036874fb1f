-- What officials are told of dossiers, until it leaves as one mail for each of them.
create table digest_line (
  id        bigint generated always as identity primary key,
  official  text not null,
  dossier   text not null references dossier (code),
  kind      text not null,
  subject   text not null,
  text      text not null,
  at        timestamptz not null
);
create index digest_line_by_official on digest_line (official, at);
