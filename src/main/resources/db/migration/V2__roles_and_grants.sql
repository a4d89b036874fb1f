-- Two roles: the owner runs these migrations, the application (${application}) works with the rows and changes no table.
grant usage on schema public to ${application};
grant select, insert, update, delete on all tables in schema public to ${application};
grant usage, select on all sequences in schema public to ${application};
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage, select on sequences to ${application};

-- What was migrated is the owner's affair.
revoke all on flyway_schema_history from ${application};

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % of % is refused', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- For the migrations: from now on rows of this table can only be added, by whomever.
create function make_append_only(facts regclass) returns void language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %s from ${application}', facts);
  execute format('create trigger append_only before update or delete or truncate on %s'
                 ' for each statement execute function refuse_change()', facts);
end $$;
revoke execute on function make_append_only(regclass) from public;
