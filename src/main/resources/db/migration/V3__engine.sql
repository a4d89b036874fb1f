-- How far the demo's clock is ahead of the world. Used in the profile demo only; one row, which never goes back.
create table demo_clock (
  id            boolean primary key default true check (id),
  offset_millis bigint  not null check (offset_millis >= 0)
);

create function refuse_going_back() returns trigger language plpgsql as $$
begin
  if new.offset_millis < old.offset_millis then
    raise exception 'the demo clock never goes back';
  end if;
  return new;
end $$;
create trigger never_back before update on demo_clock for each row execute function refuse_going_back();
