package dev.hindsight.accounts;

import java.util.List;

/// A person's own sessions.
public interface OwnSessions {
    /// The live sessions of whoever has this token, the newest first; none for who has signed out.
    List<OwnSession> list(String token);

    /// Ends one of them.
    ///
    /// @param mark of the session, of any form
    /// @return whether there was one
    boolean end(String token, String mark);

    /// Ends all of them but the one that asks.
    ///
    /// @return how many there were
    int endOthers(String token);
}
