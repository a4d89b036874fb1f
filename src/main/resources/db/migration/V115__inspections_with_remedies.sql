-- An inspection may find faults that the applicant can put right.
alter table inspection_record drop constraint inspection_record_result_check;
alter table inspection_record add constraint inspection_record_result_check
  check (result in ('meets', 'remedies', 'fails', 'postponed', 'withdrawn'));
