package dev.hindsight.accounts;

/// Turns passwords into what may be stored, and compares.
interface Hashing {
    /// A salted hash that says by which method and parameters it was made.
    String hash(String password);

    /// Costs the same whether they belong together or not.
    boolean matches(String password, String hash);
}
