-- Lessons: each is the list of its moves, from which its state follows; nothing is ever overwritten. Lists are stored one
-- value a line. The types are the common subset of H2 and PostgreSQL.

-- What holds now, as far as lists ask for it: the newest move, the move whose words count, and the state.
create table lessons (
    id varchar(120) primary key,
    version integer not null,
    words integer not null,
    stage varchar(16) not null,
    validated boolean not null
);

-- Which of action to successor a move has depends on its kind.
create table lesson_moves (
    lesson varchar(120) not null references lessons (id),
    number integer not null,
    kind varchar(16) not null,
    actor varchar(200) not null,
    made_at timestamp with time zone not null,
    reason varchar(4000) not null,
    action integer,
    status varchar(16),
    what varchar(1000),
    owner varchar(200),
    due date,
    successor varchar(120) references lessons (id),
    primary key (lesson, number)
);

create table lesson_texts (
    lesson varchar(120) not null,
    number integer not null,
    title varchar(400) not null,
    statement varchar(10000) not null,
    themes varchar(4000) not null,
    missions varchar(4000) not null,
    dated varchar(10) not null,
    label varchar(64) not null,
    primary key (lesson, number),
    foreign key (lesson, number) references lesson_moves (lesson, number)
);

-- Sources of a text and evidence of a move: a reference, or a link.
create table lesson_proofs (
    lesson varchar(120) not null,
    number integer not null,
    position integer not null,
    item varchar(80),
    page integer,
    passage integer,
    section varchar(1000),
    link varchar(2000),
    shows varchar(2000) not null,
    primary key (lesson, number, position),
    foreign key (lesson, number) references lesson_moves (lesson, number)
);

create index lesson_proofs_item on lesson_proofs (item);

-- Actions as they are now, so that lists can ask for those that are overdue.
create table lesson_actions (
    lesson varchar(120) not null references lessons (id),
    number integer not null,
    owner varchar(400) not null,
    due date not null,
    unfinished boolean not null,
    primary key (lesson, number)
);
