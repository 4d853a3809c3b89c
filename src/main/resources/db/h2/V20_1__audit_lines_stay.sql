-- Lines of the audit log are only added.
create trigger audit_lines_stay before update, delete on audit_lines
    for each row call 'dev.hindsight.audit.KeptRows';
