-- Liên thông: each agency may give the applicant a result of its own, returned with the others by the one-stop unit.
alter table handoff_event add column result_number text;
alter table handoff_event add constraint result_of_a_done_handoff
  check (result_number is null or (kind = 'done' and btrim(result_number) <> ''));
