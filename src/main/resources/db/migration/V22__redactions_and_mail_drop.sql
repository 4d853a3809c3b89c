-- What people have decided about personal data, and what comes by e-mail. The types are the common subset of H2 and
-- PostgreSQL.

-- Of a document: what was taken out of it, and what may stay. A text is named by its SHA-256, so that a decision finds
-- it again when the document is read anew; the words are kept so that they can be put back, and be found when the text
-- reads otherwise. No key leads to the document: a decision is there before the document is, and outlives its withdrawal.
create table document_decisions (
    document varchar(20) not null,
    -- passage, title or authors
    place varchar(16) not null,
    mark varchar(64) not null,
    start_at integer not null,
    end_at integer not null,
    passage integer not null,
    kind varchar(16) not null,
    choice varchar(16) not null,
    words varchar(4000) not null,
    made_by varchar(240) not null,
    made_at timestamp with time zone not null,
    primary key (document, place, mark, start_at, end_at)
);

-- Passages as they were read, of those that something was taken out of.
create table withheld_passages (
    document varchar(20) not null references documents (id),
    number integer not null,
    section varchar(100000) not null,
    text varchar(1000000) not null,
    primary key (document, number)
);

-- Of a submission, before it is accepted.
create table submission_decisions (
    submission varchar(20) not null references submissions (id),
    place varchar(16) not null,
    mark varchar(64) not null,
    start_at integer not null,
    end_at integer not null,
    passage integer not null,
    kind varchar(16) not null,
    choice varchar(16) not null,
    words varchar(4000) not null,
    made_by varchar(240) not null,
    made_at timestamp with time zone not null,
    primary key (submission, place, mark, start_at, end_at)
);

-- The secret part of the address at which a person hands in by e-mail. It is shown again whenever its person asks, so it
-- is kept as it is: it only ever begins a draft of that person.
create table mail_tokens (
    account varchar(240) primary key,
    token varchar(64) not null unique,
    made_at timestamp with time zone not null
);

-- Mails that were taken, so that the same one a second time begins nothing.
create table dropped_mails (
    account varchar(240) not null,
    -- SHA-256 of the Message-ID, or of the whole file where it has none
    message varchar(64) not null,
    submission varchar(20),
    taken_at timestamp with time zone not null,
    primary key (account, message)
);
