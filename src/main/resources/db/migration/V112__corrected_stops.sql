-- A wait runs from when the clock really stopped: a corrected stop moves the instant at which the wait has lasted as long as
-- it may. The newest row of a wait counts.
create table clock_wait_moved (
  id           bigint generated always as identity primary key,
  dossier      text        not null,
  seq          integer     not null,
  opened_at    timestamptz not null,
  runs_out_at  timestamptz,
  correction   uuid        not null references correction (id),
  foreign key (dossier, seq) references clock_wait
);
create index clock_wait_moved_by_wait on clock_wait_moved (dossier, seq, id);
select make_append_only('clock_wait_moved');

create function refuse_unapproved_wait() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from correction c join correction_decision d on d.correction = c.id
                 where c.id = new.correction and c.dossier = new.dossier and c.fact = 'paused'
                   and c.new_at = new.opened_at and d.approved) then
    raise exception 'correction: not approved' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger clock_wait_moved_approved before insert on clock_wait_moved
  for each row execute function refuse_unapproved_wait();

create view clock_wait_now as
  select w.dossier, w.seq, w.reason, w.effect, coalesce(m.opened_at, w.opened_at) as opened_at, w.opened_by,
         case when m.id is null then w.runs_out_at else m.runs_out_at end as runs_out_at, w.runs_out
    from clock_wait w left join lateral (
      select * from clock_wait_moved m where m.dossier = w.dossier and m.seq = w.seq order by m.id desc limit 1) m on true;
