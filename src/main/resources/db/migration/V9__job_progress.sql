-- When a file of a job got its outcome: how long the rest will take is estimated from it.
alter table job_files add column done_at timestamp with time zone;
