-- Practices: every save is a revision, and nothing is ever overwritten. Lists are stored one value a line. The types
-- are the common subset of H2 and PostgreSQL.

-- What holds now: the newest revision, and whether the entry has been taken out of view.
create table practices (
    id varchar(120) primary key,
    revision integer not null,
    withdrawn boolean not null
);

create table practice_revisions (
    practice varchar(120) not null references practices (id),
    number integer not null,
    title varchar(400) not null,
    themes varchar(4000) not null,
    missions varchar(4000) not null,
    dated varchar(10) not null,
    status varchar(16) not null,
    label varchar(64) not null,
    body varchar(200000) not null,
    author varchar(200) not null,
    made_at timestamp with time zone not null,
    origin varchar(8) not null,
    primary key (practice, number)
);

create table practice_evidence (
    practice varchar(120) not null,
    revision integer not null,
    position integer not null,
    item varchar(80) not null,
    page integer,
    passage integer,
    section varchar(1000),
    shows varchar(2000) not null,
    primary key (practice, revision, position),
    foreign key (practice, revision) references practice_revisions (practice, number)
);

create index practice_evidence_item on practice_evidence (item);
