-- Lines of the audit log are only added.
create function audit_lines_stay() returns trigger language plpgsql as $$
begin
    raise exception 'Lines of the audit log are only added' using errcode = 'HA001';
end
$$;

create trigger audit_lines_stay before update or delete or truncate on audit_lines
    for each statement execute function audit_lines_stay();
