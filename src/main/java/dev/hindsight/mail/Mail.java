package dev.hindsight.mail;

import org.jdbi.v3.core.Handle;

/// Where letters are posted.
public interface Mail {
    /// Posts a letter inside the transaction that gives reason to write it. It is sent soon after
    /// that transaction has ended, and tried again while the mail server cannot be reached.
    void post(Handle handle, Letter letter);

    /// Whether letters reach anybody: a mail server is set.
    boolean isOn();
}
