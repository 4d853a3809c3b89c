package dev.hindsight.access;

/// Who may call a route at all.
public enum Whom {
    ANYONE,
    SIGNED_IN,
    /// Contributors, and whoever curates.
    CONTRIBUTOR,
    CURATOR,
    ADMIN,
    /// Whoever has signed in; the item itself tells whether it is theirs. For anyone else there is
    /// no such item.
    OWNER_OF_ITEM,
    /// What a route says that says nothing.
    NOBODY;

    /// Whether somebody belongs to them, whatever the item.
    public boolean includes(Viewer viewer) {
        return switch (this) {
            case ANYONE -> true;
            case SIGNED_IN, OWNER_OF_ITEM -> !(viewer instanceof Viewer.Anonymous);
            case CONTRIBUTOR -> viewer.mayHandIn();
            case CURATOR -> viewer.mayCurate();
            case ADMIN -> viewer.mayAdminister();
            case NOBODY -> false;
        };
    }
}
