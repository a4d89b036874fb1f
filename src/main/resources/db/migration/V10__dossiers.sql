-- The case: what a citizen filed (submission), what was accepted (dossier), its papers and its journal.

create table submission (
  id                   uuid primary key,
  procedure_key        text not null,
  procedure_version    text not null,
  agency               text not null,
  receiving_unit       text not null,
  channel              text not null check (channel in ('counter', 'online', 'post')),
  result_channel       text not null check (result_channel in ('counter', 'online', 'post')),
  applicant_kind       text not null check (applicant_kind in ('person', 'organisation')),
  applicant_name       text not null,
  applicant_search     text not null,   -- lower case, without diacritics
  applicant_id_number  text not null,
  applicant_phone      text not null,
  applicant_email      text,
  applicant_address    text not null,
  submitter_name       text,
  submitter_id_number  text,
  submitter_phone      text,
  fee_vnd              bigint not null check (fee_vnd >= 0),
  fee_paid             boolean not null,
  state                text not null check (state in ('open', 'supplement-requested', 'refused', 'accepted')),
  reason               text,
  missing_papers       text,
  opened_at            timestamptz not null,
  opened_by            text not null,
  decided_at           timestamptz,
  decided_by           text,
  check ((submitter_name is null) = (submitter_id_number is null))
);
create index submission_by_unit_and_day on submission (receiving_unit, opened_at desc);
create index submission_by_name on submission (applicant_search text_pattern_ops);
create index submission_by_phone on submission (applicant_phone);
create index submission_by_id_number on submission (applicant_id_number);

-- One row per agency identifier and day, raised in the receipt's transaction: two clerks on two nodes wait for each other here.
create table dossier_serial (
  identifier  text not null,
  day         date not null,
  last        integer not null,
  primary key (identifier, day)
);

create table dossier (
  code               text primary key,
  submission         uuid not null unique references submission (id),
  settling_unit      text not null,
  returning_unit     text not null,
  received_at        timestamptz not null,
  received_by        text not null,
  stage              text,
  stage_name         text,
  outcome            text,
  result_number      text,
  result_date        date,
  result_paper       uuid,
  result_issued_at   timestamptz,
  returned_at        timestamptz,
  returned_by        text,
  returned_to        text,
  returned_to_id     text,
  closed_at          timestamptz
);
create index dossier_by_unit on dossier (settling_unit, received_at desc);

create table paper (
  id           uuid primary key,
  submission   uuid not null references submission (id),
  kind         text not null,
  title        text not null,
  file_name    text not null,
  media_type   text not null,
  size_bytes   bigint not null,
  sha256       text not null,
  stored_at    timestamptz not null,
  stored_by    text not null
);
create index paper_by_submission on paper (submission, stored_at);
select make_append_only('paper');
alter table dossier add foreign key (result_paper) references paper (id);

create table journal (
  id       bigint generated always as identity primary key,
  dossier  text not null references dossier (code),
  at       timestamptz not null,
  actor    text not null,
  kind     text not null,
  text     text not null,
  data     jsonb not null
);
create index journal_by_dossier on journal (dossier, id);
select make_append_only('journal');

-- Every form that was submitted in Tasklist, whole. The engine keeps only what the form marks as a process variable.
create table submitted_form (
  id                bigint generated always as identity primary key,
  dossier           text not null,
  process_key       text not null,
  process_instance  text not null,
  task_id           text not null,
  task_key          text not null,
  form              text not null,
  fields            jsonb not null,
  official          text not null,
  at                timestamptz not null
);
create index submitted_form_by_dossier on submitted_form (dossier, id desc);
create index submitted_form_by_instance on submitted_form (process_instance, id desc);
select make_append_only('submitted_form');

create table supplement_request (
  id        bigint generated always as identity primary key,
  dossier   text not null references dossier (code),
  at        timestamptz not null,
  official  text not null
);
create index supplement_request_by_dossier on supplement_request (dossier);
select make_append_only('supplement_request');

create table contact_correction (
  id        bigint generated always as identity primary key,
  dossier   text not null references dossier (code),
  at        timestamptz not null,
  official  text not null,
  reason    text not null,
  before    jsonb not null,
  after     jsonb not null
);
create index contact_correction_by_dossier on contact_correction (dossier);
select make_append_only('contact_correction');

-- A fact of a dossier is set once: receipt, result and return may be filled in, never rewritten.
create function refuse_rewriting_dossier_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a dossier is never deleted';
  end if;
  if new.code <> old.code or new.submission <> old.submission
     or new.received_at <> old.received_at or new.received_by <> old.received_by
     or (old.result_issued_at is not null and (new.result_issued_at, new.result_number, new.result_date, new.result_paper)
         is distinct from (old.result_issued_at, old.result_number, old.result_date, old.result_paper))
     or (old.returned_at is not null and (new.returned_at, new.returned_by, new.returned_to, new.returned_to_id)
         is distinct from (old.returned_at, old.returned_by, old.returned_to, old.returned_to_id))
     or (old.closed_at is not null and (new.closed_at, new.outcome) is distinct from (old.closed_at, old.outcome)) then
    raise exception 'a fact of dossier % is set once', old.code;
  end if;
  return new;
end $$;
create trigger dossier_facts before update or delete on dossier
  for each row execute function refuse_rewriting_dossier_facts();
