-- Whose the minutes of a stopped clock are, as it was when the clock stopped: the applicant's, another agency's, whoever's has
-- the open step, nobody's. Older stops have none and count as the applicant's, as the rules said then.
alter table ledger_entry
  add column waits_for       text check (waits_for in ('citizen', 'agency', 'holder', 'nobody')),
  add column waits_for_unit  text,
  add column waits_for_name  text,
  add constraint ledger_entry_waits_for check (
    num_nonnulls(waits_for, waits_for_unit, waits_for_name) in (0, 3)
    and (waits_for is null or kind = 'paused')
    and (waits_for = 'agency' or coalesce(waits_for_unit, '') = '' and coalesce(waits_for_name, '') = ''));
