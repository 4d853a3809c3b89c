-- Who looks at a submission, what is said about it, and who was asked to look at it. The types are the common subset of
-- H2 and PostgreSQL.

create table review_claims (
    submission varchar(20) primary key references submissions (id),
    holder varchar(240) not null,
    -- why it was taken over or handed over; empty where nobody had it
    reason varchar(8000) not null,
    since timestamp with time zone not null
);

create table review_messages (
    submission varchar(20) not null references submissions (id),
    number integer not null,
    author varchar(240) not null,
    -- whether only curators read it, and whoever wrote it
    among_curators boolean not null,
    words varchar(16000) not null,
    written_at timestamp with time zone not null,
    primary key (submission, number)
);

-- The newest message that a person has seen.
create table review_marks (
    submission varchar(20) not null references submissions (id),
    person varchar(240) not null,
    number integer not null,
    primary key (submission, person)
);

-- People who want no letters about submissions.
create table review_quiet (person varchar(240) primary key);

-- Who may look at one submission and no other.
create table review_guests (
    submission varchar(20) not null references submissions (id),
    person varchar(240) not null,
    inviter varchar(240) not null,
    invited_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    -- accept, return, refuse, or null where nothing was recommended yet
    advice varchar(16),
    primary key (submission, person)
);

create index review_guests_person on review_guests (person);
