package dev.hindsight;

/// The entry point.
public final class Hindsight {
    private Hindsight() {}

    public static void main(String[] args) {}
}
