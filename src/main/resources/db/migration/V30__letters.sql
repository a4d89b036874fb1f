-- The register of letters: forms 01–04 of TT 01/2018/TT-VPCP, numbered by agency, kind and year.

create table letter (
  id          uuid primary key,
  kind        text not null check (kind in ('receipt', 'supplement-request', 'refusal', 'apology')),
  form        text not null,
  dossier     text references dossier (code),
  submission  uuid not null references submission (id),
  agency      text not null,
  year        integer,
  number      integer,
  sign        text,
  state       text not null check (state in ('drafted', 'issued', 'withdrawn', 'delivered')),
  wording     jsonb not null,   -- what officials wrote
  sheet       jsonb,            -- what the paper prints, fixed when issued
  created_at  timestamptz not null,
  created_by  text not null,
  issued_at   timestamptz,
  issued_by   text,
  unique (agency, kind, year, number),
  check (state in ('drafted', 'withdrawn') or (number is not null and sheet is not null and issued_at is not null)),
  check ((number is null) = (issued_at is null))
);
create index letter_by_dossier on letter (dossier, created_at);
create index letter_by_submission on letter (submission, created_at);
-- One receipt, one refusal, one apology for a dossier; a withdrawn one does not count.
create unique index letter_once on letter (dossier, kind) where kind <> 'supplement-request' and state <> 'withdrawn';

-- What was issued is fixed: number, words and paper do not change any more, and nothing is deleted.
create function refuse_rewriting_letters() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a letter is never deleted';
  end if;
  if old.number is not null and (new.agency, new.kind, new.year, new.number, new.sign, new.wording, new.sheet, new.issued_at, new.issued_by)
     is distinct from (old.agency, old.kind, old.year, old.number, old.sign, old.wording, old.sheet, old.issued_at, old.issued_by) then
    raise exception 'letter % is issued: it cannot be rewritten', old.sign;
  end if;
  return new;
end $$;
create trigger letter_facts before update or delete on letter for each row execute function refuse_rewriting_letters();

-- The last number given; raised in the issuing transaction: two nodes wait for each other here, a rollback leaves no gap.
create table letter_number (
  agency  text not null,
  kind    text not null,
  year    integer not null,
  last    integer not null,
  primary key (agency, kind, year)
);

create table letter_pdf (
  letter   uuid primary key references letter (id),
  content  bytea not null,
  sha256   text not null,
  made_at  timestamptz not null
);
select make_append_only('letter_pdf');

create table letter_event (
  id       bigint generated always as identity primary key,
  letter   uuid not null references letter (id),
  kind     text not null check (kind in ('drafted', 'approved', 'issued', 'withdrawn', 'sent', 'delivered', 'undeliverable')),
  how      text not null default '',
  to_whom  text not null default '',
  at       timestamptz not null,
  by       text not null
);
create index letter_event_by_letter on letter_event (letter, id);
select make_append_only('letter_event');
