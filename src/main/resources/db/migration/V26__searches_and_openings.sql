-- What people searched for and did not find: the words and the day, and nobody's name.
create table unanswered_searches (
    words varchar(200) not null,
    asked_on date not null,
    times integer not null,
    primary key (words, asked_on)
);

create index unanswered_searches_day on unanswered_searches (asked_on);

-- Surveys of practice that curators ask for.
create table survey_requests (
    id varchar(36) primary key,
    -- the search that it began with; may be empty
    words varchar(200) not null,
    question varchar(1000) not null,
    owner varchar(240) not null,
    due date not null,
    asked_by varchar(240) not null,
    asked_at timestamp with time zone not null,
    -- open, answered or dropped
    state varchar(16) not null,
    -- kind, colon and id of what answers it; empty unless it is answered
    answer varchar(400) not null,
    -- why it was dropped; empty unless it was
    reason varchar(1000) not null
);

create index survey_requests_words on survey_requests (words);

-- How often each item was opened on a day, and not by whom. The item is its kind, a colon and its id.
create table item_openings (
    item varchar(400) not null,
    opened_on date not null,
    times integer not null,
    primary key (item, opened_on)
);
