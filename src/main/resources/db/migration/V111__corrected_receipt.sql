-- Receipt, stops of the clock and the number of the result are corrected as the result's instant is: asked, evidenced,
-- approved by a second person of another unit, and then an entry of the ledger. What was written stays.

alter table correction
  add column entry       integer,
  add column old_number  text,
  add column new_number  text,
  alter column old_at drop not null,
  alter column new_at drop not null;
alter table correction drop constraint correction_fact_check;
alter table correction add constraint correction_fact_check
  check (fact in ('received', 'paused', 'resumed', 'result-issued', 'returned', 'result-number'));
alter table correction add constraint correction_value_check check (
  case when fact = 'result-number' then num_nonnulls(old_at, new_at) = 0 and num_nonnulls(old_number, new_number) = 2
       else num_nonnulls(old_at, new_at) = 2 and num_nonnulls(old_number, new_number) = 0 end);
alter table correction add constraint correction_entry_check check ((fact in ('paused', 'resumed')) = (entry is not null));
-- What is true already needs no correction; whether the result was returned to somebody else is another matter.
alter table correction add constraint correction_differs_check check (
  (new_at, new_number, new_to) is distinct from (old_at, old_number, old_to)) not valid;

alter table ledger_entry
  add column corrected_entry   integer,
  add column corrected_number  text;
alter table ledger_entry drop constraint ledger_entry_correction_check;
alter table ledger_entry add constraint ledger_entry_correction_check check (
  case when kind <> 'corrected'
       then num_nonnulls(correction, corrected_fact, corrected_entry, corrected_at, corrected_number) = 0
       else num_nonnulls(correction, corrected_fact) = 2
            and (corrected_fact = 'result-number') = (corrected_number is not null)
            and (corrected_fact = 'result-number') = (corrected_at is null)
            and (corrected_fact in ('paused', 'resumed')) = (corrected_entry is not null) end);
create index ledger_entry_corrected on ledger_entry (dossier, corrected_fact, seq) where kind = 'corrected';

create or replace function refuse_unapproved_correction() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from correction c join correction_decision d on d.correction = c.id
                 where c.id = new.correction and c.dossier = new.dossier and c.fact = new.corrected_fact
                   and (c.entry, c.new_at, c.new_number)
                       is not distinct from (new.corrected_entry, new.corrected_at, new.corrected_number)
                   and d.approved) then
    raise exception 'correction: not approved' using errcode = 'insufficient_privilege';
  end if;
  if new.corrected_entry is not null and not exists (
       select 1 from ledger_entry e where e.dossier = new.dossier and e.seq = new.corrected_entry
          and e.kind in ('paused', 'resumed', 'restarted')) then
    raise exception 'correction: entry % of % is no stop of the clock', new.corrected_entry, new.dossier;
  end if;
  return new;
end $$;

-- One open request for each fact, of stops for each entry.
create or replace function refuse_groundless_correction() returns trigger language plpgsql as $$
begin
  -- Two requests at once wait for each other here.
  perform 1 from dossier where code = new.dossier for no key update;
  if not exists (select 1 from paper p join dossier d on d.submission = p.submission
                 where d.code = new.dossier and p.id = new.evidence) then
    raise exception 'correction: the evidence is no paper of dossier %', new.dossier;
  end if;
  if exists (select 1 from correction c where c.dossier = new.dossier and c.fact = new.fact
             and c.entry is not distinct from new.entry
             and not exists (select 1 from correction_decision d where d.correction = c.id)) then
    raise exception 'correction: one is open already on dossier %', new.dossier;
  end if;
  return new;
end $$;

-- What is true of a dossier now: the newest approved correction, else what was written.
create function truly_received(code text, written timestamptz) returns timestamptz language sql stable as $$
  select coalesce((select corrected_at from ledger_entry
                   where dossier = code and kind = 'corrected' and corrected_fact = 'received'
                   order by seq desc limit 1), written)
$$;
create function true_result_number(code text, written text) returns text language sql stable as $$
  select coalesce((select corrected_number from ledger_entry
                   where dossier = code and kind = 'corrected' and corrected_fact = 'result-number'
                   order by seq desc limit 1), written)
$$;

-- A corrected fact may end an episode that supervision had begun on: what was done for that due instant is settled, and
-- would be done again if the dossier were late once more.
create table episode_settled (
  dossier     text        not null references dossier (code),
  due_at      timestamptz not null,
  correction  uuid        not null references correction (id),
  reason      text        not null,
  at          timestamptz not null,
  primary key (dossier, due_at, correction)
);
select make_append_only('episode_settled');

-- Nothing is settled but by a correction that was approved.
create function refuse_unapproved_settlement() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from correction c join correction_decision d on d.correction = c.id
                 where c.id = new.correction and c.dossier = new.dossier and d.approved) then
    raise exception 'correction: not approved' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger episode_settlement_approved before insert on episode_settled
  for each row execute function refuse_unapproved_settlement();

create function is_settled(code text, due timestamptz, done timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from episode_settled where dossier = code and due_at = due and at >= done)
$$;

alter table supervision_act drop constraint supervision_act_dossier_due_at_act_rung_key;
drop index supervision_apologises_once;
drop index supervision_reviews_once;
create index supervision_act_by_dossier on supervision_act (dossier, due_at);
create function refuse_second_act() returns trigger language plpgsql as $$
begin
  -- Two at once wait for each other here, and not for rows that only refer to the dossier.
  perform 1 from dossier where code = new.dossier for no key update;
  if exists (select 1 from supervision_act a
             where a.dossier = new.dossier and a.act = new.act
               and (new.act = 'apologise'
                    or a.due_at = new.due_at and (new.act = 'review' or a.rung = new.rung))
               and not is_settled(a.dossier, a.due_at, a.at)) then
    raise exception 'supervision: % of % is done already', new.act, new.dossier using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger supervision_once before insert on supervision_act
  for each row execute function refuse_second_act();

alter table escalation add column settled text;
