-- Two prints of each longer passage: passages with a print in common say nearly the same. Null for short passages and
-- for those that were stored before; reading a document again makes them.

alter table passages add column print_one bigint;
alter table passages add column print_two bigint;

create index passages_print_one on passages (print_one);
create index passages_print_two on passages (print_two);

-- Two prints of the numbers of a document in their order: translations have one in common.
alter table documents add column numbers_one bigint;
alter table documents add column numbers_two bigint;

create index documents_numbers_one on documents (numbers_one);
create index documents_numbers_two on documents (numbers_two);
