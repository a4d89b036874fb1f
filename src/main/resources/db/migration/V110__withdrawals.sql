-- The applicant no longer wants the dossier settled: taken back, or stopped with a notice, as its rule set says. Once.
create table withdrawal (
  dossier  text primary key references dossier (code),
  kind     text not null check (kind in ('withdrawn', 'stopped')),
  reason   text not null check (btrim(reason) <> '' and length(reason) <= 2000),
  request  uuid not null references paper (id),
  stage    text not null,
  article  text not null,
  at       timestamptz not null,
  by       text not null
);
select make_append_only('withdrawal');

-- Only before there is a result, and on a paper of this dossier; asked here too, so that no way into the database goes round it.
create function refuse_groundless_withdrawal() returns trigger language plpgsql as $$
begin
  if exists (select 1 from dossier where code = new.dossier and (result_issued_at is not null or closed_at is not null)) then
    raise exception 'withdrawal: dossier % has its result', new.dossier;
  end if;
  if not exists (select 1 from paper p join dossier d on d.submission = p.submission
                 where d.code = new.dossier and p.id = new.request) then
    raise exception 'withdrawal: the request is no paper of dossier %', new.dossier;
  end if;
  return new;
end $$;
create trigger withdrawal_grounds before insert on withdrawal
  for each row execute function refuse_groundless_withdrawal();

-- What was open for the dossier ends with it, each with a fact of its own.
alter table clock_wait_end drop constraint clock_wait_end_how_check;
alter table clock_wait_end add constraint clock_wait_end_how_check
  check (how in ('fulfilled', 'given-up', 'ran-out', 'withdrawn'));

alter table handoff_event drop constraint handoff_event_kind_check;
alter table handoff_event add constraint handoff_event_kind_check
  check (kind in ('accepted', 'lapsed', 'refused', 'done', 'sent-back', 'withdrawn'));
drop index handoff_ended_once;
create unique index handoff_ended_once on handoff_event (handoff) where kind in ('refused', 'done', 'sent-back', 'withdrawn');

alter table consultation_answer drop constraint consultation_answer_position_check;
alter table consultation_answer add constraint consultation_answer_position_check
  check (position in ('agree', 'object', 'other', 'silent', 'withdrawn'));

alter table inspection_record drop constraint inspection_record_result_check;
alter table inspection_record add constraint inspection_record_result_check
  check (result in ('meets', 'fails', 'postponed', 'withdrawn'));

-- One notice of stopping that stands.
drop index letter_once;
create unique index letter_once on letter (dossier, kind)
  where kind in ('receipt', 'refusal', 'apology', 'stop-notice') and state <> 'withdrawn';
