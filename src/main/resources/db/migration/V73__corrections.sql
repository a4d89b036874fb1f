-- A wrong fact is not rewritten: one official asks with reason and evidence, a second one of another unit decides, and an
-- entry in the ledger says what is true. Request, decision and entry stay.

create table correction (
  id              uuid primary key,
  dossier         text not null references dossier (code),
  fact            text not null check (fact in ('result-issued', 'returned')),
  old_at          timestamptz not null,
  new_at          timestamptz not null,
  old_to          text,
  new_to          text,
  reason          text not null check (btrim(reason) <> '' and length(reason) <= 2000),
  evidence        uuid not null references paper (id),
  requested_by    text not null,
  requested_unit  text not null,
  requested_at    timestamptz not null,
  check (new_at <= requested_at),
  check ((fact = 'returned') = (new_to is not null))
);
create index correction_by_dossier on correction (dossier);
select make_append_only('correction');

create table correction_decision (
  correction    uuid primary key references correction (id),
  approved      boolean not null,
  note          text not null,
  decided_by    text not null,
  decided_unit  text not null,
  decided_at    timestamptz not null
);
select make_append_only('correction_decision');

create function refuse_groundless_correction() returns trigger language plpgsql as $$
begin
  -- Two requests at once wait for each other here.
  perform 1 from dossier where code = new.dossier for update;
  if not exists (select 1 from paper p join dossier d on d.submission = p.submission
                 where d.code = new.dossier and p.id = new.evidence) then
    raise exception 'correction: the evidence is no paper of dossier %', new.dossier;
  end if;
  if exists (select 1 from correction c where c.dossier = new.dossier and c.fact = new.fact
             and not exists (select 1 from correction_decision d where d.correction = c.id)) then
    raise exception 'correction: one is open already on dossier %', new.dossier;
  end if;
  return new;
end $$;
create trigger correction_grounds before insert on correction
  for each row execute function refuse_groundless_correction();

create function unit_of_group(group_id text) returns text language sql immutable
  return regexp_replace(group_id, '\.[^.]*$', '');

-- Four eyes, two units: asked here too, so that no way into the database goes round it.
create function refuse_own_decision() returns trigger language plpgsql as $$
declare
  asked correction;
begin
  select * into strict asked from correction where id = new.correction;
  if new.decided_by = asked.requested_by then
    raise exception 'correction: who asked does not decide' using errcode = 'insufficient_privilege';
  end if;
  if new.decided_unit = asked.requested_unit
     or exists (select 1 from act_id_membership one join act_id_membership other
                  on unit_of_group(one.group_id_) = unit_of_group(other.group_id_)
                where one.user_id_ = asked.requested_by and other.user_id_ = new.decided_by
                  and one.group_id_ like '%.%' and other.group_id_ like '%.%') then
    raise exception 'correction: who decides is of another unit' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from act_id_membership
                 where user_id_ = new.decided_by and unit_of_group(group_id_) = new.decided_unit) then
    raise exception 'correction: % is not of %', new.decided_by, new.decided_unit using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger correction_four_eyes before insert on correction_decision
  for each row execute function refuse_own_decision();

alter table ledger_entry
  add column correction      uuid unique references correction (id),
  add column corrected_fact  text,
  add column corrected_at    timestamptz;
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check
  check (kind in ('started', 'paused', 'resumed', 'restarted', 'rescheduled', 'answered', 'calendar-changed', 'corrected'));
alter table ledger_entry add constraint ledger_entry_correction_check
  check (num_nonnulls(correction, corrected_fact, corrected_at) = case when kind = 'corrected' then 3 else 0 end);

-- The ledger takes a corrected fact only as it was approved.
create function refuse_unapproved_correction() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from correction c join correction_decision d on d.correction = c.id
                 where c.id = new.correction and c.dossier = new.dossier and c.fact = new.corrected_fact
                   and c.new_at = new.corrected_at and d.approved) then
    raise exception 'correction: not approved' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger ledger_correction_approved before insert on ledger_entry
  for each row when (new.kind = 'corrected') execute function refuse_unapproved_correction();
