-- Intake: one job for each request to take in files, one row for each of its files with what became of it.
create table jobs (
    id varchar(36) primary key,
    label varchar(64) not null,
    mission varchar(24),
    type varchar(40),
    began timestamp with time zone not null
);

create table job_files (
    job varchar(36) not null references jobs (id),
    position integer not null,
    path varchar(4000) not null,
    name varchar(1000) not null,
    outcome varchar(16) not null,
    reason varchar(4000) not null,
    document varchar(20),
    passages integer not null,
    primary key (job, position)
);

create index job_files_outcome on job_files (outcome, job, position);
