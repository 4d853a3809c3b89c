package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ContentHash;

/// How audit lines call people.
final class Told {
    private static final int SHOWN = 16;

    private Told() {}

    static String actor(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person -> person.name();
            case Viewer.Owner _ -> "owner";
            case Viewer.Anonymous _ -> "anonymous";
        };
    }

    static String item(AccountName name) {
        return "account:" + name.value();
    }

    /// A name that belongs to nobody may be a password in the wrong field: only its hash is told.
    static String unknown(String key) {
        return "name:" + ContentHash.ofText(key).hex().substring(0, SHOWN);
    }
}
