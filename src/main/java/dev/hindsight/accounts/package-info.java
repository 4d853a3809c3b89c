/// People, their roles and passwords, and the sessions in which they are signed in.
///
/// Start with [Accounts], the front door: it adds an account, turns a name and a password into a
/// [Session], and a session's token into the `Viewer` that every reading method wants. [SignIn]
/// lists what can come of signing in. [People] is for admins, [OneTimeLinks] for invitations and
/// forgotten passwords, [OwnSessions] and [ApiTokens] for what each person looks after, and
/// [ProvidedAccounts] for those who sign in at an identity provider (package `oidc`).
///
/// Of a password only its Argon2id hash is stored, of every token only its SHA-256: who reads the
/// database can sign in as nobody. No text of either reaches a log, and [Password] and [Session]
/// hide theirs when printed. An unknown name costs the same work as a wrong password, and failed
/// attempts make the next one wait, by name and by network address; nobody is ever locked out for
/// good. Everything that changes something is told to the audit log.
///
/// This package knows no page and no cookie: `web` carries tokens to and fro. SQL stands only in
/// classes whose names end in `Rows`.
@NullMarked
@Uses({"kernel", "access", "audit", "mail"})
package dev.hindsight.accounts;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
