-- What admins look for in the audit log.
create index audit_lines_action on audit_lines (action, number);

create index audit_lines_made on audit_lines (made_at);
