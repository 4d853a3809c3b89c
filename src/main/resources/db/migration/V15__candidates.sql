-- Passages that seem to state a lesson, as the lesson finder reads them: a copy that follows the change log and can be
-- made anew from the passages at any time. Lists are stored one value a line. The types are the common subset of H2 and
-- PostgreSQL.

-- No key leads to the document: what is withdrawn goes when its change is read, and is never shown in between.
create table candidates (
    document varchar(20) not null,
    position integer not null,
    -- hash of the words: the same candidate again after the document was read anew
    mark varchar(16) not null,
    passage integer not null,
    kind varchar(16) not null,
    score double precision not null,
    themes varchar(4000) not null,
    -- the whole candidate, its parts with tabs between
    line varchar(1000000) not null,
    primary key (document, position)
);

create index candidates_score on candidates (score, document, position);

-- How far the change log has been read, and by which version of the finder.
create table candidate_progress (
    only_row integer primary key check (only_row = 1),
    number bigint not null,
    finder varchar(16) not null
);

insert into candidate_progress (only_row, number, finder) values (1, 0, '');

-- What a curator will not make a lesson of. It outlives the document's label, and its withdrawal.
create table candidate_dismissals (
    document varchar(20) not null,
    mark varchar(16) not null,
    hash varchar(64) not null,
    reason varchar(4000) not null,
    made_by varchar(240) not null,
    made_at timestamp with time zone not null,
    primary key (document, mark)
);

create index candidate_dismissals_hash on candidate_dismissals (hash);

-- What was found in a file that was handed in, under the number of the move that brought it.
create table submission_candidates (
    submission varchar(20) not null references submissions (id),
    number integer not null,
    position integer not null,
    line varchar(1000000) not null,
    primary key (submission, number, position)
);

-- How curators have filed passages under themes, by a hash of their words: whenever the document is read anew, their choice
-- is put over what was read. The column themes of passages has theme, origin and confidence on each line, with tabs between;
-- lines of an earlier version have the theme alone.
create table passage_choices (
    document varchar(20) not null references documents (id),
    mark varchar(16) not null,
    themes varchar(4000) not null,
    made_by varchar(240) not null,
    made_at timestamp with time zone not null,
    primary key (document, mark)
);
