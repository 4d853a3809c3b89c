/// Mails that a mail server drops into a folder, of which each becomes a draft of a submission.
///
/// Start with [MailDrop], which follows the folder, and [MailAddresses], the secret address of each
/// person. A mail counts only at such an address; what its `From` says is never believed. It makes
/// a draft and nothing else, and the person is told by letter where it is.
///
/// A mail is hostile. Here only the beginning of a file is looked at, for the few headers that say
/// to whom it goes, in bounded time and memory; the mail itself is read by `extract`, in a process
/// of its own.
@NullMarked
@Uses({
    "kernel",
    "access",
    "audit",
    "mail",
    "extract",
    "accounts",
    "documents",
    "intake",
    "submissions"
})
package dev.hindsight.maildrop;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
