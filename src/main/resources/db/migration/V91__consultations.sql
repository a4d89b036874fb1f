-- Several agencies, or the members of a council, are asked about a dossier at once; each has its own due date.
create table consultation (
  id        uuid primary key,
  dossier   text not null references dossier (code),
  step      text not null,
  name      text not null,
  content   text not null check (btrim(content) <> ''),
  asked_at  timestamptz not null,
  asked_by  text not null,
  silence   text not null check (silence in ('remind', 'consent')),
  article   text not null
);
create index consultation_by_dossier on consultation (dossier, asked_at);
select make_append_only('consultation');

create table consultation_asked (
  consultation  uuid not null references consultation (id),
  no            integer not null check (no >= 0),
  unit          text not null,
  official      text,   -- a member of a council
  due_at        timestamptz not null,
  primary key (consultation, no)
);
select make_append_only('consultation_asked');

-- One answer each. silent: its time ran out, which the rule takes for consent, or for no comment of a member.
create table consultation_answer (
  consultation  uuid not null,
  no            integer not null,
  position      text not null check (position in ('agree', 'object', 'other', 'silent')),
  text          text not null check (btrim(text) <> ''),
  at            timestamptz not null,
  noted_at      timestamptz not null,
  by            text not null,
  primary key (consultation, no),
  foreign key (consultation, no) references consultation_asked (consultation, no)
);
select make_append_only('consultation_answer');
