-- Which documents are attached to which: attachments of messages, embedded files, members of archives. One document can
-- be attached to several, and twice to one under different names.

create table attachments (
    parent varchar(20) not null references documents (id),
    position integer not null,
    document varchar(20) not null references documents (id),
    name varchar(1000) not null,
    primary key (parent, position)
);

create index attachments_document on attachments (document);

-- Whether a document is here only because it is attached to another one: then it goes where that one goes.
alter table documents add column attached boolean default false not null;
