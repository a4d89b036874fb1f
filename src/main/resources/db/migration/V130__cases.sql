-- Which case (trường hợp) of its procedure a filing is; null for the ordinary one of a procedure that has one case only.
alter table submission add column case_key text check (btrim(case_key) <> '');

-- Limit and norms hang on procedure, version and case: once accepted, a fact of the dossier.
create function refuse_rewriting_an_accepted_filing() returns trigger language plpgsql as $$
begin
  if old.state = 'accepted' and (new.procedure_key, new.procedure_version, new.case_key)
     is distinct from (old.procedure_key, old.procedure_version, old.case_key) then
    raise exception 'procedure and case of an accepted filing are set once';
  end if;
  return new;
end $$;
create trigger accepted_filing before update on submission
  for each row execute function refuse_rewriting_an_accepted_filing();
