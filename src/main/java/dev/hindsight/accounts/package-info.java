/// People, their roles and passwords, and the sessions in which they are signed in.
///
/// Start with [Accounts], the front door: it adds an account, turns a name and a password into a
/// [Session], and a session's token into the `Viewer` that every reading method wants. [SignIn]
/// lists what can come of signing in.
///
/// Of a password only its Argon2id hash is stored, of a session's token only its SHA-256: who reads
/// the database can sign in as nobody. No text of either reaches a log, and [Password] and
/// [Session] hide theirs when printed. An unknown name costs the same work as a wrong password, and
/// failed attempts make the next one wait, whoever makes it; nobody is ever locked out for good.
///
/// This package knows no page and no cookie: `web` carries tokens to and fro. SQL stands only in
/// classes whose names end in `Rows`.
@NullMarked
@Uses({"kernel", "access", "audit"})
package dev.hindsight.accounts;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
