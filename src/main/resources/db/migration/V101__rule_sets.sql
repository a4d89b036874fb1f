-- Every version of every rule set: a dossier keeps the one that it was received under.
create table rule_set_version (
  rule_set       text        not null,
  version        text        not null check (version ~ '^[0-9a-f]{12}$'),
  content        text        not null,
  first_read_at  timestamptz not null,
  primary key (rule_set, version)
);
select make_append_only('rule_set_version');

-- Dossiers from before keep the only rule set that there was; their version was not written down.
alter table dossier add column rule_set text not null default 'nd61-2018', add column rule_set_version text;
alter table dossier alter column rule_set drop default;

create function refuse_another_rule_set() returns trigger language plpgsql as $$
begin
  raise exception 'the rule set of dossier % is that of its receipt', old.code;
end $$;
create trigger dossier_rule_set before update on dossier for each row
  when ((new.rule_set, new.rule_set_version) is distinct from (old.rule_set, old.rule_set_version))
  execute function refuse_another_rule_set();

-- A letter carries number and title of the form that was in force when it was written.
alter table letter add column title text;
update letter set title = case kind
  when 'receipt' then 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'
  when 'supplement-request' then 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'
  when 'refusal' then 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ'
  when 'transfer-slip' then 'Phiếu chuyển xử lý'
  when 'consultation-request' then 'Văn bản lấy ý kiến'
  when 'submission' then 'Tờ trình'
  when 'payment-notice' then 'Thông báo nghĩa vụ tài chính'
  when 'inspection-notice' then 'Thông báo kiểm tra thực địa'
  else 'Phiếu xin lỗi và hẹn lại ngày trả kết quả' end;
alter table letter alter column title set not null;

-- The ledger names the rule set that its terms are counted under.
alter table ledger_entry add column rule_set text default 'nd61-2018';
alter table ledger_entry alter column rule_set drop default;
