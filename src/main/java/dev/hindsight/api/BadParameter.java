package dev.hindsight.api;

/// A parameter that cannot be used; its message says what was given and what was expected.
final class BadParameter extends RuntimeException {
    BadParameter(String message) {
        super(message);
    }

    BadParameter(String message, Throwable cause) {
        super(message, cause);
    }
}
