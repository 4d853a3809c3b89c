-- What whoever hands in is still writing, which lessons they have ticked, files beside the main one, and files that are
-- still on their way. The types are the common subset of H2 and PostgreSQL.

-- What stands in a form that nobody has sent yet: one row a window, so that no window loses what another one has typed.
create table submission_drafts (
    submission varchar(20) not null references submissions (id),
    author varchar(240) not null,
    number integer not null,
    -- how often it was saved
    revision integer not null,
    -- number of the newest move that its author had seen
    seen integer not null,
    -- the fields as a form sends them (application/x-www-form-urlencoded)
    form varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    primary key (submission, author, number)
);

-- Lessons that go with a submission: those found in its file, and those that people add.
create table submission_lessons (
    submission varchar(20) not null references submissions (id),
    position integer not null,
    -- found or added
    origin varchar(8) not null,
    -- hash of the words as found; empty for what was added
    mark varchar(16) not null,
    text varchar(100000) not null,
    -- the words as found; empty for what was added
    found varchar(100000) not null,
    -- recommendation, lesson or good-practice; empty for what was added
    kind varchar(16) not null,
    themes varchar(4000) not null,
    page integer,
    section varchar(10000) not null,
    -- number of the passage in the file; null for what was added
    passage integer,
    chosen boolean not null,
    primary key (submission, position)
);

-- Files that go with the main one, in the order of their positions.
create table submission_annexes (
    submission varchar(20) not null references submissions (id),
    number integer not null,
    position integer not null,
    hash varchar(64) not null,
    file_name varchar(1000) not null,
    media_type varchar(200) not null,
    byte_size bigint not null,
    passages integer not null,
    removed boolean not null,
    primary key (submission, number)
);

create index submission_annexes_hash on submission_annexes (hash);

-- Files that arrive piece by piece. How much of one is there, its length in the folder says.
create table upload_sessions (
    id varchar(40) primary key,
    owner varchar(240) not null,
    file_name varchar(1000) not null,
    byte_size bigint not null,
    expires_at timestamp with time zone not null
);

create index upload_sessions_owner on upload_sessions (owner);
