-- The log: entries are only added. Hashes are lower-case hexadecimal SHA-256. "if not exists": a first start that was killed begins anew.
create table if not exists entry (
    number bigint primary key,
    written_at varchar(40) not null,
    who varchar(100) not null,
    kind varchar(40) not null,
    batch varchar(100) not null,
    body text not null,
    files text not null,
    previous char(64) not null,
    hash char(64) not null unique
);

create index if not exists entry_of_batch on entry (batch, number);
create index if not exists entry_of_kind on entry (kind, number);

-- Files by content: submissions, results, lists that went out and came back.
create table if not exists file (
    sha256 char(64) primary key,
    bytes ${bytes} not null
);
